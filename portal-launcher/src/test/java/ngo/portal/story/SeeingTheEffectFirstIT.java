package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import ngo.portal.api.Program;
import ngo.portal.api.StagedPetition;
import ngo.portal.api.StagedPlan;
import ngo.portal.api.StagedStatement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Before a signature, a withdrawal and a publication a page of its own shows what the public will see of it. */
@ExtendWith(TestEnvironment.class)
class SeeingTheEffectFirstIT {

    private static final String ISHR = "International Service for Human Rights";
    private static final String SIGNATORY = "signatory@ishr.example";
    private static final String PEN = "member@fidh.example";
    private static final String LEAD = "lead@rsf.example";
    private static final String UNNAMED = "An organisation that is not named (Western Europe)";
    private static final Pattern OF_THE_REGION =
            Pattern.compile("\"state\":\"(?:ACTIVE|LEAVING)\",\"region\":\"Western Europe\"");
    private final String title = "What everybody will see " + UUID.randomUUID();

    private Portal portal;
    private Chromium chromium;
    private String id = "";

    @BeforeEach
    void anOpenCall(Portal running, Chromium browser) {
        portal = running;
        chromium = browser;
        as(SIGNATORY).waitForMembership();
        id = new StagedStatement(this::as).reaching("open", title);
    }

    @Test
    void nothingIsSignedPublishedOrWithdrawnUnseen() {
        try (Person signatory = Person.signIn(chromium, portal, SIGNATORY)) {
            signatory.open("/statements/" + id + "/sign-on");
            whoRequestsClearanceIsInformedBeforehandAndSignsOnceItIsGiven(signatory);
            aSignatureIsPreviewedAsItWillBePublished(signatory);
            publishAsALeadWhoSeesThePage();
            aWithdrawalIsPreviewedAsItWillBePublished(signatory);
        }
        try (Reader reader = new Reader(chromium, portal)) {
            reader.opens("/en/statements/" + slug());
            assertThat(reader.signatories()).anyMatch(line -> line.contains(ISHR));
        }
    }

    private void whoRequestsClearanceIsInformedBeforehandAndSignsOnceItIsGiven(Person signatory) {
        signatory.sees("Once you have asked, you can sign only after a colleague has cleared the text.");
        signatory.press("Request clearance").sees("You have asked for clearance.");
        assertThat(signatory.page().locator("#sign, #clear").count()).isZero();
        done("admin@ishr.example", call("clear"), "{\"verdict\": \"APPROVE\", \"reason\": \"Good.\"}");
        signatory.open("/statements/" + id + "/sign-on");
    }

    private void aSignatureIsPreviewedAsItWillBePublished(Person signatory) {
        signatory.tick("Not named, counted only").press("Sign").sees("Not shown");
        assertThat(content(signatory)).doesNotContain(ISHR + "\n").doesNotContain("exactly this");
        assertThat(signatory.page().title()).startsWith("One more step");
        isReadFirst(signatory);

        signatory.press("Back").tick("By region only").fill("Reservation", "Only we were there.");
        signatory.press("Sign").sees("A reservation is published below the name");
        signatory.fill("Reservation", "").press("Sign").sees(UNNAMED);
        assertThat(signatory.page().locator(".printed").innerText())
                .contains(membersOfTheRegion() + " organisations fit this description")
                .doesNotContain(ISHR);

        signatory.press("Back").tick("By name").fill("Reservation", "Except for the date.");
        signatory.press("Sign").sees("Except for the date.");
        assertThat(signatory.page().locator(".printed").innerText()).contains(ISHR);
        signatory.press("Confirm signature").sees("Your organisation has signed.");
    }

    private static void isReadFirst(Person reader) {
        PlaywrightAssertions.assertThat(reader.page().locator("h1")).isFocused();
        PlaywrightAssertions.assertThat(reader.page().locator("h1")).containsText("One more step");
    }

    /** As the directory has them now; nobody has signed this statement by name. */
    private long membersOfTheRegion() {
        Program.Reply directory = as(LEAD).get("/organisations?size=100");
        assertThat(directory.body()).contains("\"next\":null");
        return OF_THE_REGION.matcher(directory.body()).results().count();
    }

