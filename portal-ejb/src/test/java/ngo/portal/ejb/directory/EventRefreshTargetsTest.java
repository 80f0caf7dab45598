package ngo.portal.ejb.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.EventRepresentation;

/** What Keycloak 26.7 reports about a change, in the form in which AdministrationEventsIT sees it there, and what is read for it. */
class EventRefreshTargetsTest {

    private static final UUID ORGANISATION = UUID.fromString("0a000000-0000-4000-8000-000000000003");
    private static final String PERSON = "5c0d3f0e-8d0a-4b62-a4b4-0f7d4d1d2a10";

    private static RefreshTargets of(String operation, String type, String path) {
        AdminEventRepresentation event = new AdminEventRepresentation();
        event.setOperationType(operation);
        event.setResourceType(type);
        event.setResourcePath(path.replace("{o}", ORGANISATION.toString()).replace("{u}", PERSON));
        return EventRefreshTargets.of(event);
    }

    @ParameterizedTest
    @CsvSource({
        "CREATE, ORGANIZATION, organizations/{o}",
        "UPDATE, ORGANIZATION, organizations/{o}",
        "CREATE, ORGANIZATION_GROUP, organizations/{o}/groups",
        "CREATE, ORGANIZATION_GROUP, organizations/{o}/groups/g",
        "CREATE, ORGANIZATION_GROUP, organizations/{o}/groups/g/children/h",
        "UPDATE, ORGANIZATION_GROUP, organizations/{o}/groups/g",
        "DELETE, ORGANIZATION_GROUP, organizations/{o}/groups/g",
        "CREATE, ORGANIZATION_MEMBERSHIP, organizations/{o}/members"
    })
    void anOrganisationIsReadAgain(String operation, String type, String path) {
        assertThat(of(operation, type, path)).isEqualTo(RefreshTargets.organisation(ORGANISATION));
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, ORGANIZATION_MEMBERSHIP, organizations/{o}/members/{u}",
        "CREATE, USER, users/{u}",
        "UPDATE, USER, users/{u}",
        "DELETE, USER, users/{u}",
        "CREATE, USER, users/{u}/federated-identity/broker",
        "CREATE, REALM_ROLE_MAPPING, users/{u}/role-mappings/realm",
        "DELETE, REALM_ROLE_MAPPING, users/{u}/role-mappings/realm"
    })
    void aPersonIsReadAgainWhereverTheyAre(String operation, String type, String path) {
        assertThat(of(operation, type, path)).isEqualTo(RefreshTargets.person(PERSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE", "DELETE"})
    void aUserAddedToAGroupIsRefreshedThere(String operation) {
        assertThat(of(operation, "ORGANIZATION_GROUP_MEMBERSHIP", "organizations/{o}/groups/g/members/{u}"))
                .isEqualTo(RefreshTargets.group(ORGANISATION, PERSON));
    }

    @ParameterizedTest
    @CsvSource({
        "CREATE, REALM_ROLE_MAPPING, groups/g/role-mappings/realm",
        "DELETE, REALM_ROLE_MAPPING, organizations/{o}/groups/g/role-mappings/realm",
        "UPDATE, REALM_ROLE, roles-by-id/r",
        "DELETE, REALM_ROLE, roles/consortium-lead",
        "CREATE, REALM_ROLE, roles/auditor/composites"
    })
    void itIsAskedAgainWhoHoldsARole(String operation, String type, String path) {
        assertThat(of(operation, type, path)).isEqualTo(RefreshTargets.ROLES);
    }

    @ParameterizedTest
    @CsvSource({
        "ACTION, ORGANIZATION_MEMBERSHIP, organizations/{o}/members/invite-user",
        "ACTION, ORGANIZATION_MEMBERSHIP, organizations/{o}/members/invite-existing-user",
        "ACTION, ORGANIZATION_MEMBERSHIP, organizations/{o}/invitations/i/resend",
        "DELETE, ORGANIZATION_MEMBERSHIP, organizations/{o}/invitations/i",
        "ACTION, USER, users/{u}/logout",
        "ACTION, USER, users/{u}/reset-password",
        "ACTION, USER, users/{u}/execute-actions-email",
        "CREATE, GROUP, groups/g",
        "CREATE, GROUP_MEMBERSHIP, users/{u}/groups/g",
        "CREATE, CLIENT_ROLE_MAPPING, users/{u}/role-mappings/clients/c",
        "UPDATE, CLIENT, clients/c",
        "DELETE, USER_SESSION, sessions/s"
    })
    void whatThePortalDoesNotCopyIsNotRead(String operation, String type, String path) {
        assertThat(of(operation, type, path).isNothing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, ORGANIZATION, organizations/{o}",
        "UPDATE, REALM, events/config",
        "CREATE, REALM, users/{u}",
        "UPDATE, COMPONENT, components/c",
        "UPDATE, USER_PROFILE, users/profile",
        "CREATE, CUSTOM, anything",
        "UPDATE, OF_A_LATER_RELEASE, organizations/{o}",
        "UPDATE, ORGANIZATION, organizations/none",
        "DELETE, ORGANIZATION_MEMBERSHIP, elsewhere/{o}/members/{u}",
        "UPDATE, ORGANIZATION_MEMBERSHIP, organizations/{o}/friends",
        "UPDATE, USER, people/{u}"
    })
    void whatIsNotUnderstoodIsReadWhole(String operation, String type, String path) {
        assertThat(of(operation, type, path).everything()).isTrue();
    }

    /** The settings of a realm have no path at all. */
    @Test
    void anEventThatSaysNothingIsReadWhole() {
        assertThat(EventRefreshTargets.of(new AdminEventRepresentation()).everything())
                .isTrue();
    }

    @Test
    void whatWasRefusedHasChangedNothing() {
        AdminEventRepresentation event = new AdminEventRepresentation();
        event.setError("refused");

        assertThat(EventRefreshTargets.of(event).isNothing()).isTrue();
    }

    @Test
    void aUserWhoUpdatesTheirAccountIsRefreshed() {
        EventRepresentation event = new EventRepresentation();
        assertThat(EventRefreshTargets.of(event).everything()).isTrue();
        event.setUserId(PERSON);
        assertThat(EventRefreshTargets.of(event)).isEqualTo(RefreshTargets.person(PERSON));
        assertThat(EventRefreshTargets.OF_PEOPLE)
                .contains("UPDATE_PROFILE", "UPDATE_EMAIL", "VERIFY_EMAIL", "DELETE_ACCOUNT", "INVITE_ORG");
    }
}
