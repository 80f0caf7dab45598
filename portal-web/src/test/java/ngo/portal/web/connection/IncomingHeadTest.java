package ngo.portal.web.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingHeadTest {

    private static final String OWN = "https://portal.example";
    private static final String FORM = "application/x-www-form-urlencoded";

    private static IncomingHead post(String path, String type, @Nullable String origin, @Nullable String site) {
        return new IncomingHead("POST", path, type, "", 100, origin, site);
    }

    @ParameterizedTest
    @CsvSource({
        "/en/petitions/a/sign",
        "/en/petitions/confirm",
        "/en/petitions/withdraw",
        "/en/petitions/receipt",
        "/petition/code",
        "/verify/en",
        "/en/search",
        "/dashboard"
    })
    void formsAreTakenFromOurOwnPagesAlone(String path) {
        assertThat(post(path, FORM, OWN, "same-origin").refusal(OWN)).isZero();
        assertThat(post(path, FORM, OWN, null).refusal(OWN)).isZero();
        assertThat(post(path, FORM, null, "same-origin").refusal(OWN)).isZero();
        assertThat(post(path, FORM, "https://stranger.example", null).refusal(OWN))
                .isEqualTo(403);
        assertThat(post(path, FORM, "null", null).refusal(OWN)).isEqualTo(403);
        assertThat(post(path, FORM, OWN, "cross-site").refusal(OWN)).isEqualTo(403);
        assertThat(post(path, FORM, null, "cross-site").refusal(OWN)).isEqualTo(403);
        assertThat(post(path, FORM, null, null).refusal(OWN)).isEqualTo(403);
        assertThat(post(path, "text/plain", OWN, null).refusal(OWN)).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/public/codes",
                "/api/v1/public/petitions/a/signatures",
                "/api/v1/statements",
                "/api/v1/me"
            })
    void programsSayNothingOfWhereTheyAreAndPagesOfOthersAreRefused(String path) {
        String json = "application/json; charset=utf-8";
        assertThat(post(path, json, null, null).refusal(OWN)).isZero();
        assertThat(post(path, json, OWN, "same-origin").refusal(OWN)).isZero();
        assertThat(post(path, json, "https://stranger.example", null).refusal(OWN))
                .isEqualTo(403);
        assertThat(post(path, json, null, "cross-site").refusal(OWN)).isEqualTo(403);
        assertThat(post(path, json, null, "same-site").refusal(OWN)).isEqualTo(403);
        assertThat(post(path, "text/plain", null, null).refusal(OWN)).isEqualTo(415);
        assertThat(post(path, FORM, null, null).refusal(OWN)).isEqualTo(415);
        assertThat(post(path, "application/jsonp", null, null).refusal(OWN)).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/public/codes, '', 415",
        "POST, /api/v1/statements, '', 0",
        "POST, /api/backchannel-logout, application/x-www-form-urlencoded, 0",
        "POST, /api/backchannel-logout, application/json, 415",
        "PUT, /api/v1/documents/7/translations/fr.xlf, application/xliff+xml, 0",
        "PUT, /api/v1/documents/7/translations/fr, application/xliff+xml, 415",
        "GET, /api/v1/statements, text/plain, 0",
        "PUT, /dashboard, text/plain, 405",
        "TRACE, /en/, '', 405"
    })
    void eachAddressTakesWhatItReads(String method, String path, String type, int status) {
        assertThat(new IncomingHead(method, path, type, "", 100, null, null).refusal(OWN))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/public/codes, 65536, 0",
        "/api/v1/public/codes, 65537, 413",
        "/api/v1/statements, 2097152, 0",
        "/api/v1/statements, 2097153, 413"
    })
    void whatIsLargerThanTheAddressTakesIsRefusedByItsLength(String path, long length, int status) {
        assertThat(new IncomingHead("POST", path, "application/json", "", length, null, null).refusal(OWN))
                .isEqualTo(status);
    }

    /** The server would open it before anybody could say how large it becomes. */
    @ParameterizedTest
    @CsvSource({"gzip, 415", "identity, 0", "'', 0"})
    void aBodyThatIsPackedIsRefused(String encoding, int status) {
        assertThat(new IncomingHead("POST", "/api/v1/statements", "application/json", encoding, 9, null, null)
                        .refusal(OWN))
                .isEqualTo(status);
    }
}
