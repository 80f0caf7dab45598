package ngo.portal.ejb.petition.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningCodeTest {

    private final SigningCode code = SigningCode.made();

    @Test
    void itIsTypedInManyWaysAndMeansTheSame() {
        String plain = code.plain();
        assertThat(plain).matches("[0-9A-HJKMNP-TV-Z]{25}");
        assertThat(code.shown()).matches("(\\w{5}-){4}\\w{5}");
        for (String typed : List.of(
                code.shown(),
                " " + plain.toLowerCase(Locale.ROOT) + " ",
                plain.replace('0', 'o').replace('1', 'l'),
                plain.replace('1', 'I'),
                code.shown().replace('-', '\u2011').replace("", " "))) {
            assertThat(SigningCode.of(typed))
                    .as(typed)
                    .get()
                    .extracting(SigningCode::plain)
                    .isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABC", "UUUUUUUUUUUUUUUUUUUUUUUUU", "0000000000000000000000000A", "%27 or 1=1"})
    void whatIsNoneIsNone(String typed) {
        assertThat(SigningCode.of(typed)).isEmpty();
    }

    @Test
    void noTwoAreTheSameAndNoneIsIdentifiableByItsText() {
        assertThat(SigningCode.made().plain()).isNotEqualTo(code.plain());
        assertThat(code.toString()).doesNotContain(code.plain());
    }

    @Test
    void theCommitmentIsBoundToThePetitionAndTheText() {
        UUID petition = UUID.randomUUID();
        byte[] commitment = code.commitment(petition, "f");
        assertThat(commitment).hasSize(32).isEqualTo(code.commitment(petition, "f"));
        assertThat(code.commitment(petition, "g")).isNotEqualTo(commitment);
        assertThat(code.commitment(UUID.randomUUID(), "f")).isNotEqualTo(commitment);
        assertThat(code.hash()).hasSize(16).isNotEqualTo(Arrays.copyOf(commitment, 16));
    }
}
