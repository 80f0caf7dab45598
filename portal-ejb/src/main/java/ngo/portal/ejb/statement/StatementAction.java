package ngo.portal.ejb.statement;

import static ngo.portal.ejb.access.Permission.STEWARD;
import static ngo.portal.ejb.access.Permission.WRITE;
import static ngo.portal.persistence.statement.StatementState.CORRECTED;
import static ngo.portal.persistence.statement.StatementState.DRAFT;
import static ngo.portal.persistence.statement.StatementState.EMBARGOED;
import static ngo.portal.persistence.statement.StatementState.OPEN_FOR_SIGN_ON;
import static ngo.portal.persistence.statement.StatementState.PUBLISHED;
import static ngo.portal.persistence.statement.StatementState.RELEASE_CLEARED;
import static ngo.portal.persistence.statement.StatementState.SIGN_ON_CLOSED;
import static ngo.portal.persistence.statement.StatementState.TEXT_CLEARED;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.action.Action;
import ngo.portal.ejb.action.ActionSpec;
import ngo.portal.ejb.action.Link;
import ngo.portal.persistence.lifecycle.State;
import ngo.portal.persistence.statement.Gate;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.statement.StatementState;

/** The action table of a statement, in the order of the API's answers. */
public enum StatementAction implements Action<Permission, StatementState, StatementActionContext> {
    SAVE(on(Page.EDIT)
            .by(WRITE, where(StatementState::isWritable))
            .awaited("edit", 100)
            .task("GO_ON_WRITING")),
    CONSULTATION(on(Page.CONSULTATION).by(WRITE, EnumSet.of(DRAFT)).awaited("consultation", 90)),
    /** Invites further organisations, or changes the end or the covering note. */
    CHANGE_CONSULTATION(on(Page.CONSULTATION)
            .by(WRITE, EnumSet.of(StatementState.CONSULTATION))
            .possible("changeConsultation", 115)),
    /** Notes to editors and the press contact, if the text itself cannot be edited any more. */
    ANNOTATE(on(Page.NOTES)
            .by(WRITE, EnumSet.range(StatementState.TEXT_REVIEW, RELEASE_CLEARED))
            .by(STEWARD, EnumSet.range(TEXT_CLEARED, RELEASE_CLEARED))
            .possible("annotate", 126)),
    COMMENT(on(Page.DISCUSSION)
            .by(Permission.COMMENT, where(StatementState::isWritable))
            .task("COMMENT")),
    AMEND(on(Page.AMENDMENTS).by(Permission.AMEND, EnumSet.of(StatementState.CONSULTATION))),
    TEXT_REVIEW(on(Page.TEXT).by(WRITE, EnumSet.of(StatementState.CONSULTATION), StatementActionContext::isAnswered)),
    RECALL(on(Page.TEXT).by(WRITE, EnumSet.of(StatementState.TEXT_REVIEW), StatementActionContext::isRecallable)),
    TEXT_APPROVAL(irreversible(Page.APPROVAL)
            .by(STEWARD, EnumSet.of(StatementState.TEXT_REVIEW), StatementActionContext::isSilent)
            .awaited("decideText", 40)
            .task("DECIDE_TEXT")),
    OPEN(irreversible(Page.OPEN)
            .by(STEWARD, EnumSet.of(TEXT_CLEARED))
            .awaited("open", 70)
            .task("OPEN")),
    REQUEST_CLEARANCE(on(Page.ANSWER)
            .by(
                    Permission.REQUEST_CLEARANCE,
                    where(StatementState::takesAnswers),
                    StatementActionContext::lacksClearance)
            .awaited("requestClearance", 30)
            .later("requestClearance", where(state -> state.takesAnswers() && state.isPastCall()))
            .task("REQUEST_CLEARANCE")),
    CLEAR(on(Page.ANSWER)
            .by(Permission.CLEAR, where(StatementState::takesAnswers), StatementActionContext::isAskedForClearance)
            .awaited("clear", 20)
            .task("CLEAR")),
    SIGN(on(Page.ANSWER)
            .by(Permission.SIGN, where(StatementState::takesAnswers), StatementActionContext::isReadyToSign)
            .awaited("sign", 10)
            .task("SIGN")),
    DECLINE(on(Page.ANSWER)
            .by(Permission.SIGN, EnumSet.of(OPEN_FOR_SIGN_ON), StatementActionContext::isUnsigned)
            .possible("decline", 130)),
    NO_POSITION(on(Page.ANSWER).by(Permission.SIGN, EnumSet.of(OPEN_FOR_SIGN_ON), StatementActionContext::isUnsigned)),
    WITHDRAW_SIGNATURE(irreversible(Page.ANSWER)
            .by(Permission.SIGN, where(StatementState::takesAnswers), StatementActionContext::isSigned)
            .possible("withdrawSignature", 140)),
    REMIND(on(Page.BOARD)
            .by(WRITE, EnumSet.of(OPEN_FOR_SIGN_ON))
            .by(STEWARD, EnumSet.of(OPEN_FOR_SIGN_ON))
            .possible("remind", 120)),
    EXTEND(on(Page.BOARD).by(STEWARD, EnumSet.of(OPEN_FOR_SIGN_ON)).possible("extend", 121)),
    INVITE(on(Page.BOARD).by(STEWARD, EnumSet.of(OPEN_FOR_SIGN_ON)).possible("invite", 122)),
    CLOSE(on(Page.BOARD).by(STEWARD, EnumSet.of(OPEN_FOR_SIGN_ON)).awaited("close", 110)),
    REVISE(on(Page.REVISE)
            .by(WRITE, EnumSet.of(OPEN_FOR_SIGN_ON), StatementActionContext::isUnchanged)
            .possible("revise", 150)),
    CONFIRM_REVISION(irreversible(Page.APPROVAL)
            .by(STEWARD, EnumSet.allOf(StatementState.class), StatementActionContext::isSilentAboutChange)
            .awaited("decideChange", 60)
            .task("DECIDE_CHANGE")),
    RELEASE_APPROVAL(irreversible(Page.APPROVAL)
            .by(STEWARD, EnumSet.of(SIGN_ON_CLOSED), StatementActionContext::isSilent)
            .awaited("decideRelease", 50)
            .task("DECIDE_RELEASE")),
    /** The scheduler publishes it when an embargo ends. */
    PUBLISH(irreversible(Page.RELEASE)
            .by(STEWARD, EnumSet.of(RELEASE_CLEARED, EMBARGOED), StatementActionContext::isNotWithheld)
            .unaskedIn(EnumSet.of(EMBARGOED))
            .awaited("publish", 80)
            .task("PUBLISH")),
    POSTPONE(on(Page.RELEASE).by(STEWARD, EnumSet.of(EMBARGOED)).possible("postpone", 124)),
    LIFT_EMBARGO(on(Page.RELEASE).by(STEWARD, EnumSet.of(EMBARGOED)).possible("liftEmbargo", 125)),
    CORRECT(on(Page.REVISE)
            .by(STEWARD, EnumSet.of(PUBLISHED, CORRECTED), StatementActionContext::isUnchanged)
            .possible("correct", 160)),
    RETRACT(on(Page.REVISE)
            .by(STEWARD, EnumSet.of(PUBLISHED, CORRECTED), StatementActionContext::isUnchanged)
            .possible("retract", 170)),
    CANCEL(irreversible(Page.TEXT)
            .by(WRITE, where(StatementState::isWritable))
            .by(STEWARD, where(state -> state.may(StatementState.CANCELLED) && !state.isWritable()))),

