package ngo.portal.ejb.petition;

import java.util.UUID;
import ngo.portal.ejb.access.DocumentPermissions;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.action.ActionSpec;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.document.Quorum;
import ngo.portal.persistence.petition.PageState;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.persistence.petition.archive.ArchiveRequestRow;

/**
 * A petition and its reader: what decides which actions are possible.
 *
 * @param organisation for which the reader acts
 */
record PetitionActionContext(PetitionView seen, DocumentPermissions standing, UUID organisation)
        implements ActionSpec.Context<Permission, PetitionState> {

    @Override
    public PetitionState state() {
        return seen.petition().state();
    }

    @Override
    public boolean may(Permission who) {
        return standing.may(who);
    }

    boolean isOwn() {
        return seen.petition().owner().equals(organisation);
    }

    /** Whether every amendment is answered, the closing day is ahead, and the organisation has written its consent wording. */
    boolean isReady() {
        return isOwn()
                && seen.isClosingAhead()
                && seen.amendments().stream().noneMatch(AmendmentRow::isOpen)
                && seen.wordings().stream()
                        .anyMatch(wording -> wording.organisation().equals(organisation));
    }

    /** Whether no lead has voted in this round. */
    boolean isRecallable() {
        return isOwn()
                && seen.approvals().stream()
                        .noneMatch(said -> said.round().equals(seen.petition().round()));
    }

    /** Whether the last mails can no longer be confirmed, and no request to archive is open. */
    boolean isArchivable() {
        return isOwn() && !isArchiveAsked() && seen.isTotalFinal();
    }

    boolean isArchiveAsked() {
        return seen.archive().filter(ArchiveRequestRow::isOpen).isPresent();
    }

    /** Whether another person has requested the archiving. */
    boolean isArchiveForUs() {
        return seen.archive().filter(one -> one.isOpen() && !one.mine()).isPresent();
    }

    /** Whether the reader's organisation has not voted in the open round. */
    boolean isSilent() {
        return !Quorum.hasSpoken(seen.approvals(), seen.petition().round(), organisation);
    }

    /** Whether the reader's organisation has, or had, a page for signatures. */
    boolean hasCollected() {
        return seen.mine()
                .filter(page -> page.state() == PageState.LIVE || page.state() == PageState.ENDED)
                .isPresent();
    }

    boolean isWithoutPage() {
        return seen.mine().isEmpty() || isPage(PageState.REFUSED);
    }

    boolean isPage(PageState state) {
        return !isOwn() && seen.mine().filter(page -> page.state() == state).isPresent();
    }

    boolean isPageRequested() {
        return seen.pages().stream().anyMatch(page -> page.state() == PageState.REQUESTED);
    }

    boolean isPageWritable() {
        return seen.mine().filter(page -> page.state().isWritable()).isPresent();
    }

    /** Whether the page is confirmed and has a consent wording. */
    boolean isPageReady() {
        return isPage(PageState.CONFIRMED)
                && seen.mine().filter(page -> page.wording() > 0).isPresent();
    }

    boolean isPageEndable() {
        return !isOwn()
                && seen.mine().filter(page -> page.state().may(PageState.ENDED)).isPresent();
    }
}
