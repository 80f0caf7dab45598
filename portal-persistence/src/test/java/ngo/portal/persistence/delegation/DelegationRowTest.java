package ngo.portal.persistence.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.delegation.DelegationRow.Standing;
import ngo.portal.persistence.organisation.Mandate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a delegation is in effect, and when it has ended. */
class DelegationRowTest {

    private static final Instant START = Instant.parse("2026-12-01T08:00:00Z");
    private static final Instant END = Instant.parse("2026-12-08T18:00:00Z");

    @Test
    void itRunsFromItsFirstMomentUntilItsLast() {
        DelegationRow row = row(true, null);

        assertThat(row.at(START.minusSeconds(1))).isEqualTo(Standing.AHEAD);
        assertThat(row.at(START)).isEqualTo(Standing.RUNNING);
        assertThat(row.at(END.minusSeconds(1))).isEqualTo(Standing.RUNNING);
        assertThat(row.at(END)).isEqualTo(Standing.OVER);
    }

    @Test
    void whatWasEndedIsOverAtOnce() {
        assertThat(row(true, START).at(START.plusSeconds(1))).isEqualTo(Standing.OVER);
        assertThat(row(true, START).isEndable(START)).isFalse();
    }

    @Test
    void itLapsesWithTheRoleOfTheDelegator() {
        assertThat(row(false, null).at(START)).isEqualTo(Standing.LAPSED);
        assertThat(row(false, null).at(END)).isEqualTo(Standing.OVER);
        assertThat(row(false, null).isEndable(START)).isTrue();
    }

    @Test
    void oneRoleOfOnePersonIsLentOnceAtATime() {
        DelegationRow row = row(true, null);

        assertThat(row.overlaps(lent(Mandate.LEAD, END.minusSeconds(1), END.plusSeconds(9)), "ada"))
                .isTrue();
        assertThat(row.overlaps(lent(Mandate.LEAD, END, END.plusSeconds(9)), "ada"))
                .isFalse();
        assertThat(row.overlaps(lent(Mandate.LEAD, START.minusSeconds(9), START), "ada"))
                .isFalse();
        assertThat(row.overlaps(lent(Mandate.SIGNATORY, START, END), "ada")).isFalse();
        assertThat(row.overlaps(lent(Mandate.LEAD, START, END), "somebody else"))
                .isFalse();
        assertThat(row(true, START).overlaps(lent(Mandate.LEAD, START, END), "ada"))
                .isFalse();
    }

    private static NewDelegation lent(Mandate mandate, Instant from, Instant until) {
        return new NewDelegation(mandate, "bo", from, until, "UTC", "Leave");
    }

    private static DelegationRow row(boolean held, @Nullable Instant endedAt) {
        return new DelegationRow(
                UUID.randomUUID(),
                Mandate.LEAD,
                "ada",
                "Ada",
                "bo",
                "Bo",
                START,
                END,
                "UTC",
                "Leave",
                held,
                endedAt,
                endedAt == null ? "" : "Ada");
    }
}