    private void publishAsALeadWhoSeesThePage() {
        done(LEAD, call("close"), "{\"reason\": \"All are there.\"}");
        done("lead@omct.example", call("release-approval"), "{\"verdict\": \"APPROVE\"}");
        done("lead@frontline.example", call("release-approval"), "{\"verdict\": \"APPROVE\"}");
        try (Person lead = Person.signIn(chromium, portal, LEAD)) {
            lead.open("/statements/" + id + "/release")
                    .press("Publish")
                    .sees("Choose when the statement becomes public.");
            lead.tick("Now").press("Publish").sees("This makes the statement public at once.");
            isReadFirst(lead);
            assertThat(lead.page().locator("#signatories").innerText()).contains(ISHR, "Except for the date.");
            assertThat(as("").get("/public/statements/" + slug()).status()).isEqualTo(404);
            lead.press("Publish now").sees("The statement is public.");
        }
        assertThat(as("").get("/public/statements/" + slug()).status()).isEqualTo(200);
    }

    private void aWithdrawalIsPreviewedAsItWillBePublished(Person signatory) {
        signatory.open("/statements/" + id + "/sign-on").fill("Note on the withdrawal", "We have learned more.");
        signatory.press("Withdraw signature").sees("This cannot be undone");
        assertThat(signatory.page().locator(".printed s").innerText()).isEqualTo(ISHR);
        signatory.sees("We have learned more.");
        signatory
                .press("Back")
                .press("Withdraw signature")
                .press("Confirm withdrawal")
                .sees("The signature is withdrawn.");
    }

    /** The page for publishing lists beforehand what is missing, instead of a refusal at the end. */
    @Test
    @Tag("part-4")
    void nothingIsOfferedForWhichATranslationIsMissing() {
        String statement = "/statements/" + new StagedStatement(this::as).reaching("released", title);
        String plan = "/plans/" + aProposalThatOneLeadApproves();
        String petition = "/petitions/" + new StagedPetition(this::as).reaching("clearedPetition", title);
        List.of(statement, petition).forEach(this::wantFrench);
        try (Person lead = Person.signIn(chromium, portal, LEAD)) {
            lead.open(statement + "/release")
                    .tick("Now")
                    .press("Publish")
                    .sees("A required translation of this text has not been approved");
            assertThat(lead.page().title()).doesNotStartWith("One more step");
            lead.open(plan + "/adoption").sees("Not approved yet: French").sees("Nothing can be published until these");
            PlaywrightAssertions.assertThat(lead.page().locator("#approve")).hasCount(0);
            PlaywrightAssertions.assertThat(lead.page().locator("#giveBack")).hasCount(1);
            lead.open(petition + "/course?step=open")
                    .sees("Not approved yet: French")
                    .sees("Nothing can be published until these");
            PlaywrightAssertions.assertThat(lead.page().locator("#open")).hasCount(0);

            List.of(statement, plan, petition).forEach(this::liftFrench);

            lead.open(plan + "/adoption").sees("Your approval is the last one needed.");
            PlaywrightAssertions.assertThat(lead.page().locator("#approve")).hasCount(1);
            lead.open(petition + "/course");
            PlaywrightAssertions.assertThat(lead.page().locator("#open")).hasCount(0);
            lead.follow("Open").sees("its text stays public").sees("No translation is required.");
            assertThat(lead.page().title()).startsWith("One more step: open the petition");
            assertThat(lead.page().locator(".preview").innerText()).contains(title, "English");
            PlaywrightAssertions.assertThat(lead.page().locator("#open")).hasCount(1);
            lead.open(statement + "/release")
                    .tick("Now")
                    .press("Publish")
                    .sees("This makes the statement public at once.");
        }
    }

    /** The page for freezing a text lists beforehand which translation has not been reviewed. */
    @Test
    @Tag("part-4")
    void noLastApprovalIsOfferedForWhichATranslationIsNotReviewed() {
        String petition = "/petitions/" + new StagedPetition(this::as).reaching("reviewedPetition", title);
        wantFrench(petition);
        try (Person lead = Person.signIn(chromium, portal, LEAD)) {
            lead.open(petition + "/approval").sees("Not reviewed yet: French");
            PlaywrightAssertions.assertThat(lead.page().locator("#approve")).hasCount(1);
            done("lead@omct.example", petition + "/text-approval", "{\"verdict\": \"APPROVE\"}");

            lead.open(petition + "/approval").sees("The last approval is only possible once these have been reviewed");
            PlaywrightAssertions.assertThat(lead.page().locator("#approve")).hasCount(0);
            PlaywrightAssertions.assertThat(lead.page().locator("#giveBack")).hasCount(1);
            done(LEAD, translations(petition) + "/fr/cancel", "{\"reason\": \"It is urgent.\"}");

            lead.open(petition + "/approval").sees("No translation has been requested.");
            lead.press("Approve").sees("Nothing is waiting for the leads here.");
        }
    }

