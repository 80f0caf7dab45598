package ngo.portal.persistence.text.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ngo.portal.persistence.text.comparison.ThreeWayMerge.Origin;
import ngo.portal.persistence.text.comparison.ThreeWayMerge.Part;
import org.junit.jupiter.api.Test;

class ThreeWayMergeTest {

    private static final String BASE = "We ask the court to release the prisoners of the camp today.";

    @Test
    void whatOnlyOneOfThemChangesIsTaken() {
        ThreeWayMerge merge = ThreeWayMerge.of(
                BASE,
                "We urge the court to release the prisoners of the camp today.",
                "We ask the court to release all prisoners of the camp at once.");

        assertThat(merge.isClean()).isTrue();
        assertThat(merge.words()).isEqualTo("We urge the court to release all prisoners of the camp at once.");
        assertThat(merge.parts()).extracting(Part::origin).contains(Origin.PRESENT, Origin.PROPOSED);
    }

    @Test
    void whereNobodyHasWrittenSinceItIsWhatIsProposed() {
        assertThat(ThreeWayMerge.of(BASE, BASE, "Free them.").words()).isEqualTo("Free them.");
        assertThat(ThreeWayMerge.of(BASE, "Free them.", BASE).words()).isEqualTo("Free them.");
    }

    @Test
    void whatBothSayIsNoConflict() {
        ThreeWayMerge merge = ThreeWayMerge.of(BASE, BASE.replace("ask", "urge"), BASE.replace("ask", "urge"));

        assertThat(merge.isClean()).isTrue();
        assertThat(merge.words()).isEqualTo(BASE.replace("ask", "urge"));
    }

    @Test
    void onlyTheSameWordsAskAndOnlyThey() {
        ThreeWayMerge merge = ThreeWayMerge.of(
                BASE,
                "We urge the court to release the prisoners of the camp now.",
                "We beg the court to release all prisoners of the camp today.");

        assertThat(merge.conflicts()).singleElement().satisfies(part -> assertThat(
                        List.of(part.base(), part.present(), part.proposed()))
                .containsExactly("ask", "urge", "beg"));
        assertThat(merge.words(conflict -> true))
                .isEqualTo("We beg the court to release all prisoners of the camp now.");
        assertThat(merge.words(conflict -> false))
                .isEqualTo("We urge the court to release all prisoners of the camp now.");
    }

    @Test
    void wordsPutInAtTheSamePlaceAsk() {
        ThreeWayMerge merge = ThreeWayMerge.of("Free them.", "Free them now.", "Free them all.");

        assertThat(merge.conflicts()).hasSize(1);
    }

    @Test
    void whatIsGoneAsksAsAWhole() {
        assertThat(ThreeWayMerge.of(BASE, "", BASE.replace("ask", "urge")).isClean())
                .isFalse();
    }

    @Test
    void lineEndsAndSpacesOfABrowserChangeNothing() {
        assertThat(ThreeWayMerge.isSame("One\r\ntwo  three ", "One\ntwo three")).isTrue();
        assertThat(ThreeWayMerge.isSame("Cafe\u0301", "Caf\u00e9")).isTrue();
        assertThat(ThreeWayMerge.isSame("One\n\ntwo", "One two")).isFalse();
    }

    /** For any three texts, the parts read along one side are the text of that side. */
    @Test
    void noWordIsLost() {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            String base = words(random);
            String present = words(random);
            String proposed = words(random);
            ThreeWayMerge merge = ThreeWayMerge.of(base, present, proposed);

            assertThat(joined(merge, Part::base)).isEqualTo(base);
            assertThat(joined(merge, Part::present)).isEqualTo(present);
            assertThat(joined(merge, Part::proposed)).isEqualTo(proposed);
        }
    }

    @Test
    void longTextsThatShareNothingAreMergedInBoundedTime() {
        String base = numbers(0);
        String present = numbers(1);
        String proposed = numbers(2);

        ThreeWayMerge merge =
                assertTimeoutPreemptively(Duration.ofSeconds(60), () -> ThreeWayMerge.of(base, present, proposed));
        assertThat(merge.isClean()).isFalse();
    }

    private static String joined(ThreeWayMerge merge, Function<Part, String> side) {
        return merge.parts().stream().map(side).collect(Collectors.joining());
    }

    private static String words(Random random) {
        return IntStream.range(0, random.nextInt(1, 9))
                .mapToObj(
                        i -> List.of("free", "all", "the", "people", "now", "a").get(random.nextInt(6)))
                .collect(Collectors.joining(" "));
    }

    private static String numbers(int shift) {
        return IntStream.range(0, 60_000).mapToObj(i -> "w" + (3 * i + shift)).collect(Collectors.joining(" "));
    }
}
