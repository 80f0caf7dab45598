package ngo.portal.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is sent by no form of ours, or by one that is no longer good, is answered calmly and changes nothing. */
@ExtendWith(TestEnvironment.class)
class TamperedFormIT {

    private Chromium chromium;
    private Portal portal;
    private Person writer;
    private Form form;

    @BeforeEach
    void fillIn(Portal running, Chromium browser) {
        portal = running;
        chromium = browser;
        writer = Person.signIn(chromium, portal, "member@fidh.example");
        writer.open("/statements/new").fill("Title", "A title that nobody sent");
        form = Form.of(writer, "write").pressing("save");
    }

    @AfterEach
    void leave() {
        writer.close();
    }

    @Test
    void theSameFormUnalteredIsTaken() throws Exception {
        HttpResponse<String> answer = form.send();

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/statements/");
    }

    @Test
    void anAlteredViewStateIsRefused() throws Exception {
        String state = form.field(Form.STATE);
        refused(form.with(Form.STATE, state.substring(1) + "0").send());
        refused(form.with(Form.STATE, "-1:-1").send());
        refused(form.with(Form.STATE, "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==").send());
        refused(form.with(Form.STATE, "").send());
    }

    @Test
    void theViewStateOfAnotherPersonIsRefused() throws Exception {
        try (Person other = Person.signIn(chromium, portal, "signatory@fidh.example")) {
            refused(form.sentBy(other).send());
        }
    }

    /** An attacker who could choose the nonce of a page could run a script in it. */
    @Test
    void aPageIsNeverShownWithANonceThatWasSent() throws Exception {
        Form incomplete = form.with("title", "");
        assertThat(incomplete.send().statusCode()).isEqualTo(200);

        String wrong =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(UTF_8));
        for (String sent : List.of(wrong, "\"><script>", "%")) {
            HttpResponse<String> answer = incomplete.with(Form.NONCE, sent).send();
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("script-src 'self' 'nonce-")
                    .doesNotContain(sent);
            assertThat(answer.body()).doesNotContain("nonce=\"" + sent);
        }
    }

    @Test
    void anEndedSessionLeadsBackToThePageAndNotToAFault() throws Exception {
        HttpResponse<String> answer = form.withoutSession().send();

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("?unsent=1&for=fidh");
        refused(answer);
    }

    @Test
    void anOrganisationThatIsNotOnesOwnIsRefused() throws Exception {
        HttpResponse<String> answer = form.with("acting", "awid").send();

        assertThat(answer.statusCode()).isEqualTo(404);
        refused(answer);
    }

    /** A page of another site has a browser of a member send forms; where it hides its referrer, its origin is null. */
    @Test
    void aPageOfAnotherSiteSendsFormsInVain() throws Exception {
        try (OpenPetition petition = OpenPetition.plant(portal)) {
            List<String> actions =
                    List.of("/statements/new", "/en/petitions/" + petition.slug() + "/sign", "/api/v1/public/codes");
            for (String action : actions) {
                for (String type : List.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain")) {
                    for (String referrer : List.of("origin", "no-referrer")) {
                        assertThat(sentFromElsewhere(action, type, referrer))
                                .as(action + " as " + type + " with " + referrer)
                                .isEqualTo(403);
                    }
                }
            }
            assertThat(petition.number("select count(*) from petition_pending where petition_id = '%s'"))
                    .isZero();
        }
    }

    private int sentFromElsewhere(String action, String type, String referrer) {
        String markup =
                """
                <meta name="referrer" content="%s">
                <form method="post" action="%s" enctype="%s"><input name="title" value="A title that nobody sent"></form>
                """
                        .formatted(referrer, portal.address() + action, type);
        try (Page page = writer.page().context().newPage()) {
            page.route(
                    "http://stranger.example/",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody(markup)));
            page.navigate("http://stranger.example/");
            return page.waitForResponse(
                            response -> response.request().method().equals("POST"),
                            () -> page.locator("form").evaluate("form => form.submit()"))
                    .status();
        }
    }

    /** Nothing was written under its title, and nothing of the machinery is shown. */
    private void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isBetween(300, 499);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .doesNotContainPattern("/statements/[0-9a-f]{8}-");
        assertThat(answer.body()).doesNotContain("Exception", "jakarta.", "at ngo.portal");
    }
}
