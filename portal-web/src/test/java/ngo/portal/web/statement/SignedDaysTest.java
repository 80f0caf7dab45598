package ngo.portal.web.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SignedDaysTest {

    private static final Offset<Double> NEARLY = within(0.001);

    @Test
    void eachDayIsAColumnAsTallAsItsSignaturesAndDaysWithoutAnyAreGaps() {
        SignedDays days = SignedDays.of(
                        at("2026-03-01T10:00:00Z", "2026-03-03T09:00:00Z", "2026-03-03T10:00:00Z"), ZoneOffset.UTC)
                .orElseThrow();

        assertThat(days.weekly()).isFalse();
        assertThat(days.columns()).extracting(SignedDays.Column::count).containsExactly(1, 0, 2);
        assertThat(days.columns()).extracting(SignedDays.Column::height).containsExactly(44, 0, 88);
        assertThat(days.columns()).extracting(SignedDays.Column::sum).containsExactly(1, 1, 3);
        assertThat(days.columns().get(2).x()).isCloseTo(66.667, NEARLY);
        assertThat(days.columns().get(2).y()).isEqualTo(8);
        assertThat(days.getMost().day()).isEqualTo("2026-03-03");
        assertThat(days.getSigned()).extracting(SignedDays.Column::day).hasSize(2);
    }

    @Test
    void aDayIsThatOfTheReader() {
        List<Instant> around = at("2026-03-01T23:30:00Z", "2026-03-02T00:30:00Z");

        assertThat(SignedDays.of(around, ZoneOffset.UTC)).isPresent();
        assertThat(SignedDays.of(around, ZoneId.of("Africa/Nairobi"))).isEmpty();
    }

    @Test
    void whatHappenedOnOneDayNeedsNoPicture() {
        assertThat(SignedDays.of(List.of(), ZoneOffset.UTC)).isEmpty();
        assertThat(SignedDays.of(at("2026-03-01T10:00:00Z", "2026-03-01T11:00:00Z"), ZoneOffset.UTC))
                .isEmpty();
    }

    @Test
    void ofManyDaysEachWeekIsAColumn() {
        SignedDays days = SignedDays.of(
                        at(
                                "2026-01-01T10:00:00Z",
                                "2026-01-07T10:00:00Z",
                                "2026-01-08T10:00:00Z",
                                "2026-03-05T10:00:00Z"),
                        ZoneOffset.UTC)
                .orElseThrow();

        assertThat(days.weekly()).isTrue();
        assertThat(days.columns()).hasSize(10);
        assertThat(days.getFirst().count()).isEqualTo(2);
        assertThat(days.getLast().day()).isEqualTo("2026-03-05");
        assertThat(days.getLast().sum()).isEqualTo(4);
    }

    private static List<Instant> at(String... moments) {
        return Stream.of(moments).map(Instant::parse).toList();
    }
}
