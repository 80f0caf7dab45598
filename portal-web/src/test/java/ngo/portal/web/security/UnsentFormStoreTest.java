package ngo.portal.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnsentFormStoreTest {

    private static final String PATH = "/statements/new";
    private static final String ADA = "ada";
    private static final String WORDS = "Released = free & \u0645\u0646";
    private static final int A_MEGABYTE = 1 << 20;

    private Instant now = Instant.parse("2026-12-01T12:00:00Z");
    private final InstantSource time = () -> now;
    private final UnsentFormStore forms = new UnsentFormStore(time.withZone(ZoneOffset.UTC), "a key of the portal");

    @Test
    void whatWasTypedIsGivenBackOnce() {
        String opener = keep(ADA, WORDS);

        assertThat(forms.take(opener, ADA, PATH))
                .hasValueSatisfying(form -> assertThat(form.fields()).isEqualTo(Map.of("title", List.of(WORDS, ""))));
        assertThat(forms.take(opener, ADA, PATH)).isEmpty();
    }

    @Test
    void nobodyElseAndNoOtherPageGetsIt() {
        assertThat(forms.take(keep(ADA, WORDS), "ben", PATH)).isEmpty();
        assertThat(forms.take(keep(ADA, WORDS), ADA, "/plans/new")).isEmpty();
        assertThat(forms.take("nothing", ADA, PATH)).isEmpty();
        assertThat(forms.take(".", ADA, PATH)).isEmpty();
    }

    @Test
    void withoutTheKeyOfTheBrowserNothingOpens() {
        String opener = keep(ADA, WORDS);
        String other = keep(ADA, WORDS);
        String mixed = opener.replaceFirst("[.].*$", "") + other.replaceFirst("^[^.]*", "");

        assertThat(forms.take(mixed, ADA, PATH)).isEmpty();
    }

    @Test
    void afterAQuarterOfAnHourItIsGone() {
        String opener = keep(ADA, WORDS);

        now = now.plus(Duration.ofMinutes(16));

        assertThat(forms.take(opener, ADA, PATH)).isEmpty();
    }

    @Test
    void theEldestGoesWhereTooMuchIsKept() {
        String eldest = keep(ADA, WORDS);
        List<String> many = Stream.generate(() -> keep(ADA, "x".repeat(A_MEGABYTE)))
                .limit(33)
                .toList();

        assertThat(forms.take(eldest, ADA, PATH)).isEmpty();
        assertThat(forms.take(many.get(32), ADA, PATH)).isPresent();
    }

    @Test
    void onlyPagesOfThePortalNameTheirOwner() {
        String mark = forms.mark(ADA);

        assertThat(forms.subject(mark)).contains(ADA);
        assertThat(forms.subject(mark.replace(ADA, "ben"))).isEmpty();
        assertThat(forms.subject(ADA)).isEmpty();
        assertThat(forms.subject("")).isEmpty();
        assertThat(new UnsentFormStore(Clock.systemUTC(), "another key").subject(mark))
                .isEmpty();
    }

    private String keep(String subject, String words) {
        return forms.keep(new UnsentForm(subject, PATH, Map.of("title", List.of(words, ""))));
    }
}
