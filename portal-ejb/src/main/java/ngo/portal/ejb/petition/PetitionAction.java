package ngo.portal.ejb.petition;

import static ngo.portal.ejb.access.Permission.STEWARD;
import static ngo.portal.ejb.access.Permission.WRITE;
import static ngo.portal.persistence.petition.PetitionState.CLEARED;
import static ngo.portal.persistence.petition.PetitionState.DRAFT;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.action.Action;
import ngo.portal.ejb.action.ActionSpec;
import ngo.portal.ejb.action.Link;
import ngo.portal.persistence.lifecycle.State;
import ngo.portal.persistence.petition.PageState;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.persistence.petition.desk.DeskWait;

/** The action table of a petition, in the order of the API's answers. */
public enum PetitionAction implements Action<Permission, PetitionState, PetitionActionContext> {
    SAVE(on(Page.EDIT)
            .by(WRITE, where(PetitionState::isWritable), PetitionActionContext::isOwn)
            .awaited("edit", 60)
            .task("GO_ON_WRITING_PETITION")),
    SHARE(on(Page.SHARE)
            .by(WRITE, EnumSet.of(DRAFT), PetitionActionContext::isOwn)
            .possible("share", 90)),
    COMMENT(on(Page.DISCUSSION).by(Permission.COMMENT, where(PetitionState::isWritable))),
    AMEND(on(Page.AMENDMENTS).by(Permission.AMEND, where(PetitionState::isWritable))),
    WORDING(on(Page.WORDING)
            .by(WRITE, EnumSet.of(DRAFT), PetitionActionContext::isOwn)
            .possible("wording", 70)),
    TEXT_REVIEW(on(Page.COURSE)
            .by(WRITE, EnumSet.of(DRAFT), PetitionActionContext::isReady)
            .awaited("textReview", 50)),
    RECALL(on(Page.COURSE)
            .by(WRITE, EnumSet.of(PetitionState.TEXT_REVIEW), PetitionActionContext::isRecallable)
            .possible("recall", 100)),
    TEXT_APPROVAL(irreversible(Page.APPROVAL)
            .by(STEWARD, EnumSet.of(PetitionState.TEXT_REVIEW), PetitionActionContext::isSilent)
            .awaited("approve", 10)
            .task("DECIDE_PETITION")),
    OPEN(irreversible(Page.OPENING)
            .by(STEWARD, EnumSet.of(CLEARED), now -> now.seen().isClosingAhead())
            .awaited("open", 20)
            .task("OPEN_PETITION")),
    /** The only action, besides cancelling, if the closing day has passed before the petition was opened. */
    RETURN(on(Page.COURSE)
            .by(STEWARD, EnumSet.of(CLEARED))
            .awaited("return", 22)
            .task("RETURN_PETITION")),
    PAUSE(on(Page.COURSE).by(STEWARD, EnumSet.of(PetitionState.OPEN)).possible("pause", 120)),
    RESUME(on(Page.COURSE).by(STEWARD, EnumSet.of(PetitionState.PAUSED)).possible("resume", 110)),
    /** On its last day the scheduler closes it. */
    CLOSE(irreversible(Page.CLOSING)
            .by(STEWARD, where(PetitionState::isRunning))
            .possible("close", 130)),
    NOTE(on(Page.COURSE)
            .by(STEWARD, where(state -> state.isPublic() && !state.next().isEmpty()))
            .possible("note", 140)),
    /** Leads may record deliveries, too; the task is for the organisation that collected. */
    DELIVER(on(Page.DELIVERIES)
            .by(WRITE, where(PetitionState::isAfterSigning), PetitionActionContext::isOwn)
            .awaited("deliver", 45)
            .later("deliveries", EnumSet.of(PetitionState.DELIVERED, PetitionState.ANSWERED, PetitionState.UNANSWERED))
            .apiName("")),
    HANDOVER(on(Page.HANDOVER)
            .by(WRITE, where(PetitionState::isAfterSigning), PetitionActionContext::isOwn)
            .possible("handover", 75)),
    ARCHIVE(irreversible(Page.ARCHIVE)
            .by(STEWARD, where(PetitionState::isAfterSigning), PetitionActionContext::isArchiveForUs)
            .awaited("archive", 25)
            .task("ARCHIVE_PETITION")),
    ARCHIVE_REQUEST(on(Page.ARCHIVE)
            .by(WRITE, where(PetitionState::isAfterSigning), PetitionActionContext::isArchivable)
            .possible("archiveRequest", 145)),
    TAKE_BACK_ARCHIVE(on(Page.ARCHIVE)
            .by(WRITE, where(PetitionState::isAfterSigning), now -> now.isOwn() && now.isArchiveAsked())
            .possible("archiveTakeBack", 147)
            .apiName("archive-take-back")),
    INVITE_PARTNER(on(Page.PAGES).by(STEWARD, takingPartners()).possible("invite", 80)),
    ASK_TO_JOIN(on(Page.PAGES)
            .by(Permission.AMEND, takingPartners(), PetitionActionContext::isWithoutPage)
            .possible("ask", 85)),
    /** A lead confirms or refuses a page that an organisation has requested. */
    CONFIRM_PAGE(on(Page.PAGES)
            .by(STEWARD, takingPartners(), PetitionActionContext::isPageRequested)
            .task("CONFIRM_PETITION_PAGE")
            .apiName("")),
    /** Waits for the reader's own organisation: an invitation, or a confirmed page without a text. */
    ANSWER_INVITATION(on(Page.PAGES)
            .by(Permission.AMEND, takingPartners(), now -> now.isPage(PageState.INVITED))
            .awaited("answer", 30)
            .task("ANSWER_PETITION_INVITATION")
            .apiName("")),
    /** Addresses are collected only after the organisation's consent wording is written. */
    WRITE_PAGE(on(Page.WORDING)
            .by(Permission.AMEND, where(state -> !state.isOver()), PetitionActionContext::isPageWritable)
            .task("WRITE_PETITION_PAGE")
            .apiName("")),
    GO_LIVE(irreversible(Page.PAGES)
            .by(
                    Permission.AMEND,
                    where(state -> state == CLEARED || state.isRunning()),
                    PetitionActionContext::isPageReady)
            .awaited("live", 40)
            .task("GO_LIVE_WITH_PETITION")),
    END_PAGE(irreversible(Page.PAGES)
            .by(Permission.AMEND, where(state -> !state.isOver()), PetitionActionContext::isPageEndable)
            .by(STEWARD, where(state -> !state.isOver()))
            .apiName("")),
    CANCEL(irreversible(Page.CANCELLING)
            .by(WRITE, EnumSet.of(DRAFT), PetitionActionContext::isOwn)
            .by(STEWARD, EnumSet.of(PetitionState.TEXT_REVIEW, CLEARED))
            .possible("cancel", 150)),
    DESK(on(Page.DESK)
            .by(Permission.MODERATE, withSignatures(), PetitionActionContext::isOwn)
            .possible("desk", 100)
            .apiName("")),
    BATCHES(on(Page.BATCHES)
            .by(Permission.SECOND, withSignatures(), PetitionActionContext::isOwn)
            .by(STEWARD, withSignatures())
            .possible("batches", 102)
            .apiName("")),
    SHEETS(on(Page.SHEETS)
            .by(Permission.SECOND, withSignatures(), PetitionActionContext::isOwn)
            .by(STEWARD, withSignatures())
            .possible("sheets", 104)
            .apiName("")),
    SUPPORTERS(on(Page.SUPPORTERS)
            .by(Permission.ADMINISTER, withSignatures(), PetitionActionContext::hasCollected)
            .possible("supporters", 106)
            .apiName("")),

