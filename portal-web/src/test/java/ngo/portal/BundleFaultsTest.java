package ngo.portal;

import static ngo.portal.persistence.text.InterfaceLanguage.AR;
import static ngo.portal.persistence.text.InterfaceLanguage.EN;
import static ngo.portal.persistence.text.InterfaceLanguage.FR;
import static ngo.portal.persistence.text.InterfaceLanguage.RU;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import ngo.portal.BundleFaults.Allowed;
import ngo.portal.persistence.text.InterfaceLanguage;
import org.junit.jupiter.api.Test;

/** Whatever can be wrong with a translation is seen. */
class BundleFaultsTest {

    private static final Allowed SAME = new Allowed(Set.of("key"), Set.of());

    private static final String SIGNATURES = "{0,plural,one{1 signature}other{# signatures}}";
    private static final String RUSSIAN = "{0,plural,one{# подпись}few{# подписи}many{# подписей}other{# подписи}}";
    private static final String ARABIC =
            "{0,plural,zero{لا توقيعات}one{توقيع واحد}two{توقيعان}few{# توقيعات}many{# توقيعًا}other{# توقيع}}";

    @Test
    void aGoodTranslationHasNoFault() {
        assertThat(faults(EN, SIGNATURES, SIGNATURES)).isEmpty();
        assertThat(faults(RU, SIGNATURES, RUSSIAN)).isEmpty();
        assertThat(faults(AR, SIGNATURES, ARABIC)).isEmpty();
        assertThat(faults(AR, "Signed by {0}", "توقيع: {0}")).isEmpty();
        assertThat(faults(RU, "{0}, {1}", "{0}, {1}")).isEmpty();
    }

    @Test
    void aKeyIsMissingOrTooMany() {
        assertThat(BundleFaults.of(FR, Map.of("a", "One"), Map.of("b", "Un"), Allowed.NOTHING))
                .containsExactly("a is missing", "b is not there in English");
    }

    @Test
    void anArgumentIsMissingOrOfAnotherType() {
        assertThat(faults(FR, "Signed by {0}", "Signature"))
                .singleElement()
                .asString()
                .contains("arguments");
        assertThat(faults(FR, "Signed by {0}", "Signature de {1}")).hasSize(1);
        assertThat(faults(FR, "{0,number,#} KB", "{0} Ko")).hasSize(1);
    }

    @Test
    void aBranchIsMissingOrTooMany() {
        assertThat(faults(RU, SIGNATURES, RUSSIAN.replace("few{# подписи}", "")))
                .containsExactly("key has the branches [many, one, other] instead of [few, many, one, other]");
        assertThat(faults(EN, SIGNATURES, "{0,plural,one{1 signature}two{# signatures}other{# signatures}}"))
                .hasSize(1);
        assertThat(faults(AR, SIGNATURES, ARABIC.replace("zero{", "=0{"))).isEmpty();
    }

    /** The Russian branch for one is taken for 21 as well. */
    @Test
    void aBranchOfManyNumbersSaysWhichOne() {
        assertThat(faults(RU, SIGNATURES, RUSSIAN.replace("one{# ", "one{одна ")))
                .containsExactly("key does not say the number of one");
    }

    @Test
    void aSentenceIsPutTogether() {
        assertThat(faults(EN, SIGNATURES, "We have " + SIGNATURES))
                .containsExactly("key goes on outside of its plural");
        assertThat(faults(EN, SIGNATURES, SIGNATURES + ", we hope")).hasSize(1);
        assertThat(faults(EN, SIGNATURES, "We are glad. " + SIGNATURES)).isEmpty();
    }

    @Test
    void aSignWouldChangeWhatIsRead() {
        assertThat(faults(FR, "Of {0}", "L'{0}"))
                .isNotEmpty()
                .first()
                .asString()
                .contains("U+0027");
        assertThat(faults(AR, "Of {0}", "توقيع\u200F {0}"))
                .singleElement()
                .asString()
                .contains("direction");
        assertThat(faults(EN, "{0}", "{0,choice,1#one|1<more}")).anyMatch(fault -> fault.contains("choice"));
        assertThat(faults(FR, "Of {0}", "De {0")).singleElement().asString().contains("cannot be read");
    }

    @Test
    void aMessageIsNotTranslated() {
        assertThat(faults(FR, "Signature", "Signature")).containsExactly("key is English");
        assertThat(BundleFaults.of(FR, Map.of("key", "Signature"), Map.of("key", "Signature"), SAME))
                .isEmpty();
        assertThat(BundleFaults.of(FR, Map.of("key", "Signing"), Map.of("key", "Signature"), SAME))
                .containsExactly("key is an exception without need");
        assertThat(faults(RU, "Signature", "Signatura")).containsExactly("key is in another script");
        assertThat(faults(AR, SIGNATURES, ARABIC.replaceAll("\\p{IsArabic}", "x")))
                .isNotEmpty();
    }

    @Test
    void aButtonIsTooLong() {
        assertThat(BundleFaults.of(
                        FR,
                        Map.of("button.sign", "Sign"),
                        Map.of("button.sign", "Apposer la signature"),
                        Allowed.NOTHING))
                .containsExactly("button.sign is too long for a button");
        assertThat(BundleFaults.of(
                        FR, Map.of("button.sign", "Sign"), Map.of("button.sign", "Signer cela"), Allowed.NOTHING))
                .isEmpty();
    }

    private static List<String> faults(InterfaceLanguage language, String english, String spoken) {
        return BundleFaults.of(language, Map.of("key", english), Map.of("key", spoken), Allowed.NOTHING);
    }
}
