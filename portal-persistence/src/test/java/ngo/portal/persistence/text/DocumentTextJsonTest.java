package ngo.portal.persistence.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DocumentTextJsonTest {

    private static final DocumentText TEXT = new DocumentText(
            "A \"title\" \\ \u0634\u0639\u0628 \uD83D\uDE00",
            "ar",
            List.of("One", "Two"),
            List.of(
                    new Section(new UUID(1, 2), "Heading", "<p>a <em>b</em><br>\"c\"</p>"),
                    new Section(new UUID(3, 4), "", "")));

    @Test
    void aTextIsReadAsItWasWritten() {
        assertThat(DocumentTextJson.read(DocumentTextJson.write(TEXT))).isEqualTo(TEXT);
    }

    @Test
    void theFormIsFixedForRowsAlreadyStored() {
        DocumentText small =
                new DocumentText("T", "en", List.of("X"), List.of(new Section(new UUID(1, 2), "H", "<p>a</p>")));

        assertThat(DocumentTextJson.write(small))
                .isEqualTo(
                        "{\"title\":\"T\",\"language\":\"en\",\"addressees\":[\"X\"],\"sections\":["
                                + "{\"id\":\"00000000-0000-0001-0000-000000000002\",\"heading\":\"H\",\"html\":\"<p>a</p>\"}]}");
    }

    @Test
    void whatIsStoredIsCleanedAgainWhenRead() {
        String tampered = DocumentTextJson.write(TEXT).replace("<em>b</em>", "<script>b</script>");

        assertThat(DocumentTextJson.read(tampered).sections().get(0).html()).doesNotContain("script");
    }

    @Test
    void theColumnHoldsTheJsonAndNothingStaysNothing() {
        DocumentTextConverter converter = new DocumentTextConverter();

        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(TEXT)))
                .isEqualTo(TEXT);
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }

    @Test
    void whatIsNoJsonIsAnError() {
        assertThatThrownBy(() -> DocumentTextJson.read("{\"title\":")).isInstanceOf(JsonException.class);
    }
}
