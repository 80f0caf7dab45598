package ngo.portal.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import ngo.portal.persistence.shared.CommonRefusals.DoubledTime;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.SkippedTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputParserTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    /** Each is short to send or harmless to look at, and would fill the memory, take minutes or break what comes after. */
    static final List<String> HOSTILE = List.of(
            "1e300000000",
            "1E+2147483647",
            "1e-2147483647",
            "0.1e999999999",
            "-1e300000000",
            "NaN",
            "Infinity",
            "0x1p1023",
            "1".repeat(1_000_000),
            "0." + "1".repeat(1_000_000),
            "0".repeat(1_000_000) + "1",
            "\u0967\u0968\u0969",
            "\uff11\uff12",
            "1_000",
            "--1",
            "1 2e9",
            "1\u0000",
            "99999999999999999999",
            "+999999999-12-31",
            "-999999999-01-01",
            "+123456789-01-01T01:00:00Z",
            "+1000000000-01-01T00:00",
            "999999999-01",
            "P9999999999Y",
            "PT999999999999999999H",
            "1-1-1-1-1",
            "ffffffffffffffff-ffff-ffff-ffff-ffffffffffffffff");

    @Test
    void whatIsHostileIsReadAsNothingAndAtOnce() {
        List<Function<String, Optional<?>>> all = List.of(
                InputParser::amount,
                InputParser::typedAmount,
                InputParser::typedDay,
                InputParser::typedMinute,
                InputParser::sum,
                InputParser::rate,
                InputParser::whole,
                InputParser::day,
                InputParser::minute,
                InputParser::instant,
                InputParser::month,
                InputParser::id);
        assertTimeoutPreemptively(
                AT_ONCE,
                () -> HOSTILE.forEach(given -> assertThat(all)
                        .as(given.substring(0, Math.min(40, given.length())))
                        .allSatisfy(parse -> assertThat(parse.apply(given)).isEmpty())));
        assertThat(InputParser.zone("A/".repeat(100_000))).isEmpty();
        assertThat(InputParser.zone("Nowhere/At_all")).isEmpty();
    }

    @Test
    void whatPeopleWriteIsRead() {
        assertThat(InputParser.amount("1200.50")).contains(new BigDecimal("1200.50"));
        assertThat(InputParser.typedAmount(" 12\u00a0000'000,50 ")).contains(new BigDecimal("12000000.50"));
        assertThat(InputParser.sum("123456789012345.00")).contains(new BigDecimal("123456789012345.00"));
        assertThat(InputParser.rate("0.000000001")).contains(new BigDecimal("0.000000001"));
        assertThat(InputParser.whole("-1")).contains(-1);
        assertThat(InputParser.day("2027-02-28")).contains(LocalDate.of(2027, 2, 28));
        assertThat(InputParser.minute("2027-02-28T18:00")).contains(LocalDateTime.of(2027, 2, 28, 18, 0));
        assertThat(InputParser.instant("2027-02-28T18:00:00.123+01:00"))
                .contains(Instant.parse("2027-02-28T17:00:00.123Z"));
        assertThat(InputParser.month("2027-02")).contains(YearMonth.of(2027, 2));
        assertThat(InputParser.zone("America/Argentina/Buenos_Aires")).isPresent();
        assertThat(InputParser.zone("+05:30")).isPresent();
        assertThat(InputParser.id("0A000000-0000-4000-8000-000000000001"))
                .contains(UUID.fromString("0a000000-0000-4000-8000-000000000001"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1.200,50     | 1200.50
                    1,200.50     | 1200.50
                    1’200.50     | 1200.50
                    1.200.000    | 1200000
                    1.200.000,5  | 1200000.5
                    ١٢٠٠٫٥٠      | 1200.50
                    ١٬٢٠٠٫٥      | 1200.5
                    ۱۲۰۰         | 1200
                    """)
    void sumsAreReadAsPeopleWriteThem(String typed, BigDecimal sum) {
        assertThat(InputParser.typedAmount(typed)).contains(sum);
        assertThat(InputParser.amount(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.20,50", "12,00.50", "1.2.3", "1,200,50", "1.200.50", ",", ".5", "1,2,3.4"})
    void aSumThatCanBeReadInTwoWaysIsNone(String typed) {
        assertThat(InputParser.typedAmount(typed)).isEmpty();
    }

    @Test
    void daysAreParsedInTheDigitsOfTheUser() {
        assertThat(InputParser.typedDay("٢٠٢٧-٠١-٣١")).contains(LocalDate.of(2027, 1, 31));
        assertThat(InputParser.typedMinute("٢٠٢٧-٠٢-٢٨T١٨:٠٠")).contains(LocalDateTime.of(2027, 2, 28, 18, 0));
    }

    @Test
    void aDayThatTheCalendarDoesNotHaveIsNone() {
        assertThat(InputParser.day("2027-02-30")).isEmpty();
        assertThat(InputParser.day("1899-12-31")).isEmpty();
        assertThat(InputParser.day("9999-01-01")).isEmpty();
        assertThat(InputParser.instant("2027-02-30T00:00:00Z")).isEmpty();
    }

    @Test
    void aTimeInADaylightSavingGapOrOverlapIsNoInstant() {
        LocalDateTime skipped = LocalDateTime.parse("2027-03-28T02:30");
        LocalDateTime doubled = LocalDateTime.parse("2027-10-31T02:30");

        assertThatExceptionOfType(SkippedTime.class)
                .isThrownBy(() -> InputParser.instant(skipped, "Europe/Paris", "until"))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("until"));
        assertThatExceptionOfType(DoubledTime.class)
                .isThrownBy(() -> InputParser.instant(doubled, "Europe/Paris", "until"));
        assertThat(InputParser.instant(doubled, "Africa/Tunis", "until"))
                .isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> InputParser.instant(doubled, "Nowhere", "until"));
    }
}
