package ngo.portal.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesConverterTest {

    @Test
    void eachLineIsOneAndEmptyOnesAreNone() {
        assertThat(LinesConverter.of(" States \r\n\r\nThe Council\n")).containsExactly("States", "The Council");
        assertThat(LinesConverter.of("  ")).isEmpty();
    }
}
