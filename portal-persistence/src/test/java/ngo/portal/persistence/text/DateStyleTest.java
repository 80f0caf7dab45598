package ngo.portal.persistence.text;

import static ngo.portal.persistence.text.InterfaceLanguage.FR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateStyleTest {

    /** As English readers have always had them here: the day first, months of three letters, a day of 24 hours. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DAY           | d MMMM yyyy
                    SHORT_DAY     | d MMM yyyy
                    WEEKDAY       | EEEE d MMMM yyyy
                    MINUTE        | d MMM yyyy, HH:mm
                    DAY_OF_MONTH  | d
                    MONTH         | MMM
                    MONTH_OF_YEAR | MMM yyyy
                    CLOCK         | HH:mm
                    """)
    void englishPutsTheDayFirst(DateStyle style, String pattern) {
        DateTimeFormatter expected = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);

        assertThat(Stream.iterate(LocalDateTime.of(2023, 12, 31, 0, 0), at -> at.plusMinutes(61 * 7))
                        .limit(3000))
                .allSatisfy(at -> assertThat(style.of(at, InterfaceLanguage.EN)).isEqualTo(expected.format(at)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | 18 December 2018
                    FR | 18 décembre 2018
                    ES | 18 de diciembre de 2018
                    AR | 18 ديسمبر 2018
                    RU | 18 декабря 2018 г.
                    """)
    void aDayIsWrittenAsInTheLanguage(InterfaceLanguage language, String expected) {
        String day = DateStyle.DAY.of(LocalDate.of(2018, 12, 18), language);

        assertThat(day.replace('\u00a0', ' ').replace('\u202f', ' ')).isEqualTo(expected);
    }

    /** Each month of the year, by the name that is used from Iraq to Palestine and by that from Egypt to Morocco. */
    @Test
    void anArabicMonthBearsBothNamesWhereItIsPublished() {
        LocalDateTime moment = LocalDateTime.of(2018, 12, 18, 9, 30);

        assertThat(DateStyle.DAY.published(moment, InterfaceLanguage.AR)).isEqualTo("18 كانون الأول/ديسمبر 2018");
        assertThat(DateStyle.MINUTE.published(moment, InterfaceLanguage.AR)).contains("كانون الأول/ديسمبر", "9:30");
        assertThat(DateStyle.DAY.published(moment, FR)).isEqualTo(DateStyle.DAY.of(moment, FR));
        assertThat(Stream.iterate(moment, at -> at.plusMonths(1)).limit(12))
                .extracting(at -> DateStyle.DAY.published(at, InterfaceLanguage.AR))
                .allMatch(day -> day.matches("18 [^/]+/[^/]+ 20(18|19)"));
    }

    @ParameterizedTest
    @CsvSource({"EN,1 January 1200", "FR,1er janvier 1200"})
    void daysLongAgoAreCountedAsThoseOfToday(InterfaceLanguage language, String expected) {
        assertThat(DateStyle.DAY.of(LocalDate.of(1200, 1, 1), language)).isEqualTo(expected);
    }

    @Test
    void onlyTheFirstDayOfAFrenchMonthIsCalledTheFirst() {
        LocalDateTime first = LocalDateTime.of(2018, 1, 1, 1, 1);

        assertThat(DateStyle.WEEKDAY.of(first, FR)).isEqualTo("lundi 1er janvier 2018");
        assertThat(DateStyle.MINUTE.of(first, FR)).startsWith("1er janv. 2018").endsWith("01:01");
        assertThat(DateStyle.DAY.of(first.plusDays(10), FR)).isEqualTo("11 janvier 2018");
        assertThat(DateStyle.DAY_OF_MONTH.of(first, FR)).isEqualTo("1");
        assertThat(DateStyle.MONTH_OF_YEAR.of(first, FR)).isEqualTo("janv. 2018");
        assertThat(DateStyle.DAY.of(first, InterfaceLanguage.ES)).isEqualTo("1 de enero de 2018");
    }

    /** The clocks of Switzerland go forward between the two, those of Nepal stay where they are. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | 2026-03-29T00:59:00Z | 29 Mar 2026, 01:59 Zurich (UTC+1)        | 29 Mar 2026, 06:44 Kathmandu (UTC+5:45)
                    EN | 2026-03-29T01:00:00Z | 29 Mar 2026, 03:00 Zurich (UTC+2)        | 29 Mar 2026, 06:45 Kathmandu (UTC+5:45)
                    FR | 2026-03-29T00:59:00Z | 29 mars 2026, 01:59 Zurich (UTC+1)       | 29 mars 2026, 06:44 Katmandou (UTC+5:45)
                    FR | 2026-03-29T01:00:00Z | 29 mars 2026, 03:00 Zurich (UTC+2)       | 29 mars 2026, 06:45 Katmandou (UTC+5:45)
                    ES | 2026-03-29T00:59:00Z | 29 mar 2026, 1:59 Zúrich (UTC+1)        | 29 mar 2026, 6:44 Katmandú (UTC+5:45)
                    ES | 2026-03-29T01:00:00Z | 29 mar 2026, 3:00 Zúrich (UTC+2)        | 29 mar 2026, 6:45 Katmandú (UTC+5:45)
                    AR | 2026-03-29T00:59:00Z | 29 مارس 2026، 01:59 زيورخ (UTC+1)        | 29 مارس 2026، 06:44 كاتماندو (UTC+5:45)
                    AR | 2026-03-29T01:00:00Z | 29 مارس 2026، 03:00 زيورخ (UTC+2)        | 29 مارس 2026، 06:45 كاتماندو (UTC+5:45)
                    RU | 2026-03-29T00:59:00Z | 29 мар. 2026 г., 01:59 Цюрих (UTC+1)     | 29 мар. 2026 г., 06:44 Катманду (UTC+5:45)
                    RU | 2026-03-29T01:00:00Z | 29 мар. 2026 г., 03:00 Цюрих (UTC+2)     | 29 мар. 2026 г., 06:45 Катманду (UTC+5:45)
                    """)
    void anInstantIsFormattedInBothTimeZonesAndInEachLanguage(
            InterfaceLanguage language, Instant at, String zurich, String kathmandu) {
        assertThat(read(at, "Europe/Zurich", language)).isEqualTo(zurich);
        assertThat(read(at, "Asia/Kathmandu", language)).isEqualTo(kathmandu);
    }

    private static String read(Instant at, String zone, InterfaceLanguage language) {
        String words = DateStyle.MINUTE.of(LocalDateTime.ofInstant(at, ZoneId.of(zone)), language) + " "
                + DateStyle.zone(ZoneId.of(zone), at, language);
        return words.replaceAll("[\u2066-\u2069\u200e\u200f]", "")
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }

    @Test
    void whatIsNoPlaceIsNamedByItsDistance() {
        Instant at = Instant.parse("2026-01-01T00:00:00Z");

        assertThat(DateStyle.zone(ZoneId.of("UTC"), at, FR)).isEqualTo("UTC");
        assertThat(DateStyle.zone(ZoneId.of("America/New_York"), at, InterfaceLanguage.EN))
                .isEqualTo("New York (UTC\u22125)");
    }
}
