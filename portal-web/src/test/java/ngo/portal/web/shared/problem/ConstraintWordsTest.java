package ngo.portal.web.shared.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A broken rule of a form is said in the portal's own words. */
class ConstraintWordsTest {

    private static final String MISSING = "Please fill this in.";

    @Test
    void whatIsMissingIsAskedFor() {
        assertThat(words("NotBlank", Map.of(), " ")).isEqualTo(MISSING);
        assertThat(words("NotNull", Map.of(), "")).isEqualTo(MISSING);
        assertThat(words("Size", Map.of("min", 1, "max", 12), List.of())).isEqualTo(MISSING);
    }

    @Test
    void aLimitIsNamed() {
        assertThat(words("Size", Map.of("min", 0, "max", 200), "long")).isEqualTo("At most 200 characters, please.");
        assertThat(words("Size", Map.of("min", 1, "max", 12), List.of("en"))).isEqualTo("At most 12 entries, please.");
        assertThat(words("Size", Map.of("min", 3, "max", 3), "EURO")).isEqualTo("Exactly 3 characters, please.");
        assertThat(words("Min", Map.of("value", 2L), 1)).isEqualTo("2 at least, please.");
        assertThat(words("DecimalMin", Map.of("value", "0"), -1)).isEqualTo("0 at least, please.");
        assertThat(words("Max", Map.of("value", 9L), 10)).isEqualTo("9 at most, please.");
        assertThat(words("Digits", Map.of("integer", 12, "fraction", 4), 1))
                .isEqualTo("Digits before the decimal sign: 12 at most; after it: 4.");
    }

    @Test
    void whateverElseIsWrongCannotBeRead() {
        assertThat(words("Pattern", Map.of("regexp", "[a-z]+"), "1")).startsWith("This cannot be read.");
        assertThat(ConstraintWords.words("Must be [a-z]+", Map.of(), "1")).startsWith("This cannot be read.");
    }

    private static String words(String rule, Map<String, Object> limits, Object value) {
        return ConstraintWords.words("{jakarta.validation.constraints." + rule + ".message}", limits, value);
    }
}
