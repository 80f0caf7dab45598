package ngo.portal.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each limit as it is without any setting, and as the handbook says that it is. */
class LimitDefaultsTest {

    private static final Instant NOW = Instant.parse("2026-12-02T09:00:00Z");

    /** The row of each limit in the table of docs/settings.md. */
    private static final Map<Limit, String> SAID = new EnumMap<>(Map.ofEntries(
            Map.entry(Limit.SIGN_IN, "| sign-ins that are started | network | 600, then 2 a second |"),
            Map.entry(
                    Limit.REFUSED_TOKEN,
                    "| requests with a missing or invalid token | network | 300, then 1 a second |"),
            Map.entry(Limit.DENIAL, "| denied requests | account | 5,000, then 2 a second |"),
            Map.entry(Limit.PUBLIC_API, "| requests of anonymous programs | network | 6,000, then 50 a second |"),
            Map.entry(Limit.TEXT_CHECK, "| texts submitted for verification | network | 300, then 1 a second |"),
            Map.entry(Limit.ACCOUNT, "| requests of programs | account | 30,000, then 100 a second |"),
            Map.entry(
                    Limit.ORGANISATION,
                    "| requests of programs, all accounts together | organisation | 100,000, then 330 a second |"),
            Map.entry(Limit.INVITATION, "| invitations | organisation | 200, then 180 an hour |"),
            Map.entry(Limit.UPLOAD, "| uploaded files | account | 200, then 360 an hour |"),
            Map.entry(Limit.IMPORT, "| imported tables of people | organisation | 60, then 60 an hour |"),
            Map.entry(Limit.SEARCH, "| searches | account | 60, then 30 a minute |"),
            Map.entry(Limit.PUBLIC_SEARCH, "| anonymous searches | network | 600, then 5 a second |"),
            Map.entry(Limit.PETITION_SIGN, "| petition signatures | network | 60, then 6 a minute |"),
            Map.entry(Limit.PETITION_RUSH, "| petition signatures on one node | petition | 2,000, then 200 a second |"),
            Map.entry(
                    Limit.PETITION_CODE,
                    "| petition codes that belong to no signature | provider network | 20, then 20 an hour |"),
            Map.entry(Limit.SUPPORTERS, "| exports of supporters | account | 10, then 10 an hour |"),
            Map.entry(Limit.OWN_KEY, "| uploaded keys of an organisation | account | 10, then 10 an hour |"),
            Map.entry(Limit.HOLDINGS, "| exports of an organisation's content | account | 5, then 5 an hour |"),
            Map.entry(Limit.PICKER, "| queries of pickers while somebody types | account | 1,000, then 5 a second |")));

    private static final Pattern NUMBERS = Pattern.compile("([\\d,]+), then (\\d+) an? (second|minute|hour)");

    /** Rates in the handbook are rounded. */
    private static final Percentage ROUNDING = Percentage.withPercentage(2);

    private final RateLimiter limiter = new RateLimiter(10);
    private final Networks networks = new Networks();

    @ParameterizedTest
    @EnumSource
    void theHandbookSaysTheNumbersThatCount(Limit limit) throws IOException {
        String handbook = Files.readString(Path.of("../docs/settings.md")).replaceAll("\\s+", " ");
        String said = SAID.getOrDefault(limit, "nothing");
        assertThat(handbook).contains(said);

        Matcher numbers = NUMBERS.matcher(said);
        assertThat(numbers.find()).isTrue();
        assertThat(limit.burst()).isEqualTo(Integer.parseInt(numbers.group(1).replace(",", "")));
        Duration unit = ChronoUnit.valueOf(numbers.group(3).toUpperCase(Locale.ROOT) + "S")
                .getDuration();
        assertThat(unit.toNanos() / (double) limit.apart().toNanos())
                .isCloseTo(Integer.parseInt(numbers.group(2)), ROUNDING);
    }

    @ParameterizedTest
    @EnumSource
    void soManyComeAtOnceAndTheNextWaits(Limit limit) {
        for (int i = 0; i < limit.burst(); i++) {
            assertThat(take(limit, "192.0.2.1", "", NOW)).as("number %d", i + 1).isZero();
        }

        assertThat(take(limit, "192.0.2.1", "", NOW)).isEqualTo(limit.apart());
        assertThat(take(limit, "192.0.2.2", "", NOW)).as("another network").isZero();
        assertThat(take(limit, "192.0.2.1", "", NOW.plus(limit.apart()).minusNanos(1)))
                .isPositive();
        assertThat(take(limit, "192.0.2.1", "", NOW.plus(limit.apart()))).isZero();
        assertThat(take(limit, "192.0.2.1", "", NOW.plus(limit.apart()))).isPositive();
    }

    /** The owner of an IPv6 prefix has any number of addresses, and anybody may write a header. */
    @Test
    void nobodyIsAnotherNetworkByAnotherAddressOfTheirsOrByAHeader() {
        for (int i = 0; i < Limit.PETITION_CODE.burst(); i++) {
            assertThat(take(Limit.PETITION_CODE, "2001:db8:1:2::" + i, "203.0.113." + i, NOW))
                    .isZero();
        }

        assertThat(take(Limit.PETITION_CODE, "2001:db8:1:2:ffff::1", "203.0.113.99", NOW))
                .isPositive();
        assertThat(take(Limit.PETITION_CODE, "2001:db8:1:3::1", "203.0.113.99", NOW))
                .isZero();
        assertThat(networks.of("::ffff:192.0.2.1", "")).isEqualTo(networks.of("192.0.2.1", ""));
    }

    private Duration take(Limit limit, String peer, String forwardedFor, Instant now) {
        return limiter.take(networks.of(peer, forwardedFor), limit.burst(), limit.apart(), now);
    }
}
