package ngo.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody is invited, follows the link in the letter, and works for the organisation minutes later. */
@ExtendWith(TestEnvironment.class)
class InvitationIT {

    /** What they get at once, and what they get as soon as Keycloak has ended their sign-in as well. */
    private static final Pattern OUT =
            Pattern.compile("\\s*(Your account does not belong to an organisation yet|Sign in)\\s*");

    private final String address = "new-" + UUID.randomUUID() + "@invited.example";

    @Test
    void anInviteeJoinsWithTheInvitedRolesAndARemovedMemberLosesAccess(Portal portal, Chromium chromium)
            throws Exception {
        try (Person admin = Person.signIn(chromium, portal, "admin@ishr.example")) {
            admin.open("/organisation/people").follow("Invite");
            admin.fill("E-mail address", address).tick("Press officer").press("Invite");
            admin.sees("The invitation is being sent.");
            admin.awaits("/organisation/people", "Sent; waiting for an answer until");

            try (Newcomer newcomer = new Newcomer(chromium, portal, address)) {
                Person noura = newcomer.accept("Noura", "Newcomer").at("/dashboard");
                noura.awaits("/me", "Press officer");
                assertThat(noura.page().locator("header .acting"))
                        .containsText("International Service for Human Rights");
                admin.awaits("/organisation/people", "Accepted");
                admin.sees("Noura Newcomer").sees("Press officer");

                admin.follow("Noura Newcomer");
                admin.click("a[href$='/remove']");
                admin.press("Remove").sees("Noura Newcomer has been removed.");
                noura.open("/statements");
                assertThat(noura.page().locator("h1")).hasText(OUT);
            }
        }
    }
}
