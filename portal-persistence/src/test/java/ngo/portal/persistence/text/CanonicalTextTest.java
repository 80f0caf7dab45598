package ngo.portal.persistence.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CanonicalTextTest {

    private static final DocumentText STATEMENT = new DocumentText(
            "States must protect those who defend rights * everywhere",
            "en",
            List.of("UN General Assembly", "All Member States"),
            List.of(
                    new Section(
                            new UUID(0, 1),
                            "",
                            """
                            <p>We, <strong>eight organisations</strong>, call on States<br>to act <em>now</em>.</p>
                            <p>Caf\u00e9 5 &lt; 6 &amp; [sic] *not emphasis* snake_case \u201cquoted\u201d</p>"""),
                    new Section(
                            new UUID(0, 2),
                            "What we ask # for",
                            """
                            <h2>First</h2><ul><li>Adopt the <a href="https://example.org/plan?a=1&amp;b=2">plan</a></li>
                            <li>Report<ol><li>yearly</li><li>in public</li></ol></li></ul>
                            <h3>Second</h3><blockquote><p>Protect us.</p><p>All of us.</p></blockquote>
                            <p>2018. A number is no list; <a href="https://example.org/">https://example.org/</a>
                            <a href="mailto:press@example.org">press@example.org</a></p>"""),
                    new Section(new UUID(0, 3), "", "<p>\u0643\u0644\u0646\u0627 un<em>believ</em>able</p>")));

    @Test
    void theFormIsFixedForever() throws IOException {
        assertThat(CanonicalText.of(STATEMENT).text()).isEqualTo(golden());
        assertThat(CanonicalText.of(STATEMENT).fingerprint())
                .isEqualTo("2a17354597732c239d5ea5c4864a73eaeb5ffe5cd903bf7f40a1506ac2819cc3");
    }

    @Test
    void theFingerprintIsOfExactlyTheBytes() {
        CanonicalText text = CanonicalText.of(new DocumentText("Hello", "en", List.of(), List.of()));

        assertThat(text.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("# Hello\n\nLanguage: en\n");
        assertThat(text.fingerprint()).isEqualTo("04bb8221a90e219d621f1821c7abc9773de68e99c47625c3538d72fad1864ff1");
    }

    @Test
    void itEndsInOneLineEndAndHoldsNoCarriageReturn() {
        String text = CanonicalText.of(with("<p>a\r\nb</p>\r\n\r\n")).text();

        assertThat(text).endsWith("a b\n").doesNotContain("\r", "\n\n\n");
    }

    @Test
    void whatEditorsAndMailDoToAFileIsUndone() throws IOException {
        String kept = golden();

        assertThat(CanonicalText.restored(kept)).isEqualTo(kept);
        assertThat(CanonicalText.restored("\ufeff\n\n" + kept.replace("\n", " \t\r\n") + "\r\n"))
                .isEqualTo(kept);
        assertThat(CanonicalText.restored(kept.replace('\n', '\r'))).isEqualTo(kept);
        assertThat(CanonicalText.restored(Normalizer.normalize(kept, Normalizer.Form.NFD)))
                .isEqualTo(kept);
    }

    @Test
    void aTextThatWasAlteredStaysSo() throws IOException {
        String kept = golden();

        assertThat(List.of(
                        kept.replaceFirst("protect", "Protect"),
                        kept.replaceFirst(", ", " "),
                        kept.replaceFirst("\n\n", "\n"),
                        kept.replaceFirst(" ", "  "),
                        kept.replaceFirst("\\*", "")))
                .allSatisfy(
                        altered -> assertThat(CanonicalText.restored(altered)).isNotEqualTo(kept));
    }

    @Test
    void whatASignatoryDoesNotSeeIsNotBound() {
        DocumentText same = new DocumentText(
                STATEMENT.title() + " ",
                "EN",
                STATEMENT.addressees(),
                STATEMENT.sections().stream()
                        .map(section ->
                                Section.of(section.heading(), section.html().replace("em>", "i>")))
                        .toList());

        assertThat(fingerprintOf(same)).isEqualTo(fingerprintOf(STATEMENT));
    }

    @Test
    void whatASignatorySeesIsBound() {
        String original = fingerprintOf(with("<p>one two</p>"));

        for (String other : List.of(
                "<p>one two.</p>",
                "<p>one <em>two</em></p>",
                "<p>one <strong>two</strong></p>",
                "<p>one *two*</p>",
                "<p>one</p><p>two</p>",
                "<p>one<br>two</p>",
                "<h2>one two</h2>",
                "<h3>one two</h3>",
                "<ul><li>one two</li></ul>",
                "<ol><li>one two</li></ol>",
                "<blockquote><p>one two</p></blockquote>",
                "<p>one <a href='https://a.org'>two</a></p>",
                "<p>one <a href='https://b.org'>two</a></p>")) {
            assertThat(fingerprintOf(with(other))).as(other).isNotEqualTo(original);
        }
    }

    @Test
    void titleLanguageAddresseesHeadingsAndOrderAreBound() {
        Section a = Section.of("A", "<p>a</p>");
        Section b = Section.of("B", "<p>b</p>");
        DocumentText text = new DocumentText("T", "en", List.of("X"), List.of(a, b));

        assertThat(List.of(
                        fingerprintOf(text),
                        fingerprintOf(new DocumentText("U", "en", List.of("X"), List.of(a, b))),
                        fingerprintOf(new DocumentText("T", "fr", List.of("X"), List.of(a, b))),
                        fingerprintOf(new DocumentText("T", "en", List.of("Y"), List.of(a, b))),
                        fingerprintOf(new DocumentText("T", "en", List.of(), List.of(a, b))),
                        fingerprintOf(new DocumentText("T", "en", List.of("X"), List.of(b, a))),
                        fingerprintOf(new DocumentText("T", "en", List.of("X"), List.of(a))),
                        fingerprintOf(
                                new DocumentText("T", "en", List.of("X"), List.of(a, Section.of("C", "<p>b</p>"))))))
                .doesNotHaveDuplicates();
    }

    @Test
    void noTextCanPassItselfOffAsAnotherPartOfTheDocument() {
        String honest = fingerprintOf(new DocumentText(
                "T", "en", List.of("X"), List.of(Section.of("", "<p>a</p>"), Section.of("B", "<p>b</p>"))));

        assertThat(fingerprintOf(with("<p>a</p><p>## B</p><p>b</p>"))).isNotEqualTo(honest);
        assertThat(fingerprintOf(with("<p>a</p><h2>B</h2><p>b</p>"))).isNotEqualTo(honest);
        assertThat(fingerprintOf(new DocumentText(
                        "T",
                        "en",
                        List.of(),
                        List.of(Section.of("", "<p>To: X</p><p>a</p>"), Section.of("B", "<p>b</p>")))))
                .isNotEqualTo(honest);
        assertThat(fingerprintOf(with("<p>a</p><p>* * *</p><p>b</p>")))
                .isNotEqualTo(fingerprintOf(new DocumentText(
                        "T", "en", List.of("X"), List.of(Section.of("", "<p>a</p>"), Section.of("", "<p>b</p>")))));
    }

    private static DocumentText with(String html) {
        return new DocumentText("T", "en", List.of("X"), List.of(Section.of("", html)));
    }

    private static String fingerprintOf(DocumentText text) {
        return CanonicalText.of(text).fingerprint();
    }

    private static String golden() throws IOException {
        try (InputStream file = CanonicalTextTest.class.getResourceAsStream("statement.canonical.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
