package ngo.portal.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.story.Chromium;
import ngo.portal.story.Portal;
import ngo.portal.story.TestEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The way from a mail into the portal, with the rights of the portal's own account. */
@ExtendWith(TestEnvironment.class)
class InvitationIT {

    private static final String PASSWORD = "a long enough sentence";
    private static final int SEVEN_DAYS = 604800;

    private final String address = UUID.randomUUID() + "@elsewhere.example";

    private Portal portal;
    private Chromium chromium;
    private Administration thePortal;
    private String organisation = "";

    @BeforeEach
    void begin(Portal running, Chromium browser) throws Exception {
        portal = running;
        chromium = browser;
        thePortal = Administration.of(running, "coalition").asThePortal();
        organisation = thePortal.organisation("rsf");
    }

    @AfterEach
    void forgetThePerson() {
        people(address).forEach(person -> thePortal.delete("/users/" + id(person)));
        invitations()
                .forEach(invitation ->
                        thePortal.delete("/organizations/" + organisation + "/invitations/" + id(invitation)));
    }

    @Test
    void aNewcomerComesFromAFrenchMailToThePortal() throws Exception {
        assertThat(thePortal.invite(organisation, address, "fr").status()).isEqualTo(204);
        Letters.Letter letter = Letters.of(portal).lastTo(address);
        assertThat(letter.subject()).isEqualTo("Invitation\u00a0: Reporters Without Borders");
        assertThat(letter.text())
                .contains("vous invite", "Accepter l'invitation", "7 jours")
                .doesNotContain("&#", "&amp;");

        try (Visitor visitor = new Visitor(chromium, "fr")) {
            visitor.open(letter.link());
            assertThat(visitor.title()).isEqualTo("Créer votre compte pour Reporters Without Borders");
            assertThat(visitor.page().locator("#email").inputValue()).isEqualTo(address);
            assertThat(visitor.page().locator("#email").getAttribute("readonly"))
                    .isNotNull();

            visitor.register("Nouvelle", "Personne", PASSWORD);
            assertThat(visitor.title()).isEqualTo("Configurer votre second facteur");
            visitor.setUpSecondFactor();
            visitor.waitFor(portal.at("/"));
        }
        assertThat(members()).contains(address);
        JsonObject person = people(address).get(0).getAsJsonObject();
        assertThat(person.getAsJsonObject("attributes").get("locale").toString())
                .contains("fr");
        assertThat(userEvents(person)).contains("INVITE_ORG", "UPDATE_TOTP");

        try (Visitor second = new Visitor(chromium, "fr")) {
            second.open(letter.link());
            assertThat(second.title()).isEqualTo("Ce lien n'est plus valable");
            assertThat(second.words()).contains("a déjà servi ou a expiré", "Retour au portail");
        }
    }

    @Test
    void aLinkIsRefusedIfASingleLetterIsAnother() throws Exception {
        thePortal.invite(organisation, address, "en");
        String link = Letters.of(portal).lastTo(address).link();
        int middle = link.length() - 20;
        char other = link.charAt(middle) == 'A' ? 'B' : 'A';

        try (Visitor visitor = new Visitor(chromium, "en")) {
            visitor.open(link.substring(0, middle) + other + link.substring(middle + 1));
            assertThat(visitor.page().locator("#kc-register-form").count()).isZero();
            assertThat(visitor.words()).contains("has been used or has expired");
        }
    }

    @Test
    void anInvitationIsForTheAddressThatWasInvited() throws Exception {
        thePortal.invite(organisation, address, "en");
        try (Visitor visitor = new Visitor(chromium, "en")) {
            visitor.open(Letters.of(portal).lastTo(address).link());
            visitor.page()
                    .locator("#email")
                    .evaluate("field => { field.readOnly = false; field.value = 'somebody@elsewhere.example'; }");
            visitor.register("Some", "Body", PASSWORD);

            assertThat(visitor.page().locator("#kc-register-form").count()).isEqualTo(1);
        }
        assertThat(people("somebody@elsewhere.example")).isEmpty();
    }

