package ngo.portal.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

class ProgramClientTest {

    private static final String ID = "0a000000-0000-4000-8000-0000000000aa";
    private static final String ORGANISATION = "0a000000-0000-4000-8000-000000000003";

    private final ProgramClient program = ProgramClient.of(ID, "Translation desk", "fidh", ORGANISATION);

    @Test
    void nobodySignsInThroughTheClientOfAProgram() {
        ClientRepresentation client = program.representation();

        assertThat(client.isPublicClient()).isFalse();
        assertThat(client.isStandardFlowEnabled()).isFalse();
        assertThat(client.isImplicitFlowEnabled()).isFalse();
        assertThat(client.isDirectAccessGrantsEnabled()).isFalse();
        assertThat(client.getRedirectUris()).isEmpty();
        assertThat(client.getAttributes()).isNull();
    }

    @Test
    void itsTokensNameOneOrganisationAndNoRole() {
        ClientRepresentation client = program.representation();

        assertThat(client.isFullScopeAllowed()).isFalse();
        assertThat(client.getDefaultClientScopes()).containsExactly("basic");
        assertThat(client.getOptionalClientScopes()).isEmpty();
        assertThat(client.getProtocolMappers())
                .extracting(ProtocolMapperRepresentation::getProtocolMapper)
                .containsExactlyInAnyOrder("oidc-audience-mapper", "oidc-hardcoded-claim-mapper");
        assertThat(program.organisation()).isEqualTo("{\"fidh\":{\"id\":\"" + ORGANISATION + "\"}}");
    }

    /** What follows the prefix could otherwise be the rest of another client's name. */
    @ParameterizedTest
    @ValueSource(strings = {"", "portal", "1-1-1-1-1", "0A000000-0000-4000-8000-0000000000AA", "../" + ID})
    void onlyAnIdOfThePortalsNamesAProgram(String id) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ProgramClient.of(id, "Translation desk", "fidh", ORGANISATION));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> ProgramClient.clientId(id));
    }

    @Test
    void anAliasAddsNothingToTheClaim() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ProgramClient.of(ID, "Translation desk", "a\":{},\"b", ORGANISATION));
    }

    @Test
    void aNameCannotBeEmptyOrEndless() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ProgramClient.of(ID, " ", "fidh", ORGANISATION));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ProgramClient.of(ID, "a".repeat(121), "fidh", ORGANISATION));
    }
}
