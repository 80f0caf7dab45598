package ngo.portal.ejb.statement;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.statement.Answer;
import ngo.portal.persistence.statement.ConsultedRow;
import ngo.portal.persistence.statement.QueueRow;
import ngo.portal.persistence.statement.SignOnCallRow;
import ngo.portal.persistence.statement.SignOnState;
import ngo.portal.persistence.statement.StatementRow;
import ngo.portal.persistence.statement.WaitingRepository.UnansweredRow;

/**
 * Determines the task that a list entry is for a person with these roles.
 *
 * @param clearanceFirst whether the organisation demands internal clearance before a signature
 */
record Tasks(Set<MemberRole> roles, boolean clearanceFirst) {

    Stream<Task> of(SignOnCallRow call) {
        return asked(call)
                .map(action -> Task.due(
                        action, call.id(), call.title(), call.ownerName(), call.hardDeadline(), call.deadlineZone()))
                .stream();
    }

    /** The most urgent action that an open call needs. */
    private Optional<StatementAction> asked(SignOnCallRow call) {
        boolean signatory = roles.contains(MemberRole.SIGNATORY);
        boolean again = call.state() == SignOnState.RECONFIRM;
        if (signatory && !clearanceFirst && again) {
            return Optional.of(StatementAction.RECONFIRM);
        }
        if (signatory && (call.answer() == Answer.CLEARED || (call.answer() == null && !clearanceFirst))) {
            return Optional.of(StatementAction.SIGN);
        }
        if (call.answer() == Answer.IN_CLEARANCE) {
            boolean clears = signatory || roles.contains(MemberRole.ADMINISTRATOR);
            return clears ? Optional.of(StatementAction.CLEAR) : Optional.empty();
        }
        boolean asks = roles.contains(MemberRole.MEMBER) && clearanceFirst && (call.answer() == null || again);
        return asks ? Optional.of(StatementAction.REQUEST_CLEARANCE) : Optional.empty();
    }

    /** The task of the leads for a statement, if there is one that the reader's organisation has not decided already. */
    static Stream<Task> of(QueueRow row, Instant now) {
        return action(row)
                .filter(action -> !action.task().isEmpty())
                .filter(action -> !action.spec().isUnasked(row.state()) || row.isMissed(now))
                .map(action -> Task.due(action, row.id(), row.title(), row.ownerName(), row.due(), row.zone()))
                .stream();
    }

    private static Optional<StatementAction> action(QueueRow row) {
        if (row.gate() == null) {
            return StatementAction.ofLead(row.state());
        }
        return row.spoken() ? Optional.empty() : Optional.of(StatementAction.at(row.gate()));
    }

    static Task of(UnansweredRow row) {
        return Task.own(StatementAction.ANSWER_AMENDMENTS, row.id(), row.title(), row.count());
    }

    static Task of(ConsultedRow row) {
        return Task.due(StatementAction.COMMENT, row.id(), row.title(), row.ownerName(), row.until(), "UTC");
    }

    static Task goOnWriting(StatementRow row) {
        return Task.own(StatementAction.SAVE, row.id(), row.title(), 1);
    }
}
