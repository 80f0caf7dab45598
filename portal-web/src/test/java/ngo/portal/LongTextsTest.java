package ngo.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import ngo.portal.ejb.people.InviteTable;
import ngo.portal.ejb.text.TextImport;
import ngo.portal.persistence.shared.Refusal;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Html;
import ngo.portal.persistence.text.PlainWords;
import ngo.portal.persistence.text.Section;
import ngo.portal.persistence.text.comparison.Rewording;
import ngo.portal.persistence.text.comparison.TextComparison;
import ngo.portal.persistence.text.names.Lookalikes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever reads what people send takes twice the time for twice the text, or refuses it. The time is that of the processor, so
 * that others who are at work on the same machine do not matter.
 */
class LongTextsTest {

    /** A text of this length once took minutes. */
    private static final int LONG = 50_000;

    /** What takes minutes for a long one takes seconds for this one. */
    private static final int SHORTER = 10_000;

    /** Processor time, in milliseconds, that is never too much. */
    private static final long ALWAYS = 250;

    private static final long MOST_GROWTH = 3;

    private static final List<String> UNITS = List.of(
            "*",
            "- ",
            "> ",
            "</a ",
            "<a ",
            "![[]()",
            "[[]()",
            "[",
            "[a](",
            "[a]: <b\n",
            "*a **",
            "_a*",
            "`a``",
            "<!--",
            "<a href=\"",
            "&",
            "\\",
            "1. ",
            "- a\n",
            "a-",
            "a\u0301",
            "\t",
            " ",
            "\n\n",
            "https://a.b/ ",
            "<p>",
            "<b>",
            "<ul><li>",
            "<table>",
            "<a href='https://a.b/'>",
            "</p>",
            "A\u0410 ",
            "\"",
            "\"\",",
            "To: a\n",
            ". ",
            "(",
            "=\n",
            "*[a](b)");

    private static Map<String, Consumer<String>> readers() {
        Map<String, Consumer<String>> readers = new LinkedHashMap<>();
        readers.put("Markdown", Html::fromMarkdown);
        readers.put("HTML", Html::clean);
        readers.put("Markdown written", text -> Html.toMarkdown(Html.fromPlain(text)));
        readers.put("words", PlainWords::of);
        readers.put("file", text -> TextImport.read("a.md", ("Title\n\n" + text).getBytes(StandardCharsets.UTF_8)));
        readers.put("name of a file", text -> TextImport.read(text, "<br>a b".getBytes(StandardCharsets.UTF_8)));
        readers.put("table", text -> InviteTable.read(("email,role\n" + text).getBytes(StandardCharsets.UTF_8)));
        readers.put("rewording", text -> Rewording.of("<p>One word and another.</p>", text));
        readers.put("odd words", Lookalikes::oddWords);
        readers.put("names", text -> Lookalikes.find(text, List.of("Amnesty", text)));
        readers.put("comparison", text -> TextComparison.between(document(text), document(text.substring(1) + "b")));
        return readers;
    }

    private static DocumentText document(String text) {
        return new DocumentText("Title", "en", List.of(), List.of(Section.of("Heading", Html.fromPlain(text))));
    }

    @Test
    void twiceTheTextTakesTwiceTheTime() {
        assertThat(slow(SHORTER)).isEmpty();
    }

    @Test
    @Tag("part-5")
    void twiceALongTextTakesTwiceTheTime() {
        assertThat(slow(LONG)).isEmpty();
    }

    private static List<String> slow(int length) {
        List<String> slow = new ArrayList<>();
        readers()
                .forEach((name, reader) -> UNITS.forEach(unit -> {
                    long whole = time(reader, unit, length);
                    long half = whole <= ALWAYS ? whole : time(reader, unit, length / 2);
                    if (whole > ALWAYS && whole > MOST_GROWTH * half && again(reader, unit, length)) {
                        slow.add("%s of %s: %d then %d ms".formatted(name, unit, half, whole));
                    }
                }));
        return slow;
    }

    /** The first time something is done is the slowest. */
    private static boolean again(Consumer<String> reader, String unit, int length) {
        long half = time(reader, unit, length / 2);
        long whole = time(reader, unit, length);
        return whole > ALWAYS && whole > MOST_GROWTH * half;
    }

    @Test
    void wordsWithoutEndAreComparedLikeOthers() {
        for (int length : new int[] {16 << 10, 190_000}) {
            String word = "a-".repeat(length / 2) + "a";
            TextComparison comparison = TextComparison.between(document(word), document(word + "-b"));

            assertThat(comparison.isSame()).isFalse();
            assertThat(TextComparison.between(document(word), document(word)).isSame())
                    .isTrue();
        }
        assertThat(Rewording.of("<p>" + "a-".repeat(500_000) + "a</p>", "a-b")).isEqualTo("<p>a-b</p>");
    }

    @Test
    void aLineOfStarsIsReadAtOnce() {
        String stars = "Title\n\n" + "\\*".repeat(50_000) + "!\n";

        assertThat(time(text -> TextImport.read("a.md", text.getBytes(StandardCharsets.UTF_8)), stars, 1))
                .isLessThan(10 * ALWAYS);
    }

    private static long time(Consumer<String> reader, String unit, int length) {
        String text = unit.repeat(length / unit.length() + 1);
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            reader.accept(text);
        } catch (Refusal refused) {
            assertThat(refused).isNotNull();
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1_000_000;
    }
}
