package ngo.portal.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void eachLineIsOneAndEmptyOnesAreNone() {
        assertThat(Lines.of(" States \r\n\r\nThe Council\n")).containsExactly("States", "The Council");
        assertThat(Lines.of("  ")).isEmpty();
    }
}
