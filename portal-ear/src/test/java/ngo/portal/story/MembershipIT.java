package ngo.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The office invites an organisation, a lead confirms; another is frozen by one and thawed by two. */
@ExtendWith(Stage.class)
class MembershipIT {

    private static final String OFFICE = "administrator@coalition.example";
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final String run = Long.toString(System.nanoTime(), 36);

    private Portal portal;
    private Chromium chromium;
    private Console console;

    @BeforeEach
    void begin(Portal running, Chromium browser) {
        portal = running;
        chromium = browser;
        console = new Console(running);
    }

    @Test
    void theOfficeInvitesAnOrganisationAndALeadConfirms() throws Exception {
        String alias = "ninth-" + run;
        String name = "Ninth " + run;
        try (Person office = Person.signIn(chromium, portal, OFFICE, "/admin/organisations");
                Person lead = Person.signIn(chromium, portal, "lead@omct.example")) {
            office.open("/admin/organisations/new");
            office.fill("Name", name).fill("Short name in addresses", "fidh");
            office.fill("About the organisation", "It protects those who protect.");
            office.fill("E-mail address of its first administrator", "first@" + alias + ".example");
            office.press("Invite organisation").sees("Another organisation has this short name");
            office.fill("Short name in addresses", "").press("Invite organisation");
            office.sees("Now a lead has to confirm it").sees("nobody of the organisation sees anything yet");
            assertThat(office.page()).hasURL(portal.at("/admin/organisations/" + alias));
            assertThat(office.page().locator("#acts")).not().containsText("Confirm");

            lead.open("/organisations/" + alias + "/membership").follow("Confirm");
            lead.sees("You confirm that the coalition takes this organisation in.")
                    .press("Confirm");
            lead.sees("Done. Keycloak follows");

            await(() -> console.organisations(alias).size() == 1);
            office.open("/admin/organisations/" + alias).sees("confirmed by");
            office.open("/admin/organisations").sees(name);
        }
    }

    @Test
    void oneFreezesTwoThawAndKeycloakFollows() throws Exception {
        String alias = "tenth-" + run;
        String id = console.create(alias, "Tenth " + run);
        try (Person office = Person.signIn(chromium, portal, OFFICE, "/admin/organisations");
                Person lead = Person.signIn(chromium, portal, "lead@omct.example")) {
            await(() -> office.open("/admin/organisations").page().content().contains("Tenth " + run));

            lead.open("/organisations/" + alias + "/membership").follow("Freeze");
            lead.press("Freeze").sees("Please say why.");
            lead.fill("Reason", "A laptop was taken").press("Freeze").sees("nobody of the organisation gets in");
            await(() -> !console.isEnabled(id));

            lead.follow("Thaw").fill("Reason", "It is back").press("Thaw").sees("A second person has to confirm it.");
            lead.open("/organisations/" + alias + "/membership?act=THAW");
            assertThat(lead.page().locator("#take")).hasCount(0);

            console.enable(id, alias, "Tenth " + run, true);
            await(() -> office.open("/admin/system").page().content().contains("Tenth " + run + " is enabled"));
            office.press("Mend").sees("is being mended");
            await(() -> !console.isEnabled(id));

            office.open("/admin/organisations/" + alias)
                    .sees("A laptop was taken")
                    .follow("Confirm the thaw");
            office.press("Confirm the thaw").sees("the organisation takes part in everything");
            await(() -> console.isEnabled(id));
        }
    }

    private static void await(Callable<Boolean> answer) throws Exception {
        Instant end = Instant.now().plus(A_MINUTE);
        while (!answer.call()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }
}
