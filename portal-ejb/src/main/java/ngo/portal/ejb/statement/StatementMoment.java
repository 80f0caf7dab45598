package ngo.portal.ejb.statement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import ngo.portal.ejb.access.DocumentPermissions;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.action.ActionSpec;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.document.Quorum;
import ngo.portal.persistence.document.Round;
import ngo.portal.persistence.statement.Answer;
import ngo.portal.persistence.statement.Gate;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.statement.SignOnState;
import ngo.portal.persistence.statement.StatementState;
import org.jspecify.annotations.Nullable;

/**
 * A statement before one reader: what decides which actions they have.
 *
 * @param organisation for which the reader acts
 * @param clearanceRequired whether that organisation wants its own clearance before a signature; asked where it matters alone
 * @param now the instant at which it is asked
 */
record StatementMoment(
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

    /** No lead has spoken in this round, and organisations were never called to sign. */
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

    /** The reader's organisation has not spoken at the gate that the statement has to pass next. */
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

    /** A reader who has asked for a clearance does not sign as well. */
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