    ANSWER_AMENDMENTS(on(Page.AMENDMENTS).task("ANSWER_PETITION_AMENDMENTS")),

    CHECK_SIGNATURES(on(Page.DESK).task("CHECK_SIGNATURES")),
    REVIEW_NAMES(on(Page.NAMES).task("REVIEW_NAMES")),
    COUNT_SHEET(on(Page.SHEETS).task("COUNT_SHEET")),
    COUNT_SHEET_AGAIN(on(Page.SHEETS).task("COUNT_SHEET_AGAIN")),
    DECIDE_BATCH(on(Page.BATCHES).task("DECIDE_BATCH"));

    /** Pages of a petition to which its readers are led. */
    public enum Page implements Link.Page {
        TEXT,
        EDIT,
        SHARE,
        DISCUSSION,
        AMENDMENTS,
        WORDING,
        APPROVAL,
        COURSE,
        OPENING,
        CLOSING,
        CANCELLING,
        PAGES,
        DESK,
        NAMES,
        BATCHES,
        SHEETS,
        SUPPORTERS,
        TRANSLATIONS,
        TRANSLATION,
        TRANSLATE,
        DELIVERIES,
        DELIVERY,
        HANDOVER,
        ARCHIVE;

        @Override
        public String kind() {
            return Petition.KIND;
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // written down above, and nowhere else
    private final ActionSpec<Permission, PetitionState, PetitionActionContext> spec;

    PetitionAction(ActionSpec<Permission, PetitionState, PetitionActionContext> spec) {
        this.spec = spec;
    }

    private static ActionSpec<Permission, PetitionState, PetitionActionContext> on(Page page) {
        return ActionSpec.on(page);
    }

    private static ActionSpec<Permission, PetitionState, PetitionActionContext> irreversible(Page page) {
        return ActionSpec.irreversible(page);
    }

    private static Set<PetitionState> where(Predicate<PetitionState> holds) {
        return State.where(PetitionState.class, holds);
    }

    /** States in which organisations may still join to collect for it. */
    static Set<PetitionState> takingPartners() {
        return where(state -> state == PetitionState.TEXT_REVIEW || state == CLEARED || state.isRunning());
    }

    /** States in which people could sign and the signatures are not erased. */
    private static Set<PetitionState> withSignatures() {
        return where(state -> state.isPublic() && state != PetitionState.ARCHIVED);
    }

    static PetitionAction of(DeskWait wait) {
        return valueOf(wait.name());
    }

    @Override
    public ActionSpec<Permission, PetitionState, PetitionActionContext> spec() {
        return spec;
    }
}
