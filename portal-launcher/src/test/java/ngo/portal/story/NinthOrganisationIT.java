package ngo.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import ngo.portal.api.Program;
import ngo.portal.api.StagedStatement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organisation joins the eight: from the office's first line to a signature, a freeze and a thaw. */
@ExtendWith(TestEnvironment.class)
@Tag("part-4")
class NinthOrganisationIT {

    private static final String OFFICE = "administrator@coalition.example";
    private static final String LEAD = "lead@omct.example";
    private static final int THIRTY_DAYS = 30;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String alias = "ninth-" + run;
    private final String name = "Ninth House " + run;
    private final String first = "first@" + alias + ".example";
    private final List<String> invited =
            List.of("sami@" + alias + ".example", "tala@" + alias + ".example", "uri@" + alias + ".example");

    private Portal portal;
    private Chromium chromium;

    @BeforeEach
    void begin(Portal running, Chromium browser) {
        portal = running;
        chromium = browser;
    }

    @Test
    void itIsFoundedSignsIsFrozenAndThawedByTwo() throws Exception {
        theOfficeInvites();
        aLeadConfirms();
        try (Newcomer administrator = new Newcomer(chromium, portal, first).accept("Faten", "First");
                Newcomer signatory = new Newcomer(chromium, portal, invited.get(0))) {
            takePart(administrator);
            inviteThree(administrator);
            signatory.accept("Sami", "Second");
            giveTheRole(administrator);
            String statement = "/statements/" + openForSignOn();
            sign(signatory, statement);
            freeze();
            theNextClickFails(signatory, statement);
        }
        thawedByTwo();
    }

    private void theOfficeInvites() {
        try (Person office = Person.signIn(chromium, portal, OFFICE, "/admin/organisations/new")) {
            office.fill("Name", name).fill("Short name in addresses", "fidh");
            office.fill("About the organisation", "It protects those who protect.");
            office.fill("E-mail address of its first administrator", first);
            office.press("Invite organisation").sees("Another organisation has, or had, this short name");
            office.fill("Short name in addresses", alias).fill("Name", "FRОNT LINE Defenders");
            office.press("Invite organisation").sees("could be mistaken for");
            office.fill("Name", name).press("Invite organisation");
            office.sees("A lead has to confirm it now").sees("nobody in the organisation can see anything yet");
            assertThat(office.page()).hasURL(portal.at("/admin/organisations/" + alias));
            assertThat(office.page().locator("[aria-labelledby=acts-title] .buttons"))
                    .not()
                    .containsText("Confirm");
        }
    }

    private void aLeadConfirms() {
        try (Person lead = Person.signIn(chromium, portal, LEAD)) {
            lead.open("/approvals").sees(name);
            lead.open("/organisations/" + alias + "/membership").follow("Confirm");
            lead.sees("You confirm that the coalition accepts this organisation.")
                    .press("Confirm");
            lead.sees("Done.");
        }
    }

    /** All that is asked of an organisation before it sees anything of the others. */
    private void takePart(Newcomer newcomer) {
        Person administrator = newcomer.at("/organisation");
        assertThat(administrator.asks("GET", "/statements")).isEqualTo(404);
        administrator.awaits("/organisation", "Edit the entry").follow("Edit the entry");
        administrator.page().locator("[id='t:0:officialName']").fill(name);
        administrator.fill("Region", "Western Asia").press("Add a contact");
        administrator
                .fill("Name of the contact", "Press desk")
                .fill("E-mail of the contact", "press@" + alias + ".example");
        administrator.press("Save the entry").sees("The entry is saved.");
        administrator.awaits("/organisation/membership", "Take part").follow("Take part");
        administrator.sees("From now on the organisation takes part.");
        administrator.press("Take part").sees("Done.");
        assertThat(administrator.asks("GET", "/statements")).isEqualTo(200);
        beginsNothing(administrator);
    }

    /** An administrator is not automatically a member, and gets no links to the tasks of members. */
    private static void beginsNothing(Person administrator) {
        administrator.open("/dashboard");
        assertThat(administrator.page().locator("a[href^='/statements/new']")).hasCount(0);
        for (String place : List.of("/statements", "/petitions", "/plans")) {
            assertThat(administrator.asks("GET", place + "/new")).as(place).isEqualTo(302);
        }
    }

    private void inviteThree(Newcomer newcomer) {
        Person administrator = newcomer.at("/organisation/people");
        for (String address : invited) {
            administrator.open("/organisation/people/invite").fill("E-mail address", address);
            administrator.press("Invite").sees("The invitation is being sent.");
        }
        Locator rows = administrator.page().locator("#invitations tbody tr");
        for (String address : invited) {
            assertThat(rows.filter(new Locator.FilterOptions().setHasText(address)))
                    .hasCount(1);
        }
    }

    private void giveTheRole(Newcomer newcomer) {
        Person administrator = newcomer.at("/organisation/people");
        administrator.awaits("/organisation/people", "Sami Second").follow("Sami Second");
        Locator line = administrator
                .page()
                .locator("#changing tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Authorised signatory"));
        line.locator("input[type=checkbox]").check();
        LocalDate last = LocalDate.now(ZoneOffset.UTC).plusDays(THIRTY_DAYS);
        line.locator("input[type=date]").fill(last.toString());
        administrator.press("Save").sees("The roles of Sami Second have been changed.");
        assertThat(administrator.page().locator("tr").filter(new Locator.FilterOptions().setHasText("Sami Second")))
                .containsText("until");
    }

    private String openForSignOn() {
        return new StagedStatement(account -> new Program(portal.address(), portal.keycloak(), account))
                .reaching("open", "Let her speak " + run);
    }

    private void sign(Newcomer newcomer, String statement) {
        Person signatory = newcomer.at("/dashboard");
        signatory.awaits("/me", "Authorised signatory");
        signatory.open(statement + "/sign-on").press("Sign").press("Confirm signature");
        signatory.sees("Your organisation has signed.");
    }

    private void freeze() {
        try (Person lead = Person.signIn(chromium, portal, LEAD)) {
            lead.open("/organisations/" + alias + "/membership").follow("Freeze");
            lead.press("Freeze").sees("Please give a reason.");
            lead.fill("Reason", "A laptop was taken").press("Freeze").sees("nobody in the organisation has access");
        }
    }

    private void theNextClickFails(Newcomer newcomer, String statement) {
        Person signatory = Person.at(portal, newcomer.page());
        signatory.click("header a");
        assertThat(signatory.page().locator("body")).containsText("is frozen");
        assertThat(signatory.asks("GET", statement)).isNotEqualTo(200);
    }

    private void thawedByTwo() {
        try (Person lead = Person.signIn(chromium, portal, LEAD);
                Person office = Person.signIn(chromium, portal, OFFICE, "/admin/organisations")) {
            lead.open("/organisations/" + alias + "/membership").follow("Unfreeze");
            lead.fill("Reason", "It is back").press("Unfreeze").sees("A second person has to confirm it.");
            lead.open("/organisations/" + alias + "/membership?act=THAW");
            assertThat(lead.page().locator("#take")).hasCount(0);

            office.open("/admin/organisations/" + alias)
                    .sees("A laptop was taken")
                    .follow("Confirm unfreezing");
            office.press("Confirm unfreezing").sees("the organisation takes part in everything");
        }
    }
}
