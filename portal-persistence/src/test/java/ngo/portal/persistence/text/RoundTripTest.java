package ngo.portal.persistence.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class RoundTripTest {

    private static final int SAMPLES = Integer.getInteger("samples", 800);

    @Test
    void everyTextIsTheSameCleanedTwiceAndThroughMarkdown() {
        for (long seed = 0; seed < SAMPLES; seed++) {
            String clean = Html.clean(new RandomHtml(seed).next());
            String markdown = Html.toMarkdown(clean);

            assertThat(Html.clean(clean)).as("seed %d", seed).isEqualTo(clean);
            assertThat(Html.fromMarkdown(markdown))
                    .as("seed %d%n%s", seed, markdown)
                    .isEqualTo(clean);
            assertThat(Normalizer.isNormalized(markdown, Normalizer.Form.NFC))
                    .as("seed %d%n%s", seed, markdown)
                    .isTrue();
        }
    }
}