    /** A partner sees before what everybody will read on its page, and what cannot be brought back when it ends. */
    @Test
    @Tag("part-4")
    void aPageOfAPartnerBeginsAndEndsOnceItsEffectWasSeen() {
        String petition = "/petitions/" + new StagedPetition(this::as).reaching("openPetition", title);
        String slug = as(PEN).get(petition).field("slug");
        String page = "/en/petitions/" + slug + "/with/ishr";
        assertThat(as("").get("/public/petitions").body()).contains(slug);
        done("lead@omct.example", petition + "/pages/ishr/invite", "{}");
        try (Person partner = Person.signIn(chromium, portal, SIGNATORY)) {
            partner.open(petition + "/pages").press("Accept").sees("No consent written yet");
            PlaywrightAssertions.assertThat(partner.page().locator("a[href*='live='], #live"))
                    .hasCount(0);
            speaksInOneLanguageAtATime(partner, petition + "/wording");

            partner.open(petition + "/pages").click("a[href*='live=']").sees("The petition is open: what you see");
            assertThat(partner.page().locator(".printed").innerText()).contains(ISHR, "We write to you.");
            assertThat(statusOf(partner, page)).isEqualTo(404);
            partner.press("Go live").sees("The page goes live");
            assertThat(statusOf(partner, page)).isEqualTo(200);
            assertThat(as("").get("/public/petitions/" + slug).body())
                    .contains("\"title\":\"" + title, "\"alias\":\"ishr\"", "\"state\":\"OPEN\"");

            partner.open(petition + "/pages").click("a[href*='ending=']");
            partner.sees("the organisation cannot collect for this petition again");
            assertThat(statusOf(partner, page)).isEqualTo(200);
            partner.press("End it for good").sees("The page has ended.");
            assertThat(statusOf(partner, page)).as("leads to the petition").isEqualTo(302);
        }
    }

    /** Hidden languages keep what was typed in them; the consent is required. */
    private static void speaksInOneLanguageAtATime(Person partner, String wording) {
        partner.open(wording);
        Locator shown = partner.page().locator("textarea:visible");
        PlaywrightAssertions.assertThat(shown).hasCount(3);
        PlaywrightAssertions.assertThat(shown.first()).hasAccessibleName("Consent to be contacted");
        PlaywrightAssertions.assertThat(partner.page()
                        .locator(".leaf .optional:visible", new Page.LocatorOptions().setHasText("(optional)")))
                .hasCount(2);
        partner.page().locator("label[for=leaf-fr]").click();
        PlaywrightAssertions.assertThat(shown).hasCount(3);
        shown.last().fill("Merci.");
        partner.press("Save").sees("Say what people agree to");
        partner.page().locator("label[for=leaf-en]").click();
        partner.page().locator("textarea:visible").first().fill("We write to you.");
        partner.press("Save").sees("Saved.");
        partner.page().locator("label[for=leaf-fr]").click();
        PlaywrightAssertions.assertThat(shown.last()).hasValue("Merci.");
    }

    private int statusOf(Person person, String path) {
        return person.context()
                .request()
                .get(portal.at(path), RequestOptions.create().setMaxRedirects(0))
                .status();
    }

    private String aProposalThatOneLeadApproves() {
        String plan = new StagedPlan(this::as).reaching("sharedPlan", title);
        Program.Reply named = as(PEN).send("PUT", "/plans/" + plan, "{\"goal\": \"They are free.\"}", "If-Match", "*");
        assertThat(named.status()).as(named.body()).isEqualTo(200);
        wantFrench("/plans/" + plan);
        done(PEN, "/plans/" + plan + "/propose", "{}");
        done(
                "lead@omct.example",
                "/plans/" + plan + "/adoption-approval",
                "{\"verdict\": \"APPROVE\", \"reason\": \"Good.\"}");
        return plan;
    }

    private void wantFrench(String document) {
        done(PEN, translations(document), "{\"language\": \"fr\", \"required\": true, \"translator\": \"awid\"}");
    }

    private void liftFrench(String document) {
        done(LEAD, translations(document) + "/fr/lift", "{\"reason\": \"It is urgent.\"}");
    }

    private static String translations(String document) {
        return document.replaceFirst("^/[a-z]+", "/documents") + "/translations";
    }

    private static String content(Person person) {
        return person.page().locator("#content").innerText();
    }

    private String slug() {
        return as(LEAD).get("/statements/" + id).field("slug");
    }

    private String call(String step) {
        return "/statements/" + id + "/" + step;
    }

    private void done(String who, String path, String body) {
        Program.Reply reply = as(who).post(path, body);
        assertThat(reply.status()).as(path + reply.body()).isEqualTo(200);
    }

    private Program as(String account) {
        return new Program(portal.address(), portal.keycloak(), account);
    }
}
