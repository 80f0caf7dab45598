package ngo.portal.ejb.petition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.document.ApprovalRow;
import ngo.portal.persistence.document.CommentRow;
import ngo.portal.persistence.petition.NoteRow;
import ngo.portal.persistence.petition.PageRow;
import ngo.portal.persistence.petition.PetitionDetail;
import ngo.portal.persistence.petition.WordingRow;
import ngo.portal.persistence.petition.archive.ArchiveRequestRow;

/**
 * Everything that one person may see of a petition, read at once.
 *
 * @param pages those that the reader may see: their own; all of them for the owner and the leads
 * @param mine the page of the reader's own organisation
 * @param wordings the newest of each organisation, in all its languages
 * @param notes public notes, newest first
 * @param archive the last request to archive it, for its owner and the leads
 * @param isClosingAhead whether the day on which signing ends is still ahead
 * @param isTotalFinal whether nobody can sign any more and no signature can be confirmed any more
 */
public record PetitionView(
        PetitionDetail petition,
        Set<PetitionAction> allowed,
        List<CommentRow> comments,
        List<AmendmentRow> amendments,
        List<ApprovalRow> approvals,
        List<PageRow> pages,
        Optional<PageRow> mine,
        List<WordingRow> wordings,
        List<NoteRow> notes,
        Optional<ArchiveRequestRow> archive,
        boolean isClosingAhead,
        boolean isTotalFinal) {

    /** A copy with the actions that the reader has. */
    PetitionView allowing(Set<PetitionAction> actions) {
        return new PetitionView(
                petition,
                actions,
                comments,
                amendments,
                approvals,
                pages,
                mine,
                wordings,
                notes,
                archive,
                isClosingAhead,
                isTotalFinal);
    }

    public boolean may(PetitionAction action) {
        return allowed.contains(action);
    }
}