    @Test
    void withoutAnInvitationNobodyGetsAnAccount() {
        try (Visitor visitor = new Visitor(chromium, "en")) {
            visitor.open(portal.keycloak() + "/realms/coalition/protocol/openid-connect/registrations"
                    + "?response_type=code&client_id=account");
            assertThat(visitor.words()).contains("You need an invitation to create an account.");
        }
    }

    @Test
    void anInvitationIsWorthSevenDaysAndCanBeTakenBack() throws Exception {
        thePortal.invite(organisation, address, "en");
        JsonObject invitation = invitations().get(0).getAsJsonObject();
        assertThat(invitation.get("expiresAt").getAsInt()
                        - invitation.get("sentDate").getAsInt())
                .isEqualTo(SEVEN_DAYS);

        thePortal.delete("/organizations/" + organisation + "/invitations/" + id(invitation));
        try (Visitor visitor = new Visitor(chromium, "en")) {
            visitor.open(Letters.of(portal).lastTo(address).link());
            assertThat(visitor.title()).isEqualTo("This link is no longer valid");
        }
    }

    /** Somebody who registers by invitation belongs to the organisation and is deleted with the membership. */
    @Test
    void whoHasHadAnAccountBeforeKeepsItWithoutTheOrganisation() throws Exception {
        String person = thePortal
                .post(
                        "/users",
                        Map.of(
                                "username",
                                address,
                                "email",
                                address,
                                "enabled",
                                true,
                                "attributes",
                                Map.of("locale", List.of("ar")),
                                "requiredActions",
                                List.of("UPDATE_PROFILE", "UPDATE_PASSWORD")))
                .id();
        thePortal.invite(organisation, address, "en");
        Letters.Letter letter = Letters.of(portal).lastTo(address);
        assertThat(letter.subject()).contains("دعوة من").contains("Reporters Without Borders");

        try (Visitor visitor = new Visitor(chromium, "ar")) {
            visitor.open(letter.link());
            assertThat(visitor.page().locator("html").getAttribute("dir")).isEqualTo("rtl");
            visitor.page().locator("#kc-info-message a").click();
            visitor.page().locator("#firstName").fill("Noura");
            visitor.page().locator("#lastName").fill("Al Said");
            visitor.page().locator("[type=submit]").click();
            visitor.page().locator("#password-new").fill(PASSWORD);
            visitor.page().locator("#password-confirm").fill(PASSWORD);
            visitor.page().locator("[type=submit]").click();
            assertThat(visitor.title()).isEqualTo("كل شيء جاهز");
            assertThat(members()).contains(address);

            visitor.open(portal.at("/dashboard")).signIn(address, PASSWORD);
            visitor.setUpSecondFactor();
            visitor.waitFor(portal.at("/"));
        }
        thePortal.delete("/organizations/" + organisation + "/members/" + person);
        assertThat(thePortal.get("/users/" + person).status()).isEqualTo(200);
        assertThat(members()).doesNotContain(address);
    }

    private List<String> members() {
        return thePortal.get("/organizations/" + organisation + "/members?max=100").list().asList().stream()
                .map(member -> member.getAsJsonObject().get("username").getAsString())
                .toList();
    }

    private JsonArray invitations() {
        return thePortal
                .get("/organizations/" + organisation + "/invitations?email=" + address)
                .list();
    }

    private JsonArray people(String name) {
        return thePortal.get("/users?exact=true&email=" + name).list();
    }

    private List<String> userEvents(JsonObject person) {
        return thePortal.get("/events?user=" + id(person)).list().asList().stream()
                .map(event -> event.getAsJsonObject().get("type").getAsString())
                .toList();
    }

    private static String id(JsonElement item) {
        return item.getAsJsonObject().get("id").getAsString();
    }
}
