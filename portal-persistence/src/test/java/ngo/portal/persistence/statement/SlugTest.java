package ngo.portal.persistence.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SlugTest {

    private static final UUID ID = UUID.fromString("01234567-89ab-4cde-8f01-23456789abcd");

    @Test
    void anAddressHoldsTheTitlesWordsAndDigitsThatNobodyGuesses() {
        assertThat(Slug.of("Free the Defenders!", ID)).isEqualTo("free-the-defenders-0123456789");
    }

    @Test
    void accentsAreFolded() {
        assertThat(Slug.of("Libérez  Élodie", ID)).isEqualTo("liberez-elodie-0123456789");
    }

    @Test
    void aTitleInAnotherScriptLeavesTheDigitsAlone() {
        assertThat(Slug.of("الحرية للمدافعين", ID)).isEqualTo("0123456789");
    }

    @Test
    void aLongTitleIsCut() {
        assertThat(Slug.of("word ".repeat(50), ID)).hasSizeLessThanOrEqualTo(71).doesNotContain("--");
    }

    @Test
    void thePropertiesOfALocaleDoNotChangeAnAddress() {
        assertThat(Slug.of("TITLE IN I", ID)).startsWith("title-in-i-");
    }
}
