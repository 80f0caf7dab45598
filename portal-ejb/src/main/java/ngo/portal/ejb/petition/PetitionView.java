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
 * Everything that one person sees of a petition, read in one go.
 *
 * @param pages those that the reader may know of: the own one; all of them for the owner and the leads
 * @param mine the page of the reader's own organisation
 * @param wordings the newest of each organisation, in all its languages
 * @param notes what the public was told, the newest first
 * @param archive the last request to archive it, for its owner and the leads
 * @param isClosingAhead the day on which signing ends has not come yet
 * @param isTotalFinal nobody signs it any more, and what was signed can be confirmed no more
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

    /** The same with what the reader may do. */
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
