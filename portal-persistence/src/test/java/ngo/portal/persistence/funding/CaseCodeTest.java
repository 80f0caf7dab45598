package ngo.portal.persistence.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class CaseCodeTest {

    @Test
    void noTwoCodesAreAlikeAndEverySignComesUpEverywhere() {
        Set<String> codes = new HashSet<>();
        Set<String> signs = new HashSet<>();
        for (int i = 0; i < 5000; i++) {
            String code = CaseCode.drawn().text();
            codes.add(code);
            for (int at = 0; at < code.length(); at++) {
                signs.add(at + "" + code.charAt(at));
            }
        }

        assertThat(codes)
                .hasSize(5000)
                .allMatch(code -> code.matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"));
        assertThat(signs).hasSize(16 * 32 + 3);
    }

    @Test
    void whatIsReadOutIsFound() {
        CaseCode code = new CaseCode("7KQ2-M4X9-ZT1C-80PW");

        assertThat(CaseCode.read("7kq2 m4x9 ztlc 8OPW")).contains(code);
        assertThat(CaseCode.read("7KQ2M4X9ZTIC80PW")).contains(code);
        assertThat(CaseCode.read("7KQ2-M4X9-ZT1C-80P")).isEmpty();
        assertThat(CaseCode.read("7KQ2-M4X9-ZT1C-80PU")).isEmpty();
        assertThat(CaseCode.read("")).isEmpty();
    }

    @Test
    void everyCodeIsReadBackHoweverItIsTyped() {
        RandomGenerator chance = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 500; i++) {
            CaseCode code = CaseCode.drawn(chance);

            assertThat(CaseCode.read(code.text().toLowerCase(Locale.ROOT).replace("-", " ")))
                    .contains(code);
        }
    }

    @Test
    void nothingElseIsACode() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseCode("2026-0001"));
    }
}
