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

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ngo.portal.ejb.access.DocumentPermissions;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.action.Action;
import ngo.portal.ejb.action.ActionSpec;
import ngo.portal.ejb.action.Link;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.document.Quorum;
import ngo.portal.persistence.document.Round;
import ngo.portal.persistence.lifecycle.State;
import ngo.portal.persistence.statement.Answer;
import ngo.portal.persistence.statement.Gate;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.statement.SignOnState;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.statement.StatementState;
import org.jspecify.annotations.Nullable;

/** What can be done next with a statement: the one table of it, in the order in which programs are told. */
public enum StatementAction implements Action<Permission, StatementState, StatementAction.Moment> {
    SAVE(on(Page.EDIT)
            .by(WRITE, where(StatementState::isWritable))
            .awaited("edit", 100)
            .task("GO_ON_WRITING")),
    CONSULTATION(on(Page.CONSULTATION).by(WRITE, EnumSet.of(DRAFT)).awaited("consultation", 90)),
    /** Asks further organisations, sets another end, says something else with it. */
    CHANGE_CONSULTATION(on(Page.CONSULTATION)
            .by(WRITE, EnumSet.of(StatementState.CONSULTATION))
            .possible("changeConsultation", 115)),
    /** Notes to editors and the press contact, when the text itself is not written on any more. */
    ANNOTATE(on(Page.NOTES)
            .by(WRITE, EnumSet.range(StatementState.TEXT_REVIEW, RELEASE_CLEARED))
            .by(STEWARD, EnumSet.range(TEXT_CLEARED, RELEASE_CLEARED))
            .possible("annotate", 126)),
    COMMENT(on(Page.DISCUSSION)
            .by(Permission.COMMENT, where(StatementState::isWritable))
            .task("COMMENT")),
    AMEND(on(Page.AMENDMENTS).by(Permission.AMEND, EnumSet.of(StatementState.CONSULTATION))),
    TEXT_REVIEW(on(Page.TEXT).by(WRITE, EnumSet.of(StatementState.CONSULTATION), Moment::isAnswered)),
    RECALL(on(Page.TEXT).by(WRITE, EnumSet.of(StatementState.TEXT_REVIEW), Moment::isRecallable)),
    TEXT_APPROVAL(on(Page.APPROVAL)
            .by(STEWARD, EnumSet.of(StatementState.TEXT_REVIEW), Moment::isSilent)
            .awaited("decideText", 40)
            .task("DECIDE_TEXT")),
    OPEN(on(Page.OPEN).by(STEWARD, EnumSet.of(TEXT_CLEARED)).awaited("open", 70).task("OPEN")),
    REQUEST_CLEARANCE(on(Page.ANSWER)
            .by(Permission.REQUEST_CLEARANCE, where(StatementState::takesAnswers), Moment::lacksClearance)
            .awaited("requestClearance", 30)
            .later("requestClearance", where(state -> state.takesAnswers() && state.isPastCall()))
            .task("REQUEST_CLEARANCE")),
    CLEAR(on(Page.ANSWER)
            .by(Permission.CLEAR, where(StatementState::takesAnswers), Moment::isAskedForClearance)
            .awaited("clear", 20)
            .task("CLEAR")),
    SIGN(on(Page.ANSWER)
            .by(Permission.SIGN, where(StatementState::takesAnswers), Moment::isReadyToSign)
            .awaited("sign", 10)
            .task("SIGN")),
    DECLINE(on(Page.ANSWER)
            .by(Permission.SIGN, EnumSet.of(OPEN_FOR_SIGN_ON), Moment::isUnsigned)
            .possible("decline", 130)),
    NO_POSITION(on(Page.ANSWER).by(Permission.SIGN, EnumSet.of(OPEN_FOR_SIGN_ON), Moment::isUnsigned)),
    WITHDRAW_SIGNATURE(on(Page.ANSWER)
            .by(Permission.SIGN, where(StatementState::takesAnswers), Moment::isSigned)
            .possible("withdrawSignature", 140)),
    REMIND(on(Page.BOARD)
            .by(WRITE, EnumSet.of(OPEN_FOR_SIGN_ON))
            .by(STEWARD, EnumSet.of(OPEN_FOR_SIGN_ON))
            .possible("remind", 120)),
    EXTEND(on(Page.BOARD).by(STEWARD, EnumSet.of(OPEN_FOR_SIGN_ON)).possible("extend", 121)),
    INVITE(on(Page.BOARD).by(STEWARD, EnumSet.of(OPEN_FOR_SIGN_ON)).possible("invite", 122)),
    CLOSE(on(Page.BOARD).by(STEWARD, EnumSet.of(OPEN_FOR_SIGN_ON)).awaited("close", 110)),
    REVISE(on(Page.REVISE)
            .by(WRITE, EnumSet.of(OPEN_FOR_SIGN_ON), Moment::isUnchanged)
            .possible("revise", 150)),
    CONFIRM_REVISION(on(Page.APPROVAL)
            .by(STEWARD, EnumSet.allOf(StatementState.class), Moment::isSilentAboutChange)
            .awaited("decideChange", 60)
            .task("DECIDE_CHANGE")),
    RELEASE_APPROVAL(on(Page.APPROVAL)
            .by(STEWARD, EnumSet.of(SIGN_ON_CLOSED), Moment::isSilent)
            .awaited("decideRelease", 50)
            .task("DECIDE_RELEASE")),
    /** When an embargo is over the clock does it. */
    PUBLISH(on(Page.RELEASE)
            .by(STEWARD, EnumSet.of(RELEASE_CLEARED, EMBARGOED), Moment::isNotWithheld)
            .unaskedIn(EnumSet.of(EMBARGOED))
            .awaited("publish", 80)
            .task("PUBLISH")),
    POSTPONE(on(Page.RELEASE).by(STEWARD, EnumSet.of(EMBARGOED)).possible("postpone", 124)),
    LIFT_EMBARGO(on(Page.RELEASE).by(STEWARD, EnumSet.of(EMBARGOED)).possible("liftEmbargo", 125)),
    CORRECT(on(Page.REVISE)
            .by(STEWARD, EnumSet.of(PUBLISHED, CORRECTED), Moment::isUnchanged)
            .possible("correct", 160)),
    RETRACT(on(Page.REVISE)
            .by(STEWARD, EnumSet.of(PUBLISHED, CORRECTED), Moment::isUnchanged)
            .possible("retract", 170)),
    CANCEL(on(Page.TEXT)
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
    private final ActionSpec<Permission, StatementState, Moment> spec;

    StatementAction(ActionSpec<Permission, StatementState, Moment> spec) {
        this.spec = spec;
    }

    private static ActionSpec<Permission, StatementState, Moment> on(Page page) {
        return new ActionSpec<>(page);
    }

    private static Set<StatementState> where(Predicate<StatementState> holds) {
        return State.where(StatementState.class, holds);
    }

    @Override
    public ActionSpec<Permission, StatementState, Moment> spec() {
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

    /** What a single lead does from this state without a vote; absent where leads vote, or have nothing to do. */
    static Optional<StatementAction> ofLead(StatementState state) {
        return Stream.of(values())
                .filter(action -> action.page() != Page.APPROVAL)
                .filter(action ->
                        action.spec().isFor(STEWARD, state) && action.spec().isAwaited(state))
                .findFirst();
    }

    /**
     * A statement before one reader: what decides which actions they have.
     *
     * @param organisation for which the reader acts
     * @param clearanceRequired whether that organisation wants its own clearance before a signature; asked where it matters alone
     * @param now the instant at which it is asked
     */
    record Moment(
            StatementView seen,
            DocumentPermissions standing,
            UUID organisation,
            BooleanSupplier clearanceRequired,
            Instant now)
            implements ActionSpec.Moment<Permission, StatementState> {

        @Override
        public StatementState state() {
            return seen.statement().state();
        }

        @Override
        public boolean may(Permission who) {
            return standing.may(who);
        }

        /** No amendment waits for an answer. */
        boolean isAnswered() {
            return seen.amendments().stream().noneMatch(AmendmentRow::isOpen);
        }

        /** No lead has spoken in this round, and nobody was ever called to sign. */
        boolean isRecallable() {
            Round round = Gate.TEXT.round(seen.statement().textRound());
            return seen.statement().hardDeadline() == null
                    && seen.approvals().stream().noneMatch(said -> said.round().equals(round));
        }

        /** No embargo holds it back, or that is over. */
        boolean isNotWithheld() {
            return !seen.statement().isWithheld(now);
        }

        /** No proposed change waits for the leads. */
        boolean isUnchanged() {
            return !seen.statement().revisionOpen();
        }

        /** The reader's organisation has not spoken at the gate before which the statement stands. */
        boolean isSilent() {
            return seen.ballot().filter(ballot -> isSilent(ballot.round())).isPresent();
        }

        /** A change waits for the leads, and the reader's organisation has not spoken about it. */
        boolean isSilentAboutChange() {
            return seen.revision()
                    .filter(change -> isSilent(change.purpose().gate().round(change.number())))
                    .isPresent();
        }

        private boolean isSilent(Round round) {
            return !Quorum.hasSpoken(seen.approvals(), round, organisation);
        }

        /** The organisation stands under the text, or did before it was changed. */
        boolean isSigned() {
            return answered().stands() || answered() == SignOnState.RECONFIRM;
        }

        /** The organisation can still say that it will not stand under the text. */
        boolean isUnsigned() {
            return !isSigned() && answered() != SignOnState.DECLINED;
        }

        /** Whoever has asked for a clearance does not sign as well. */
        boolean isReadyToSign() {
            return !answered().stands() && !isAskedByReader() && (answer() == Answer.CLEARED || !isClearanceFirst());
        }

        /** A colleague has asked whether the organisation may sign. */
        boolean isAskedForClearance() {
            return answer() == Answer.IN_CLEARANCE && !isAskedByReader();
        }

        boolean lacksClearance() {
            Answer said = answer();
            boolean underWay = said == Answer.IN_CLEARANCE || said == Answer.CLEARED;
            return said == null
                    || said == Answer.REFUSED
                    || (isClearanceFirst() && (answered() == SignOnState.RECONFIRM || !underWay));
        }

        private boolean isClearanceFirst() {
            return !answered().stands() && clearanceRequired.getAsBoolean();
        }

        private boolean isAskedByReader() {
            return mine().filter(SignOnRow::askedByReader).isPresent();
        }

        private SignOnState answered() {
            return mine().map(SignOnRow::state).orElse(SignOnState.INVITED);
        }

        private @Nullable Answer answer() {
            return mine().map(SignOnRow::answer).orElse(null);
        }

        private Optional<SignOnRow> mine() {
            return seen.mine();
        }
    }
}
