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
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import ngo.portal.persistence.text.InterfaceLanguage;
import org.junit.jupiter.api.Test;

/** The two files that Keycloak imports: one for real use, one for the demo, equal but for what is named here. */
class RealmFilesTest {

    /** The role whose holders the demo lets through without a second factor. */
    private static final String SAMPLE = "sample-account";

    private static final List<String> LANGUAGES = InterfaceLanguage.tags();

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
        // The passwords of the sample accounts are public: hashing them five times as long protects nothing and slows
        // down each sign-in.
        assertThat(demo.get("passwordPolicy").asText()).isEqualTo("hashIterations(1)");
        assertThat(real.get("passwordPolicy").asText()).doesNotContain("hash");
        Stream.of(real, demo).forEach(realm -> {
            realm.remove(List.of("users", "organizations", "ssoSessionIdleTimeout", "passwordPolicy"));
            remove(realm, "clients", client -> text(client, "clientId").equals("portal-cli"));
            remove(realm, "scopeMappings", mapping -> text(mapping, "client").equals("portal-cli"));
            remove(realm, "authenticationFlows", flow -> text(flow, "alias").equals("coalition direct grant"));
            remove((ObjectNode) realm.get("roles"), "realm", role -> text(role, "name")
                    .equals(SAMPLE));
            remove(flow(realm, "coalition first second factor"), "authenticationExecutions", step -> text(
                            step, "authenticatorConfig")
                    .equals("no sample account"));
            remove(realm, "authenticatorConfig", config -> text(config, "alias").equals("no sample account"));
        });

        assertThat(demo).isEqualTo(real);
    }

    @Test
    void realUseDemandsASecondFactorOfEverybody() {
        assertThat(steps(real, "coalition sign-in"))
                .containsExactly(
                        "conditional-level-of-authentication REQUIRED",
                        "portal-username-password-form REQUIRED",
                        "coalition second factor CONDITIONAL",
                        "coalition first second factor CONDITIONAL");
        assertThat(steps(real, "coalition first second factor"))
                .containsExactly(
                        "conditional-sub-flow-executed REQUIRED",
                        "conditional-credential REQUIRED",
                        "auth-otp-form REQUIRED");
        assertThat(config(real, "no second factor given"))
                .contains("coalition second factor")
                .contains("not-executed");
    }

    @Test
    void theDemoExceptsItsSampleAccountsAndNobodyElse() {
        assertThat(config(demo, "no sample account")).contains(SAMPLE).contains("\"negate\":\"true\"");
        assertThat(list(demo, "users"))
                .filteredOn(user -> !user.has("serviceAccountClientId"))
                .allSatisfy(
                        user -> assertThat(user.get("realmRoles").toString()).contains(SAMPLE));
        assertThat(demo.get("roles").get("realm").get(0).toString()).doesNotContain(SAMPLE);
        assertThat(real.toString()).doesNotContain(SAMPLE);
    }

    @Test
    void anAccountIsMadeByInvitationOnlyAndWithASecondFactor() {
        assertThat(List.of(real, demo)).allSatisfy(realm -> {
            assertThat(realm.get("registrationAllowed").asBoolean()).isFalse();
            assertThat(text(realm, "registrationFlow")).isEqualTo("coalition registration");
            assertThat(steps(realm, "coalition newcomer"))
                    .containsExactly("conditional-level-of-authentication REQUIRED", "auth-otp-form REQUIRED");
        });
    }

    /** Otherwise an address would have to be proven by a further mail. */
    @Test
    void nobodyChangesTheirOwnAddress() {
        assertThat(List.of(real, demo)).allSatisfy(realm -> {
            assertThat(realm.get("registrationEmailAsUsername").asBoolean()).isTrue();
            assertThat(realm.get("editUsernameAllowed").asBoolean()).isFalse();
        });
    }

    @Test
    void theRealmSpeaksFiveLanguagesInThePortalsLook() {
        assertThat(List.of(real, demo)).allSatisfy(realm -> {
            assertThat(realm.get("internationalizationEnabled").asBoolean()).isTrue();
            assertThat(list(realm, "supportedLocales"))
                    .extracting(JsonNode::asText)
                    .containsExactlyInAnyOrderElementsOf(LANGUAGES);
            assertThat(List.of("loginTheme", "accountTheme", "emailTheme"))
                    .allSatisfy(theme -> assertThat(text(realm, theme)).isEqualTo("portal"));
        });
    }

    @Test
    void thePortalsAccountMayNotChangeTheRealm() {
        assertThat(Stream.of(real, demo).flatMap(realm -> list(realm, "users").stream()))
                .filteredOn(user -> user.has("serviceAccountClientId"))
                .hasSize(2)
                .allSatisfy(account -> assertThat(list(account.get("clientRoles"), "realm-management"))
                        .extracting(JsonNode::asText)
                        .containsExactlyInAnyOrder(
                                "manage-users",
                                "manage-organizations",
                                "view-users",
                                "query-users",
                                "view-organizations",
                                "view-realm",
                                "view-events"));
    }

    @Test
    void whatIsDoneInKeycloakIsKeptForNinetyDays() {
        assertThat(List.of(real, demo)).allSatisfy(realm -> {
            assertThat(realm.get("eventsEnabled").asBoolean()).isTrue();
            assertThat(realm.get("adminEventsEnabled").asBoolean()).isTrue();
            assertThat(realm.get("eventsExpiration").asInt()).isEqualTo(7776000);
            assertThat(text(realm.get("attributes"), "adminEventsExpiration")).isEqualTo("7776000");
        });
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
    void everyOrganisationOfTheDemoHasAllGroupsAndItsThreeFirstPeople() {
        assertThat(list(demo, "organizations")).hasSize(8).allSatisfy(organisation -> {
            String domain = "@" + text(organisation, "alias") + ".example";
            assertThat(text(organisation, "redirectUrl")).isEqualTo("${PORTAL_BASE_URL}/dashboard");
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
                            "press",
                            "translators");
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

    /** Without the claim that states the authentication method, its tokens prove nothing about the person. */
    @Test
    void aToolIsLetActByACodeThatAPersonConfirmsAndByNothingElse() {
        Stream.of(real, demo).forEach(realm -> {
            JsonNode tools = list(realm, "clients").stream()
                    .filter(client -> text(client, "clientId").equals("portal-tools"))
                    .findFirst()
                    .orElseThrow();
            assertThat(text(tools.get("attributes"), "oauth2.device.authorization.grant.enabled"))
                    .isEqualTo("true");
            for (String other : List.of(
                    "standardFlowEnabled",
                    "implicitFlowEnabled",
                    "directAccessGrantsEnabled",
                    "serviceAccountsEnabled",
                    "fullScopeAllowed")) {
                assertThat(tools.get(other).asBoolean()).as(other).isFalse();
            }
            assertThat(tools.get("redirectUris")).isEmpty();
            assertThat(tools.get("defaultClientScopes").toString()).isEqualTo("[\"basic\",\"profile\",\"roles\"]");
        });
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
