package ngo.portal.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SideTextJsonTest {

    @Test
    void sidebarFieldsAreReadAsTheyWereWritten() {
        Map<String, String> beside = Map.of("notes", "Say \"no\".\nTwice.", "press", "");

        assertThat(SideTextJson.read(SideTextJson.write(beside))).isEqualTo(beside);
    }

    @Test
    void nothingBesideATextIsNothing() {
        assertThat(SideTextJson.read(SideTextJson.write(Map.of()))).isEmpty();
    }
}
