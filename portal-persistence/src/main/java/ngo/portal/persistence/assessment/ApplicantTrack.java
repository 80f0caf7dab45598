package ngo.portal.persistence.assessment;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ngo.portal.persistence.funding.RequestEventRow;
import ngo.portal.persistence.funding.RequestEventType;
import ngo.portal.persistence.funding.RequestState;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a request as its applicant sees it: stages and when they began. It contains nobody's name, and nothing
 * that a reviewer or an approver has said.
 *
 * @param stopped the state in which it stopped before its last stage; absent where it goes on or came to its end
 */
public record ApplicantTrack(List<Step> steps, Optional<RequestState> stopped) {

    public ApplicantTrack {
        steps = List.copyOf(steps);
    }

    /** The stages in their order. */
    public enum Stage {
        SUBMITTED,
        ELIGIBILITY,
        REVIEW,
        DECISION,
        AGREEMENT,
        PAYMENT,
        REPORTS,
        CLOSED
    }

    /** The progress of a stage. */
    public enum Progress {
        DONE,
        CURRENT,
        AHEAD
    }

    /**
     * One stage.
     *
     * @param since when it began; absent for a stage that is still to come or was left out
     */
    public record Step(Stage stage, Progress progress, @Nullable Instant since) {}

    public static ApplicantTrack of(RequestState state, Collection<RequestEventRow> events) {
        Stage current = stage(state, events);
        List<Step> steps = Arrays.stream(Stage.values())
                .map(stage -> step(stage, progress(stage, current, state), events))
                .toList();
        return new ApplicantTrack(steps, state.isStopped() ? Optional.of(state) : Optional.empty());
    }

    private static Step step(Stage stage, Progress progress, Collection<RequestEventRow> events) {
        return new Step(stage, progress, progress == Progress.AHEAD ? null : since(stage, events));
    }

    private static Stage stage(RequestState state, Collection<RequestEventRow> events) {
        return switch (state) {
            case DRAFT, SUBMITTED -> Stage.SUBMITTED;
            case SCREENING, MORE_INFO, VERIFICATION, INELIGIBLE -> Stage.ELIGIBILITY;
            case REVIEW -> Stage.REVIEW;
            case DECISION, DEFERRED, DECLINED -> Stage.DECISION;
            case APPROVED, PARTLY_APPROVED -> Stage.AGREEMENT;
            case AGREED, PAID_IN_PART -> Stage.PAYMENT;
            case PAID, REPORTING -> Stage.REPORTS;
            case WITHDRAWN, ANONYMISED, SUSPENDED -> reached(events);
            case CLOSED -> Stage.CLOSED;
        };
    }

    /**
     * The last stage that had begun when the request stopped. A request that was deleted after a rejection was neither
     * withdrawn nor agreed on.
     */
    private static Stage reached(Collection<RequestEventRow> events) {
        boolean granted = events.stream()
                .anyMatch(
                        event -> event.kind() == RequestEventType.WITHDRAWN || event.kind() == RequestEventType.AGREED);
        Stage last = Stage.SUBMITTED;
        for (Stage stage : Stage.values()) {
            if (since(stage, events) != null && (granted || stage != Stage.AGREEMENT)) {
                last = stage;
            }
        }
        return last;
    }

    private static Progress progress(Stage stage, Stage current, RequestState state) {
        int compared = stage.compareTo(current);
        if (compared < 0 || state == RequestState.CLOSED) {
            return Progress.DONE;
        }
        return compared == 0 ? Progress.CURRENT : Progress.AHEAD;
    }

    private static @Nullable Instant since(Stage stage, Collection<RequestEventRow> events) {
        Set<RequestEventType> begun =
                switch (stage) {
                    case SUBMITTED -> Set.of(RequestEventType.SUBMITTED);
                    case ELIGIBILITY -> Set.of(RequestEventType.TAKEN_UP);
                    case REVIEW -> Set.of(RequestEventType.VERIFIED);
                    case DECISION -> Set.of(RequestEventType.PUT_TO_DECISION);
                    case AGREEMENT -> Set.of(RequestEventType.DECIDED);
                    case PAYMENT -> Set.of(RequestEventType.AGREED);
                    case REPORTS -> Set.of(RequestEventType.PAID);
                    case CLOSED -> Set.of(RequestEventType.CLOSED);
                };
        return events.stream()
                .filter(event -> begun.contains(event.kind()))
                .map(RequestEventRow::at)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
