package ngo.portal.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BesideJsonTest {

    @Test
    void whatStandsBesideATextIsReadAsItWasWritten() {
        Map<String, String> beside = Map.of("notes", "Say \"no\".\nTwice.", "press", "");

        assertThat(BesideJson.read(BesideJson.write(beside))).isEqualTo(beside);
    }

    @Test
    void nothingBesideATextIsNothing() {
        assertThat(BesideJson.read(BesideJson.write(Map.of()))).isEmpty();
    }
}
