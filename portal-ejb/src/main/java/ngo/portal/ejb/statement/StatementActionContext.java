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
 * A statement and its reader: what decides which actions are possible.
 *
 * @param organisation for which the reader acts
 * @param clearanceRequired whether that organisation demands internal clearance before a signature; determined only if
 *         needed
 * @param now the present instant
 */
record StatementActionContext(
        StatementView seen,
        DocumentPermissions standing,
        UUID organisation,
        BooleanSupplier clearanceRequired,
        Instant now)
        implements ActionSpec.Context<Permission, StatementState> {

    @Override
    public StatementState state() {
        return seen.statement().state();
    }

    @Override
    public boolean may(Permission who) {
        return standing.may(who);
    }

    /** Whether every amendment is answered. */
    boolean isAnswered() {
        return seen.amendments().stream().noneMatch(AmendmentRow::isOpen);
    }

    /** Whether no lead has voted in this round, and organisations were never called to sign. */
    boolean isRecallable() {
        Round round = Gate.TEXT.round(seen.statement().textRound());
        return seen.statement().hardDeadline() == null
                && seen.approvals().stream().noneMatch(said -> said.round().equals(round));
    }

    /** Whether there is no embargo, or it has ended. */
    boolean isNotWithheld() {
        return !seen.statement().isWithheld(now);
    }

    /** Whether no proposed change waits for the leads. */
    boolean isUnchanged() {
        return !seen.statement().revisionOpen();
    }

    /** Whether the reader's organisation has not voted at the next gate. */
    boolean isSilent() {
        return seen.ballot().filter(ballot -> isSilent(ballot.round())).isPresent();
    }

    /** Whether a change waits for the leads on which the reader's organisation has not voted. */
    boolean isSilentAboutChange() {
        return seen.revision()
                .filter(change -> isSilent(change.purpose().gate().round(change.number())))
                .isPresent();
    }

    private boolean isSilent(Round round) {
        return !Quorum.hasSpoken(seen.approvals(), round, organisation);
    }

    /** Whether the organisation has signed the text, or had before it was changed. */
    boolean isSigned() {
        return answered().counts() || answered() == SignOnState.RECONFIRM;
    }

    /** Whether the organisation has not signed and can still decline. */
    boolean isUnsigned() {
        return !isSigned() && answered() != SignOnState.DECLINED;
    }

    /** Whether the reader can sign; a person who has requested clearance cannot. */
    boolean isReadyToSign() {
        return !answered().counts() && !isAskedByReader() && (answer() == Answer.CLEARED || !isClearanceFirst());
    }

    /** Whether a colleague has requested clearance. */
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
        return !answered().counts() && clearanceRequired.getAsBoolean();
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