    RECONFIRM(on(Page.ANSWER).task("RECONFIRM")),
    ANSWER_AMENDMENTS(on(Page.AMENDMENTS).task("ANSWER_AMENDMENTS"));

    /** Pages of a statement to which its readers are led. */
    public enum Page implements Link.Page {
        TEXT,
        EDIT,
        NOTES,
        CONSULTATION,
        DISCUSSION,
        AMENDMENTS,
        APPROVAL,
        OPEN,
        ANSWER,
        BOARD,
        REVISE,
        RELEASE,
        TRANSLATIONS,
        TRANSLATION,
        TRANSLATE,
        DELIVERIES,
        DELIVERY;

        @Override
        public String kind() {
            return Statement.KIND;
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // written down above, and nowhere else
    private final ActionSpec<Permission, StatementState, StatementActionContext> spec;

    StatementAction(ActionSpec<Permission, StatementState, StatementActionContext> spec) {
        this.spec = spec;
    }

    private static ActionSpec<Permission, StatementState, StatementActionContext> on(Page page) {
        return ActionSpec.on(page);
    }

    private static ActionSpec<Permission, StatementState, StatementActionContext> irreversible(Page page) {
        return ActionSpec.irreversible(page);
    }

    private static Set<StatementState> where(Predicate<StatementState> holds) {
        return State.where(StatementState.class, holds);
    }

    @Override
    public ActionSpec<Permission, StatementState, StatementActionContext> spec() {
        return spec;
    }

    /** The vote at a gate. */
    static StatementAction at(Gate gate) {
        return switch (gate) {
            case TEXT -> TEXT_APPROVAL;
            case RELEASE -> RELEASE_APPROVAL;
            case REVISION, CORRECTION, RETRACTION -> CONFIRM_REVISION;
        };
    }

    /** The action of a single lead in this state without a vote; absent if leads vote, or have nothing to do. */
    static Optional<StatementAction> ofLead(StatementState state) {
        return Stream.of(values())
                .filter(action -> action.page() != Page.APPROVAL)
                .filter(action ->
                        action.spec().isFor(STEWARD, state) && action.spec().isAwaited(state))
                .findFirst();
    }
}
