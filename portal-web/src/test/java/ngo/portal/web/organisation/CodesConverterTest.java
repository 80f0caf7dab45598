package ngo.portal.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodesConverterTest {

    @Test
    void codesMayBeTypedInAnyWay() {
        assertThat(CodesConverter.of("countries", " fr, CH;ke\nFR ,")).containsExactly("FR", "CH", "KE");
        assertThat(CodesConverter.of("languages", "en fr,pt-BR")).containsExactly("en", "fr", "pt-BR");
        assertThat(CodesConverter.of("languages", " ")).isEmpty();
    }
}
