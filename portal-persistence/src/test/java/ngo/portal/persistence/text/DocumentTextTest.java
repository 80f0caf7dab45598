package ngo.portal.persistence.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.persistence.text.TextRefused.Reason;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DocumentTextTest {

    @Test
    void aTitleIsOneLineInComposedForm() {
        assertThat(titled("  Cafe\u0301\n of   names ").title()).isEqualTo("Café of names");
    }

    @Test
    void aTitleOfNothingIsRefused() {
        assertRefused(Reason.EMPTY_TITLE, () -> titled(" \n "));
    }

    @Test
    void theRefusalNamesTheSentenceThatExplainsIt() {
        assertThat(new TextRefused(Reason.EMPTY_TITLE)).hasMessage("TextRefused.EMPTY_TITLE");
    }

    @Test
    void aTitleHoldsThreeHundredCharactersAndNoMore() {
        assertThat(titled("x".repeat(300)).title()).hasSize(300);
        assertRefused(Reason.TOO_LONG, () -> titled("x".repeat(301)));
    }

    @Test
    void aControlCharacterIsRejectedAnywhere() {
        for (String bad : List.of("a\0b", "a\u0007b", "a\u0085b", "a\uD800b", "a\uFFFEb", "a\uFDD0b", "a\u007fb")) {
            assertRefused(Reason.CONTROL_CHARACTER, () -> titled(bad));
            assertRefused(Reason.CONTROL_CHARACTER, () -> Section.of(bad, ""));
            assertRefused(Reason.CONTROL_CHARACTER, () -> Section.of("", bad));
            assertRefused(Reason.CONTROL_CHARACTER, () -> new DocumentText("T", "en", List.of(bad), List.of()));
        }
    }

    @Test
    void aControlCharacterHiddenInAnEntityIsDroppedOrRefused() {
        assertThat(Section.of("", "<p>a&#1;&#0;&#xFFFE;b</p>").html()).matches("<p>a\\uFFFD?b</p>");
        assertRefused(Reason.CONTROL_CHARACTER, () -> Section.of("", "<p>a&#x85;b</p>"));
    }

    @Test
    void theLanguageIsATagInItsUsualSpelling() {
        assertThat(in("FR").language()).isEqualTo("fr");
        assertThat(in(" pt-br ").language()).isEqualTo("pt-BR");
        assertThat(in("zh-hant-hk").language()).isEqualTo("zh-Hant-HK");
    }

    @Test
    void whatIsNoLanguageIsRefused() {
        for (String wrong : List.of("", "und", "english!", "en_GB_", "e", "<b>")) {
            assertRefused(Reason.UNKNOWN_LANGUAGE, () -> in(wrong));
        }
    }

    @Test
    void anAddresseeOfNothingIsLeftOut() {
        DocumentText text = new DocumentText("T", "en", List.of(" UN  General Assembly ", " ", ""), List.of());

        assertThat(text.addressees()).containsExactly("UN General Assembly");
    }

    @Test
    void addresseesAreLimitedInNumberAndLength() {
        assertRefused(
                Reason.TOO_MANY_ADDRESSEES,
                () -> new DocumentText("T", "en", Collections.nCopies(101, "State"), List.of()));
        assertRefused(Reason.TOO_LONG, () -> new DocumentText("T", "en", List.of("x".repeat(301)), List.of()));
    }

    @Test
    void aHundredSectionsAreEnough() {
        List<Section> sections =
                Stream.generate(() -> Section.of("H", "<p>x</p>")).limit(101).toList();

        assertThat(with(sections.subList(0, 100)).sections()).hasSize(100);
        assertRefused(Reason.TOO_MANY_SECTIONS, () -> with(sections));
    }

    @Test
    void aSectionIsInADocumentOnce() {
        Section section = Section.of("H", "<p>x</p>");

        assertRefused(Reason.REPEATED_SECTION, () -> with(List.of(section, section)));
    }

    @Test
    void theWholeTextIsLimited() {
        String html = "<p>" + "x".repeat(99_000) + "</p>";

        assertThat(with(List.of(Section.of("", html), Section.of("", html))).sections())
                .hasSize(2);
        assertRefused(
                Reason.TOO_LONG, () -> with(List.of(Section.of("", html), Section.of("", html), Section.of("", html))));
    }

    @Test
    void aHeadingIsLimited() {
        assertRefused(Reason.TOO_LONG, () -> Section.of("x".repeat(301), ""));
    }

    @Test
    void aSectionHoldsCleanHtmlWhateverItWasGiven() {
        Section section = new Section(UUID.randomUUID(), " A ", "<b onclick=x>bold</b><script>x</script>");

        assertThat(section.heading()).isEqualTo("A");
        assertThat(section.html()).isEqualTo("<p><strong>bold</strong></p>");
    }

    @Test
    void aSectionIsFoundByItsId() {
        Section section = Section.of("H", "<p>x</p>");

        assertThat(with(List.of(section)).section(section.id())).contains(section);
        assertThat(with(List.of(section)).section(UUID.randomUUID())).isEmpty();
    }

    private static DocumentText titled(String title) {
        return new DocumentText(title, "en", List.of(), List.of());
    }

    private static DocumentText in(String language) {
        return new DocumentText("T", language, List.of(), List.of());
    }

    private static DocumentText with(List<Section> sections) {
        return new DocumentText("T", "en", List.of(), sections);
    }

    private static void assertRefused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(TextRefused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }
}
