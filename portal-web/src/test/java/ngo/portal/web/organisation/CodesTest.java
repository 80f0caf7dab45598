package ngo.portal.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodesTest {

    @Test
    void codesMayBeTypedInAnyWay() {
        assertThat(Codes.of("countries", " fr, CH;ke\nFR ,")).containsExactly("FR", "CH", "KE");
        assertThat(Codes.of("languages", "en fr,pt-BR")).containsExactly("en", "fr", "pt-BR");
        assertThat(Codes.of("languages", " ")).isEmpty();
    }
}
