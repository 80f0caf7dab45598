package ngo.portal.ejb.statement;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.statement.Answer;
import ngo.portal.persistence.statement.ConsultedRow;
import ngo.portal.persistence.statement.Gate;
import ngo.portal.persistence.statement.QueueRow;
import ngo.portal.persistence.statement.SignOnCallRow;
import ngo.portal.persistence.statement.SignOnState;
import ngo.portal.persistence.statement.StatementRow;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.statement.UnansweredRow;

/**
 * Which act a line of a list asks of somebody with these roles.
 *
 * @param clearanceFirst the organisation wants its own clearance before a signature
 */
record Tasks(Set<MemberRole> roles, boolean clearanceFirst) {

    Stream<Task> of(SignOnCallRow call) {
        return Stream.of(
                StatementTask.RECONFIRM, StatementTask.SIGN, StatementTask.CLEAR, StatementTask.REQUEST_CLEARANCE)
                .filter(task -> asks(task).test(call))
                .findFirst()
                .map(task -> new Task(
                        task.name(),
                        page(task, call.id()),
                        call.title(),
                        call.ownerName(),
                        call.hardDeadline(),
                        call.deadlineZone(),
                        1))
                .stream();
    }

    private Predicate<SignOnCallRow> asks(StatementTask task) {
        boolean signatory = roles.contains(MemberRole.SIGNATORY);
        boolean clears = signatory || roles.contains(MemberRole.ADMINISTRATOR);
        boolean member = roles.contains(MemberRole.MEMBER);
        return call -> switch (task) {
            case RECONFIRM -> signatory && !clearanceFirst && call.state() == SignOnState.RECONFIRM;
            case SIGN -> signatory && (call.answer() == Answer.CLEARED || (call.answer() == null && !clearanceFirst));
            case CLEAR -> clears && call.answer() == Answer.IN_CLEARANCE;
            case REQUEST_CLEARANCE ->
                member && clearanceFirst && (call.answer() == null || call.state() == SignOnState.RECONFIRM);
            case DECIDE_TEXT, DECIDE_RELEASE, DECIDE_CHANGE, OPEN, PUBLISH, COMMENT, ANSWER_AMENDMENTS, GO_ON_WRITING ->
                false;
        };
    }

    /** Whatever the leads can do now; what the reader's organisation has decided already is none. */
    static Stream<Task> of(QueueRow row) {
        return Optional.of(row)
                .filter(QueueRow::isOpenToReader)
                .map(open -> new Task(
                        task(open).name(),
                        page(task(open), open.id()),
                        open.title(),
                        open.ownerName(),
                        open.due(),
                        open.zone(),
                        1))
                .stream();
    }

    private static StatementTask task(QueueRow row) {
        Gate gate = row.gate();
        if (gate == null) {
            return row.state() == StatementState.TEXT_CLEARED ? StatementTask.OPEN : StatementTask.PUBLISH;
        }
        return switch (gate) {
            case TEXT -> StatementTask.DECIDE_TEXT;
            case RELEASE -> StatementTask.DECIDE_RELEASE;
            case REVISION, CORRECTION, RETRACTION -> StatementTask.DECIDE_CHANGE;
        };
    }

    static Task of(UnansweredRow row) {
        return own(StatementTask.ANSWER_AMENDMENTS, row.id(), row.title(), row.count());
    }

    static Task of(ConsultedRow row) {
        return new Task(
                StatementTask.COMMENT.name(),
                page(StatementTask.COMMENT, row.id()),
                row.title(),
                row.ownerName(),
                row.until(),
                "UTC",
                1);
    }

    static Task goOnWriting(StatementRow row) {
        return own(StatementTask.GO_ON_WRITING, row.id(), row.title(), 1);
    }

    private static Task own(StatementTask task, UUID id, String title, int count) {
        return Task.own(task.name(), page(task, id), title, count);
    }

    private static String page(StatementTask task, UUID id) {
        return "/statements/" + id + task.page();
    }
}
