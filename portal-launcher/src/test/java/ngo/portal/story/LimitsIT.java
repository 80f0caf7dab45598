package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import ngo.portal.api.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients that send too many requests are rate limited, and no others. Each test uses a separate network behind a trusted proxy. */
@ExtendWith(TestEnvironment.class)
class LimitsIT {

    private static final int MORE_THAN_ANYBODY_NEEDS = 2_000;

    /** Thirty people behind one address, each of whom starts again ten times. */
    private static final int AN_OFFICE_IN_A_HURRY = 300;

    private static final int A_PROGRAM_WITH_AN_OLD_TOKEN = 100;

    private static final int CODES = 20;

    private Portal portal;

    @BeforeEach
    void running(Portal shared) {
        portal = shared;
    }

    @Test
    void guessingTokensIsRateLimitedWithoutAffectingTheNetwork() throws IOException {
        RawRequest guess = RawRequest.get("/api/v1/me").with("Authorization: Bearer a.b.c");

        RawRequest.Reply last = untilRefused(guess.with("X-Forwarded-For: 203.0.113.7"), A_PROGRAM_WITH_AN_OLD_TOKEN);

        assertThat(last.body()).contains("\"type\":\"urn:portal:problem:too-often\"");
        assertThat(last.header("content-type")).startsWith("application/problem+json");
        assertThat(Integer.parseInt(last.header("retry-after"))).isPositive();
        assertThat(guess.with("X-Forwarded-For: 198.51.100.1")
                        .with("X-Forwarded-For: 203.0.113.7")
                        .to(portal)
                        .status())
                .as("a line of one's own before that of the proxy")
                .isEqualTo(429);
        assertThat(guess.with("X-Forwarded-For: 203.0.113.8").to(portal).status())
                .isEqualTo(401);
        assertThat(as("member@fidh.example")
                        .get("/me", "X-Forwarded-For", "203.0.113.7")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void repeatedSignInAttemptsGetAPageThatExplainsIt() throws IOException {
        RawRequest begin = RawRequest.get("/dashboard").with("X-Forwarded-For: 2001:db8:7:7::1");

        RawRequest.Reply last = untilRefused(begin, AN_OFFICE_IN_A_HURRY);

        assertThat(last.body()).contains("Too many requests", "Coalition Portal");
        assertThat(Integer.parseInt(last.header("retry-after"))).isPositive();
        assertThat(last.header("content-security-policy")).startsWith("default-src 'none'");
        assertThat(RawRequest.get("/dashboard")
                        .with("X-Forwarded-For: 2001:db8:7:7:ffff::2")
                        .to(portal)
                        .status())
                .isEqualTo(429);
        assertThat(RawRequest.get("/dashboard")
                        .with("X-Forwarded-For: 2001:db8:7:8::1")
                        .to(portal)
                        .status())
                .isEqualTo(302);
    }

    @Test
    void forgedLogoutTokensAreRateLimited() throws IOException {
        RawRequest forged =
                RawRequest.post("/api/backchannel-logout", "logout_token=a.b.c").with("X-Forwarded-For: 198.18.1.1");

        RawRequest.Reply last = untilRefused(forged, A_PROGRAM_WITH_AN_OLD_TOKEN);

        assertThat(Integer.parseInt(last.header("retry-after"))).isPositive();
        assertThat(forged.with("X-Forwarded-For: 198.18.1.2").to(portal).status())
                .isEqualTo(400);
    }

    /** A provider's network and a single address in it: codes are tried at the page and by the API. */
    @Test
    void codesAreTriedTwentyTimesFromANetworkWhicheverWay() throws IOException {
        RawRequest guess = new RawRequest(
                "POST",
                "/api/v1/public/codes",
                "{\"code\":\"nobody-holds-this\",\"step\":\"LOOK\"}",
                List.of("Content-Type: application/json"));
        RawRequest onThePage = RawRequest.post("/en/petitions/receipt", "c=nobody-holds-this")
                .with("Origin: " + portal.at("/").replaceFirst("/$", ""));
        for (int i = 0; i < CODES; i++) {
            RawRequest one = i % 2 == 0 ? guess : onThePage;
            assertThat(one.with("X-Forwarded-For: 198.18.7." + i).to(portal).status())
                    .as("guess " + i)
                    .isEqualTo(200);
        }

        RawRequest.Reply next = guess.with("X-Forwarded-For: 198.18.7.99").to(portal);
        assertThat(next.status()).isEqualTo(429);
        assertThat(Integer.parseInt(next.header("retry-after"))).isBetween(1, 180);
        assertThat(onThePage.with("X-Forwarded-For: 198.18.7.98").to(portal).status())
                .isEqualTo(429);
        assertThat(guess.with("X-Forwarded-For: 198.18.8.1").to(portal).status())
                .isEqualTo(200);
    }

    /** Nobody is hindered by it, and it is reported once; nobody else reads with this account within the hour. */
    @Test
    void anOrganisationIsNotifiedWhenOneOfItsAccountsOpensVeryMany() {
        Program reader = as("member@protectdefenders.example");
        Program administrator = as("admin@protectdefenders.example");
        for (int i = 0; i < 305; i++) {
            assertThat(reader.get("/statements/" + UUID.randomUUID()).status()).isEqualTo(404);
        }

        assertThat(administrator.get("/audit?action=much-read&size=2").body())
                .containsOnlyOnce("\"action\":\"much-read\"")
                .contains("\"organisation\":\"protectdefenders\"");
        assertThat(administrator.get("/notifications?size=100").body()).contains("\"event\":\"much-read\"");
    }

    private Program as(String account) {
        return new Program(portal.address(), portal.keycloak(), account);
    }

    /** The limit is somewhere, and until there each request is answered as ever. */
    private RawRequest.Reply untilRefused(RawRequest request, int fewest) throws IOException {
        int usual = request.to(portal).status();
        for (int i = 0; i < MORE_THAN_ANYBODY_NEEDS; i++) {
            RawRequest.Reply reply = request.to(portal);
            if (reply.status() != usual) {
                assertThat(reply.status()).isEqualTo(429);
                assertThat(i).as("answered before").isGreaterThan(fewest);
                return reply;
            }
        }
        throw new AssertionError("There is no limit");
    }
}
