package ngo.portal.web.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.lead.PendingDecision;
import ngo.portal.ejb.lead.PendingDecision.Waits;
import ngo.portal.ejb.plan.PlanPendingDecisions;
import ngo.portal.ejb.statement.StatementPendingDecisions;
import ngo.portal.persistence.lead.DecisionKind;
import ngo.portal.persistence.plan.PlanQueueRow;
import ngo.portal.persistence.statement.Gate;
import ngo.portal.persistence.statement.QueueRow;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever waits for a lead is asked in words, and so is what happens if nobody acts. */
class InboxWordsTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    /** When an embargo until noon is over. */
    private static final Instant LATER = NOON.plusSeconds(120);

    private final Text text = new Text();

    static Stream<PendingDecision> matters() {
        Stream<QueueRow> voted = Stream.of(
                row(StatementState.TEXT_REVIEW, Gate.TEXT, false),
                row(StatementState.SIGN_ON_CLOSED, Gate.RELEASE, false),
                row(StatementState.OPEN_FOR_SIGN_ON, Gate.REVISION, false),
                row(StatementState.PUBLISHED, Gate.CORRECTION, false),
                row(StatementState.CORRECTED, Gate.RETRACTION, true));
        Stream<QueueRow> done = Stream.of(
                        StatementState.TEXT_CLEARED,
                        StatementState.OPEN_FOR_SIGN_ON,
                        StatementState.RELEASE_CLEARED,
                        StatementState.EMBARGOED)
                .map(state -> row(state, null, false));
        UUID id = UUID.randomUUID();
        return Stream.concat(
                Stream.of(
                                Stream.concat(voted, done).map(row -> StatementPendingDecisions.of(row, 2, NOON)),
                                Stream.of(StatementPendingDecisions.of(
                                        row(StatementState.EMBARGOED, null, false), 2, LATER)))
                        .flatMap(matters -> matters),
                Stream.of(true, false)
                        .map(spoken -> PlanPendingDecisions.of(
                                new PlanQueueRow(id, "Title", id, "FIDH", NOON, 1, spoken), 2)));
    }

    @ParameterizedTest
    @MethodSource("matters")
    void everyStepHasItsWordsAndSaysWhatHappensWithoutALead(PendingDecision pendingDecision) {
        List<String> keys = List.of(
                "kind." + pendingDecision.kind(),
                "step." + pendingDecision.step(),
                "idle." + pendingDecision.consequence());

        assertThat(keys).allMatch(key -> text.has("inbox", key));
        assertThat(text.of("inbox", "idle." + pendingDecision.consequence())).endsWith(".");
    }

    @Test
    void itIsTheMoveOfThoseWhoHaveNotSpoken() {
        assertThat(waits(StatementState.TEXT_REVIEW, Gate.TEXT, false)).isEqualTo(Waits.FOR_US);
        assertThat(waits(StatementState.TEXT_REVIEW, Gate.TEXT, true)).isEqualTo(Waits.FOR_OTHERS);
        assertThat(waits(StatementState.RELEASE_CLEARED, null, false)).isEqualTo(Waits.FOR_US);
        assertThat(waits(StatementState.EMBARGOED, null, false)).isEqualTo(Waits.FOR_THE_CLOCK);
    }

    @Test
    void afterAnEmbargoAtWhichTheSchedulerCouldNotPublishTheLeadsAreNext() {
        PendingDecision missed = StatementPendingDecisions.of(row(StatementState.EMBARGOED, null, false), 2, LATER);

        assertThat(missed.waits()).isEqualTo(Waits.FOR_US);
        assertThat(missed.consequence()).isEqualTo("MISSED");
    }

    @Test
    void aChangeDuringTheCallSaysThatTheCallCloses() {
        assertThat(StatementPendingDecisions.of(row(StatementState.OPEN_FOR_SIGN_ON, Gate.REVISION, false), 1, NOON)
                        .consequence())
                .isEqualTo("REVISION_IN_CALL");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfDecisionCanBeAskedFor(DecisionKind kind) {
        assertThat(text.has("inbox", "about." + kind)).isTrue();
        assertThat(text.endings("inbox", "decision." + kind + ".")).isNotEmpty();
    }

    @Test
    void everyVerdictAtEveryGateIsInTheLogOfDecisions() {
        assertThat(Arrays.stream(Gate.values())
                        .flatMap(gate -> Stream.of(gate + ".APPROVE", gate + ".RETURN"))
                        .toList())
                .allMatch(key -> text.has("inbox", "decision." + key));
    }

    private static Waits waits(StatementState state, @Nullable Gate gate, boolean spoken) {
        return StatementPendingDecisions.of(row(state, gate, spoken), 2, NOON).waits();
    }

    private static QueueRow row(StatementState state, @Nullable Gate gate, boolean spoken) {
        UUID id = UUID.randomUUID();
        return new QueueRow(id, "Title", state, id, "FIDH", gate, 1, spoken, NOON, "UTC", NOON);
    }
}
