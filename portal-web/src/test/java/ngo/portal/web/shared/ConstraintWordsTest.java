package ngo.portal.web.shared;

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
        assertThat(words("Size", Map.of("min", 0, "max", 200), "long")).isEqualTo("Enter at most 200 characters.");
        assertThat(words("Size", Map.of("min", 1, "max", 12), List.of("en"))).isEqualTo("Enter at most 12 entries.");
        assertThat(words("Size", Map.of("min", 3, "max", 3), "EURO")).isEqualTo("Enter exactly 3 characters.");
        assertThat(words("Min", Map.of("value", 2L), 1)).isEqualTo("Enter at least 2.");
        assertThat(words("DecimalMin", Map.of("value", "0"), -1)).isEqualTo("Enter at least 0.");
        assertThat(words("Max", Map.of("value", 9L), 10)).isEqualTo("Enter at most 9.");
        assertThat(words("Digits", Map.of("integer", 12, "fraction", 4), 1))
                .isEqualTo("At most 12 digits before the decimal point and 4 after it.");
    }

    @Test
    void whateverElseIsWrongCannotBeRead() {
        assertThat(words("Pattern", Map.of("regexp", "[a-z]+"), "1")).startsWith("This is not in the expected format.");
        assertThat(ConstraintWords.words("Must be [a-z]+", Map.of(), "1"))
                .startsWith("This is not in the expected format.");
    }

    private static String words(String rule, Map<String, Object> limits, Object value) {
        return ConstraintWords.words("{jakarta.validation.constraints." + rule + ".message}", limits, value);
    }
}
