package ngo.portal.keycloak;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/**
 * The Keycloak client of a program (service account): its tokens are valid for itself alone and one organisation, and have no
 * Keycloak role.
 *
 * @param id of the program's account, as the portal has chosen it
 * @param name display name
 * @param organisation the JSON of the claim that names its organisation
 */
record ProgramClient(String id, String name, String organisation) {

    private static final String PREFIX = "program-";
    private static final Pattern ALIAS = Pattern.compile("[A-Za-z0-9._-]+");
    private static final int MAX_NAME_CHARACTERS = 120;

    static ProgramClient of(String id, String name, String alias, String organisation) {
        if (!ALIAS.matcher(alias).matches() || name.isBlank() || name.length() > MAX_NAME_CHARACTERS) {
            throw new IllegalArgumentException("a program has a name and an organisation with an alias");
        }
        requireId(id);
        requireId(organisation);
        return new ProgramClient(id, name, "{\"%s\":{\"id\":\"%s\"}}".formatted(alias, organisation));
    }

    /** Requires Java's notation of a UUID, so that a program has only one name and no other client can be addressed. */
    private static void requireId(String id) {
        if (!UUID.fromString(id).toString().equals(id)) {
            throw new IllegalArgumentException("no id in the form of the portal's");
        }
    }

    static String clientId(String id) {
        requireId(id);
        return PREFIX + id;
    }

    String clientId() {
        return clientId(id);
    }

    /** The user name that Keycloak itself gives a service account. */
    String account() {
        return "service-account-" + clientId();
    }

    ClientRepresentation representation() {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(clientId());
        client.setName(name);
        client.setDescription("Made by the portal for a program of one organisation");
        client.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        client.setEnabled(true);
        client.setPublicClient(false);
        client.setClientAuthenticatorType("client-secret");
        client.setStandardFlowEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setServiceAccountsEnabled(false);
        client.setFullScopeAllowed(false);
        client.setRedirectUris(List.of());
        client.setWebOrigins(List.of());
        client.setDefaultClientScopes(List.of("basic"));
        client.setOptionalClientScopes(List.of());
        client.setProtocolMappers(List.of(audience(), organisationClaim()));
        return client;
    }

    private static ProtocolMapperRepresentation audience() {
        return mapper(
                "audience",
                "oidc-audience-mapper",
                Map.of("included.client.audience", "portal", "access.token.claim", "true"));
    }

    /** Keycloak writes this claim into each token, whatever scope is requested. */
    private ProtocolMapperRepresentation organisationClaim() {
        return mapper(
                "organisation",
                "oidc-hardcoded-claim-mapper",
                Map.of(
                        "claim.name",
                        "organization",
                        "claim.value",
                        organisation,
                        "jsonType.label",
                        "JSON",
                        "access.token.claim",
                        "true"));
    }

    private static ProtocolMapperRepresentation mapper(String name, String kind, Map<String, String> config) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName(name);
        mapper.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        mapper.setProtocolMapper(kind);
        mapper.setConfig(config);
        return mapper;
    }
}
