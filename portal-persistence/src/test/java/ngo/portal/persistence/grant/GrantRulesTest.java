package ngo.portal.persistence.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import javax.money.MonetaryAmount;
import ngo.portal.persistence.funding.Currencies;
import ngo.portal.persistence.grant.GrantRefusals.PaymentsOpen;
import ngo.portal.persistence.grant.GrantRefusals.ReportsOpen;
import ngo.portal.persistence.grant.PaymentSchedule.Part;
import ngo.portal.persistence.grant.ReportSchedule.Due;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Money in parts, reports by the calendar, and when all is over. */
class GrantRulesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 31);

    @Test
    void anEmergencyIsReportedOnOnceAndLightly() {
        LocalDate last = FIRST.plusMonths(11);

        assertThat(ReportSchedule.of(FIRST, last, true).dues())
                .containsExactly(new Due(ReportKind.LIGHT, last.plusDays(30)));
    }

    @Test
    void aLongGrantIsReportedOnEveryHalfYearAndAtTheEnd() {
        LocalDate last = LocalDate.of(2027, 8, 30);

        assertThat(ReportSchedule.of(FIRST, last, false).dues())
                .containsExactly(
                        new Due(ReportKind.INTERIM, LocalDate.of(2027, 2, 28)),
                        new Due(ReportKind.FINAL, last.plusDays(60)));
        assertThat(ReportSchedule.of(FIRST, FIRST.plusYears(2), false).dues())
                .extracting(Due::on)
                .containsExactly(
                        LocalDate.of(2027, 2, 28),
                        LocalDate.of(2027, 8, 31),
                        LocalDate.of(2028, 2, 29),
                        FIRST.plusYears(2).plusDays(60));
    }

    @Test
    void nobodyWritesTwiceAboutTheSameTime() {
        assertThat(ReportSchedule.of(FIRST, FIRST.plusMonths(8), false).dues())
                .extracting(Due::kind)
                .containsExactly(ReportKind.FINAL);
    }

    @Test
    void aGrantEndsAfterItsBeginningAndWithinYears() {
        assertThatThrownBy(() -> ReportSchedule.of(FIRST, FIRST.minusDays(1), false))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ReportSchedule.of(FIRST, FIRST.plusYears(5).plusDays(1), false))
                .isInstanceOf(InvalidInput.class);
        assertThatCode(() -> ReportSchedule.of(FIRST, FIRST, true)).doesNotThrowAnyException();
    }

    @Test
    void theInstalmentsAreWhatWasGranted() {
        PaymentSchedule plan = new PaymentSchedule(List.of(part("3000"), part("2000.00")));

        assertThatCode(() -> plan.requireSum(eur("5000"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> plan.requireSum(eur("5001"))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new PaymentSchedule(List.of(part("0")))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new PaymentSchedule(List.of())).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatHasFailedIsOrderedAgainOrDropped() {
        assertThat(InstalmentState.FAILED.next())
                .containsExactlyInAnyOrder(InstalmentState.ORDERED, InstalmentState.DROPPED);
        assertThat(InstalmentState.values())
                .filteredOn(state -> state.may(InstalmentState.PAID))
                .containsExactly(InstalmentState.ORDERED);
        assertThat(InstalmentState.ORDERED.may(InstalmentState.DROPPED))
                .as("what is on its way cannot be taken back")
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void moneyOnItsWayHoldsUpTheEnd(InstalmentState state) {
        boolean over = state == InstalmentState.PAID || state == InstalmentState.DROPPED;

        assertThat(GrantClosing.isPaidOut(List.of(InstalmentState.PAID, state))).isEqualTo(over);
        if (!over) {
            assertThatThrownBy(() -> GrantClosing.require(List.of(state), List.of()))
                    .isInstanceOf(PaymentsOpen.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReportThatIsNotSettledHoldsUpTheEnd(GrantReportState state) {
        boolean settled = state == GrantReportState.ACCEPTED || state == GrantReportState.WAIVED;

        assertThat(state.isSettled()).isEqualTo(settled);
        if (settled) {
            assertThatCode(() -> GrantClosing.require(List.of(InstalmentState.PAID), List.of(state)))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> GrantClosing.require(List.of(InstalmentState.PAID), List.of(state)))
                    .isInstanceOf(ReportsOpen.class);
        }
    }

    @Test
    void aReportIsWrittenWhileItIsOwed() {
        assertThat(GrantReportState.values())
                .filteredOn(GrantReportState::isOwed)
                .allMatch(state -> state.may(GrantReportState.SUBMITTED))
                .containsExactly(GrantReportState.DUE, GrantReportState.RETURNED);
    }

    private static Part part(String sum) {
        return new Part(eur(sum), FIRST);
    }

    private static MonetaryAmount eur(String sum) {
        return Currencies.amount(sum, "EUR");
    }
}
