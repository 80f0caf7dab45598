package ngo.portal.ejb.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The two files that Keycloak imports: one for real use, one for the demo, equal but for what is named here. */
class RealmFilesTest {

    private static final Set<String> SECOND_FACTOR_FLOWS =
            Set.of("coalition second factor", "coalition first second factor");

    private final ObjectNode real = realm("realm-portal.json");
    private final ObjectNode demo = realm("realm-demo.json");

    private static ObjectNode realm(String file) {
        try {
            return (ObjectNode)
                    new ObjectMapper().readTree(Path.of("..", "keycloak", file).toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void theDemoDiffersFromTheRealmForRealUseOnlyWhereItMust() {
        real.remove(List.of("passwordPolicy"));
        Stream.of(real, demo).forEach(realm -> {
            realm.remove(List.of("users", "organizations", "verifyEmail", "ssoSessionIdleTimeout"));
            remove(realm, "clients", client -> text(client, "clientId").equals("portal-cli"));
            remove(realm, "scopeMappings", mapping -> text(mapping, "client").equals("portal-cli"));
            remove(
                    realm,
                    "authenticationFlows",
                    flow -> SECOND_FACTOR_FLOWS.contains(text(flow, "alias"))
                            || text(flow, "alias").equals("coalition direct grant"));
            remove(
                    flow(realm, "coalition sign-in"),
                    "authenticationExecutions",
                    step -> SECOND_FACTOR_FLOWS.contains(text(step, "flowAlias")));
            remove(
                    realm,
                    "authenticatorConfig",
                    config -> text(config, "alias").contains("passkey")
                            || text(config, "alias").contains("second factor"));
        });

        assertThat(demo).isEqualTo(real);
    }

    @Test
    void realUseDemandsASecondFactorOfEverybody() {
        assertThat(steps(real, "coalition sign-in"))
                .containsExactly(
                        "conditional-level-of-authentication REQUIRED",
                        "auth-username-password-form REQUIRED",
                        "coalition second factor CONDITIONAL",
                        "coalition first second factor CONDITIONAL");
        assertThat(steps(real, "coalition first second factor")).contains("auth-otp-form REQUIRED");
        assertThat(config(real, "no second factor given"))
                .contains("coalition second factor")
                .contains("not-executed");
    }

    @Test
    void realUseTakesNoPasswordFromAClient() {
        assertThat(text(real, "directGrantFlow")).isEqualTo("coalition direct grant");
        assertThat(steps(real, "coalition direct grant")).containsExactly("deny-access-authenticator REQUIRED");
        assertThat(list(real, "clients"))
                .noneMatch(client -> client.get("directAccessGrantsEnabled").asBoolean());
    }

    @Test
    void realUseBeginsWithoutPeopleAndOrganisations() {
        assertThat(list(real, "users"))
                .extracting(user -> text(user, "username"))
                .containsExactly("service-account-portal-directory");
        assertThat(real.has("organizations")).isFalse();
    }

    @Test
    void passwordGuessingIsSlowedAndNeverLocksForGood() {
        assertThat(List.of(real, demo)).allSatisfy(realm -> {
            assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
            assertThat(realm.get("permanentLockout").asBoolean()).isFalse();
        });
    }

    @Test
    void noSecretIsWrittenDown() {
        assertThat(Stream.of(real, demo).flatMap(realm -> list(realm, "clients").stream()))
                .filteredOn(client -> client.has("secret"))
                .extracting(client -> text(client, "secret"))
                .hasSize(4)
                .allMatch(secret -> secret.matches("\\$\\{[A-Z_]+}"));
    }

    @Test
    void everyOrganisationOfTheDemoHasTheEightGroupsAndItsThreeFirstPeople() {
        assertThat(list(demo, "organizations")).hasSize(8).allSatisfy(organisation -> {
            String domain = "@" + text(organisation, "alias") + ".example";
            assertThat(list(organisation, "groups"))
                    .extracting(group -> text(group, "name"))
                    .containsExactly(
                            "members",
                            "signatories",
                            "administrators",
                            "grants",
                            "reviewers",
                            "finance",
                            "custodians",
                            "press");
            assertThat(list(organisation, "members"))
                    .extracting(member -> text(member, "username"))
                    .contains("member" + domain, "signatory" + domain, "admin" + domain);
        });
    }

    @Test
    void onlyTheScriptsClientOfTheDemoTakesPasswords() {
        assertThat(list(demo, "clients"))
                .filteredOn(client -> client.get("directAccessGrantsEnabled").asBoolean())
                .extracting(client -> text(client, "clientId"))
                .containsExactly("portal-cli");
    }

    private static void remove(ObjectNode node, String list, Predicate<JsonNode> which) {
        ArrayNode kept = node.arrayNode();
        list(node, list).stream().filter(which.negate()).forEach(kept::add);
        node.set(list, kept);
    }

    private static List<String> steps(ObjectNode realm, String flow) {
        return list(flow(realm, flow), "authenticationExecutions").stream()
                .map(step -> text(step, "authenticator") + text(step, "flowAlias") + " " + text(step, "requirement"))
                .toList();
    }

    private static ObjectNode flow(ObjectNode realm, String alias) {
        return (ObjectNode) named(realm, "authenticationFlows", alias);
    }

    private static String config(ObjectNode realm, String alias) {
        return named(realm, "authenticatorConfig", alias).get("config").toString();
    }

    private static JsonNode named(ObjectNode realm, String list, String alias) {
        return list(realm, list).stream()
                .filter(item -> text(item, "alias").equals(alias))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> list(JsonNode node, String name) {
        return StreamSupport.stream(node.get(name).spliterator(), false).toList();
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }
}
