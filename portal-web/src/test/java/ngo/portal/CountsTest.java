package ngo.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.persistence.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sentence with a number reads rightly, whichever number it is. */
class CountsTest {

    private static final List<String> COUNTS = List.of("0", "1", "2", "3", "11", "100");

    static Stream<List<String>> expected() {
        return Sources.table("counts.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("expected")
    void aCountIsSaidAsReadersExpectIt(List<String> row) {
        InterfaceLanguage language = InterfaceLanguage.of(row.get(0)).orElseThrow();
        Messages bundle = Messages.of(CountsTest.class, "/ngo/portal/web/text/" + row.get(1), language);

        assertThat(bundle.say(row.get(2), Integer.valueOf(row.get(3)))).isEqualTo(row.get(4));
    }

    @Test
    void everyKindOfCountIsExpectedInEveryLanguage() {
        expected()
                .collect(Collectors.groupingBy(
                        row -> row.subList(0, 3), Collectors.mapping(row -> row.get(3), Collectors.toList())))
                .forEach((message, counts) ->
                        assertThat(counts).as(message.toString()).containsAll(COUNTS));
        assertThat(expected().map(row -> row.get(0)).distinct())
                .containsExactlyInAnyOrderElementsOf(InterfaceLanguage.tags());
    }
}
