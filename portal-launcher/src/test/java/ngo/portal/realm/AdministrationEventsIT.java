package ngo.portal.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.story.Portal;
import ngo.portal.story.TestEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is done in Keycloak's console, which uses the same API, and what the portal's account reads of it. */
@ExtendWith(TestEnvironment.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("part-5")
class AdministrationEventsIT {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private RealRealm realm;
    private Administration console;
    private String organisation = "";
    private String person = "";

    @BeforeAll
    void importARealm(Portal portal) throws Exception {
        realm = RealRealm.imported(portal, "events-" + mark);
        console = realm.administration();
        organisation = console.post("/organizations", Map.of("name", "Ninth", "alias", "ninth", "domains", List.of()))
                .id();
        person = console.person(mark + "@ninth.example", "a long enough sentence");
    }

    @AfterAll
    void removeTheRealm() {
        realm.close();
    }

    @Test
    void theLifeOfAnOrganisationIsSeen() {
        assertThat(seen()).contains("CREATE ORGANIZATION organizations/" + organisation);
        JsonObject ninth = console.get("/organizations/" + organisation).object();
        ninth.addProperty("name", "Ninth, renamed");
        ninth.addProperty("enabled", false);
        console.put("/organizations/" + organisation, ninth);
        ninth.addProperty("enabled", true);
        console.put("/organizations/" + organisation, ninth);
        assertThat(seen()).contains("UPDATE ORGANIZATION organizations/" + organisation);
    }

    @Test
    void membershipAndRolesAreSeen() {
        String members = "organizations/" + organisation + "/members";
        console.post("/" + members, person);
        String group = console.post("/organizations/" + organisation + "/groups", Map.of("name", "signatories"))
                .object()
                .get("id")
                .getAsString();
        String member = "organizations/" + organisation + "/groups/" + group + "/members/" + person;
        console.put("/" + member, Map.of());
        console.delete("/" + member);
        console.delete("/" + members + "/" + person);

        assertThat(seen())
                .contains(
                        "CREATE ORGANIZATION_MEMBERSHIP " + members,
                        "CREATE ORGANIZATION_GROUP_MEMBERSHIP " + member,
                        "DELETE ORGANIZATION_GROUP_MEMBERSHIP " + member,
                        "DELETE ORGANIZATION_MEMBERSHIP " + members + "/" + person);
    }

    /** Each names the organisation, whatever it was done to. */
    @Test
    void whatIsDoneToGroupsOfAnOrganisationIsSeen() {
        String groups = "organizations/" + organisation + "/groups";
        String group = made("/" + groups, "press");
        console.put("/" + groups + "/" + group, Map.of("name", "press officers"));
        String within = made("/" + groups + "/" + group + "/children", "within");
        JsonObject lead = console.get("/roles/consortium-lead").object();
        console.post("/" + groups + "/" + group + "/role-mappings/realm", List.of(lead));
        console.delete("/" + groups + "/" + within);
        console.delete("/" + groups + "/" + group);

        assertThat(seen())
                .contains(
                        "UPDATE ORGANIZATION_GROUP " + groups + "/" + group,
                        "DELETE ORGANIZATION_GROUP " + groups + "/" + within,
                        "DELETE ORGANIZATION_GROUP " + groups + "/" + group)
                .anyMatch(event -> event.startsWith("CREATE ORGANIZATION_GROUP " + groups + "/" + group + "/children"))
                .contains("CREATE REALM_ROLE_MAPPING " + groups + "/" + group + "/role-mappings/realm");
    }

    private String made(String groups, String name) {
        return console.post(groups, Map.of("name", name)).object().get("id").getAsString();
    }

    /** By what the portal reads again after an event. */
    @Test
    void thePortalReadsWhereAPersonHasAPlaceAndWhetherEventsAreKept() {
        Administration portal = realm.administration().asThePortal();
        String colleague = console.person("colleague-" + mark + "@ninth.example", "a long enough sentence");
        console.post("/organizations/" + organisation + "/members", colleague);
        String groups = "/organizations/" + organisation + "/groups";
        String group = made(groups, "reviewers");
        String within = made(groups + "/" + group + "/children", "administrators");
        console.put(groups + "/" + group + "/members/" + colleague, Map.of());
        console.put(groups + "/" + within + "/members/" + colleague, Map.of());

        assertThat(portal.get("/users/" + colleague).status()).isEqualTo(200);
        assertThat(portal.get("/organizations/members/" + colleague + "/organizations")
                        .body())
                .contains(organisation);
        assertThat(portal.get("/organizations/" + organisation + "/members/" + colleague + "/groups")
                        .body())
                .contains(group);
        assertThat(portal.get("/events/config")
                        .object()
                        .get("adminEventsEnabled")
                        .getAsBoolean())
                .isTrue();
        assertThat(portal.get("/organizations/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(portal.get("/users/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    /** One whose alias is part of another's, or whose name another bears as its alias, is somebody else. */
    @Test
    void thePortalFindsAnOrganisationByItsWholeAlias() {
        console.post("/organizations", Map.of("name", "Ninth-2", "alias", "ninth-2-a", "domains", List.of()));
        String second = console.post(
                        "/organizations", Map.of("name", "ninth-2-a", "alias", "ninth-2", "domains", List.of()))
                .id();
        Administration portal = realm.administration().asThePortal();

        assertThat(portal.get("/organizations?q=alias:ninth-2").list().asList())
                .extracting(one -> one.getAsJsonObject().get("id").getAsString())
                .containsExactly(second);
        assertThat(portal.get("/organizations?q=alias:nint").list()).isEmpty();
    }

    @Test
    void whatIsKeptOfEventsIsSeen() {
        console.put("/events/config", console.get("/events/config").object());

        assertThat(seen()).contains("UPDATE REALM events/config");
    }

    @Test
    void anAccountThatIsDeletedIsSeen() {
        String gone = console.person("gone-" + mark + "@ninth.example", "a long enough sentence");
        console.post(
                "/users/" + gone + "/role-mappings/realm",
                List.of(console.get("/roles/auditor").object()));
        console.delete("/users/" + gone);

        assertThat(seen())
                .contains(
                        "CREATE USER users/" + gone,
                        "CREATE REALM_ROLE_MAPPING users/" + gone + "/role-mappings/realm",
                        "DELETE USER users/" + gone);
    }

    @Test
    void anInvitationIsSeen() {
        console.invite(organisation, "invited-" + mark + "@ninth.example", "en");
        assertThat(seen())
                .contains("ACTION ORGANIZATION_MEMBERSHIP organizations/" + organisation + "/members/invite-user");
    }

    @Test
    void aClosedAccountAndACoalitionRoleAreSeen() {
        JsonObject account = console.get("/users/" + person).object();
        account.addProperty("enabled", false);
        console.put("/users/" + person, account);
        JsonObject lead = console.get("/roles/consortium-lead").object();
        console.post("/users/" + person + "/role-mappings/realm", List.of(lead));

        assertThat(seen())
                .contains(
                        "UPDATE USER users/" + person,
                        "CREATE REALM_ROLE_MAPPING users/" + person + "/role-mappings/realm");
    }

    private List<String> seen() {
        return realm.administration().asThePortal().get("/admin-events?max=100").list().asList().stream()
                .map(item -> item.getAsJsonObject())
                .map(event -> event.get("operationType").getAsString() + " "
                        + event.get("resourceType").getAsString() + " "
                        + event.get("resourcePath").getAsString())
                .toList();
    }
}
