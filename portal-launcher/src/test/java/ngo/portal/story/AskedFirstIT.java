package ngo.portal.story;

import static ngo.portal.api.FundingPeople.FINANCE;
import static ngo.portal.api.FundingPeople.MEMBER;
import static ngo.portal.api.FundingPeople.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.api.Program;
import ngo.portal.api.StagedPlan;
import ngo.portal.api.StagedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody is named in public without having said yes, and nobody is left without a way to say what is needed. */
@ExtendWith(TestEnvironment.class)
class AskedFirstIT {

    private static final String FIDH = "member@fidh.example";
    private static final String AWID = "member@awid.example";
    private static final String NAME = "Association for Women's Rights in Development";
    private static final String YES = "{\"verdict\": \"APPROVE\", \"reason\": \"Yes.\"}";

    @Test
    void aPartnerIsNamedOnceItHasAccepted(Portal portal, Chromium chromium) {
        Clerks clerks = new Clerks(portal);
        String title = "Asked first " + UUID.randomUUID().toString().substring(0, 8);
        String path = "/plans/" + publicPlan(clerks, title);
        adopt(clerks, path);
        assertThat(organisation(clerks, FIDH, path)).isEqualTo("\"awid\"");
        assertThat(organisation(clerks, AWID, path)).isEqualTo("\"awid\"");
        assertThat(organisation(clerks, "member@ishr.example", path)).isEqualTo("null");
        assertThat(clerks.the("member@ishr.example").reads(path + "/activities"))
                .contains("to be confirmed");

        try (Person partner = Person.signIn(chromium, portal, AWID);
                Reader reader = new Reader(chromium, portal)) {
            reader.opens("/en/newsroom").follows("All plans").follows(title);
            assertThat(reader.source()).contains("Meet them").doesNotContain(NAME);

            partner.open("/dashboard").sees("Accept or decline an activity");
            partner.open(path + "/activities")
                    .followWhole("Accept or decline: .*")
                    .sees("Nobody else is notified before you accept.");
            partner.press("Accept").sees("Your organisation is now responsible.");

            try (Reader later = new Reader(chromium, portal)) {
                later.opens("/en/newsroom").follows("All plans").follows(title);
                assertThat(later.source()).contains(NAME);
            }
            assertThat(partner.open(path + "/activities").page().content()).doesNotContain("Accept or decline");
        }
        assertThat(organisation(clerks, "member@ishr.example", path)).isEqualTo("\"awid\"");
    }

    @Test
    void anOrganisationThatDeclinesIsNamedNowhere(Portal portal) {
        Clerks clerks = new Clerks(portal);
        String path = "/plans/" + publicPlan(clerks, "Declined " + UUID.randomUUID());
        String activity = activity(clerks.program(FIDH).get(path).body());

        Program.Reply declined =
                clerks.program(AWID).post(path + "/decline-activity", "{\"activity\": \"" + activity + "\"}");

        assertThat(declined.status()).as(declined.body()).isEqualTo(200);
        assertThat(organisation(clerks, FIDH, path)).isEqualTo("null");
        assertThat(organisation(clerks, AWID, path)).isEqualTo("null");
        assertThat(clerks.program(AWID)
                        .post(path + "/decline-activity", "{\"activity\": \"" + activity + "\"}")
                        .status())
                .isEqualTo(409);
    }

    /** Shared with everybody, its activity in a public section, and one partner asked. */
    private static String publicPlan(Clerks clerks, String title) {
        String id = new StagedPlan(clerks::program).reaching("sharedPlan", title);
        Program fidh = clerks.program(FIDH);
        Program.Reply plan = fidh.get("/plans/" + id);
        Matcher section =
                Pattern.compile("\"id\":\"([^\"]+)\",\"heading\":\"ACTIONS\"").matcher(plan.body());
        assertThat(section.find()).isTrue();
        Program.Reply shown = fidh.send(
                "PUT",
                "/plans/" + id,
                "{\"sections\": [{\"id\": \"" + section.group(1) + "\", \"level\": \"PUBLIC\"}]}",
                "If-Match",
                plan.header("ETag"));
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        Program.Reply named = fidh.post(
                "/plans/" + id + "/activities",
                "{\"activities\": [\"" + activity(shown.body()) + "\"], \"organisation\": \"awid\"}");
        assertThat(named.status()).as(named.body()).isEqualTo(200);
        return id;
    }

    private static void adopt(Clerks clerks, String path) {
        assertThat(clerks.program(FIDH).post(path + "/propose", "{}").status()).isEqualTo(200);
        for (String lead : new String[] {"lead@omct.example", "lead@rsf.example"}) {
            assertThat(clerks.program(lead)
                            .post(path + "/adoption-approval", YES)
                            .status())
                    .isEqualTo(200);
        }
    }

    private static String activity(String plan) {
        Matcher found =
                Pattern.compile("\"activities\":\\[\\{\"id\":\"([^\"]+)\"").matcher(plan);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String organisation(Clerks clerks, String account, String path) {
        Matcher found = Pattern.compile("\"activities\":\\[\\{.*?\"organisation\":(null|\"[^\"]*\")")
                .matcher(clerks.program(account).get(path).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void theSignerOfAnAgreementChoosesThePaymentChannel(Portal portal, Chromium chromium) {
        Clerks clerks = new Clerks(portal);
        String id = new StagedRequest(clerks::program).withoutChannel().reaching("offeredRequest");
        String grant = "/funding/" + id + "/grant";
        assertThat(clerks.the(OFFICER).reads(grant)).contains("Waiting for the applicant to sign and to provide");

        try (Person writer = Person.signIn(chromium, portal, MEMBER)) {
            assertThat(new Offered(clerks.the(MEMBER), MEMBER).tasks("/funding/" + id))
                    .containsExactly(grant);
            writer.open(grant).press("Sign").sees("Enter the payment channel.");
            writer.fill("Payment channel", "Through a friend at the border.").press("Sign");
            writer.sees("Both sides have signed.");
        }

        assertThat(clerks.the(FINANCE).presses(grant, "channel", "openChannel"))
                .contains("Through a friend at the border.");
        assertThat(clerks.the(OFFICER).reads(grant)).doesNotContain("Through a friend");
    }
}
