package ngo.portal.sample;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** The people of the demonstration's realm as the portal sees them, by account, each in one organisation. */
final class RealmPeople {

    private static final Path REALM = Path.of("../keycloak/realm-demo.json");

    private RealmPeople() {}

    static Map<String, TenantPrincipal> read() throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(REALM))) {
            JsonObject realm = reader.readObject();
            Map<String, TenantPrincipal> people = new HashMap<>();
            for (JsonObject organisation : objects(realm.getJsonArray("organizations"))) {
                addMembers(organisation, realm, people);
            }
            return people;
        }
    }

    private static void addMembers(JsonObject organisation, JsonObject realm, Map<String, TenantPrincipal> people) {
        Map<String, JsonObject> members = objects(organisation.getJsonArray("members")).stream()
                .collect(Collectors.toMap(member -> member.getString("username"), member -> member));
        for (JsonObject user : objects(realm.getJsonArray("users"))) {
            JsonObject member = members.get(user.getString("username"));
            if (member != null) {
                people.put(user.getString("username"), acting(organisation, member, user));
            }
        }
    }

    private static TenantPrincipal acting(JsonObject organisation, JsonObject member, JsonObject user) {
        Map<String, String> groups = objects(organisation.getJsonArray("groups")).stream()
                .collect(Collectors.toMap(group -> group.getString("id"), group -> group.getString("name")));
        Set<MemberRole> roles = texts(member.getJsonArray("groups"))
                .map(group -> groups.getOrDefault(group, group))
                .flatMap(group -> MemberRole.ofGroup(group).stream())
                .collect(Collectors.toSet());
        Set<CoalitionRole> coalitionRoles = texts(user.getJsonArray("realmRoles"))
                .flatMap(role -> CoalitionRole.ofRealmRole(role).stream())
                .collect(Collectors.toSet());
        String name = user.getString("firstName") + " " + user.getString("lastName");
        UUID id = UUID.fromString(organisation.getString("id"));
        return new TenantPrincipal(id, user.getString("id"), name, roles, coalitionRoles);
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.getValuesAs(JsonObject.class);
    }

    private static Stream<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream().map(JsonString::getString);
    }
}
