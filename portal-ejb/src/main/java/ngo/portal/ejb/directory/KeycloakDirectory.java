package ngo.portal.ejb.directory;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import ngo.portal.persistence.directory.KeycloakEventKind;
import ngo.portal.persistence.outbox.OutboxCommand;
import ngo.portal.persistence.shared.InputParser;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/**
 * The gateway to Keycloak's admin API: reads organisations and people and carries out the portal's commands, through the
 * service account {@code portal-directory}. A full pass costs about twelve small requests for each organisation, so it is
 * for a timer and not for a page.
 */
@ApplicationScoped
public class KeycloakDirectory {

    private static final String CLIENT = "portal-directory";
    private static final List<String> COALITION_ROLES = List.of("consortium-lead", "coalition-admin", "auditor");

    static {
        Keycloak.setClientProvider(new ServerRestClient());
    }

    /** Connections by the language in which Keycloak writes its mails. */
    private final Map<String, Keycloak> connections = new ConcurrentHashMap<>();

    private String provider;
    private String secret;
    private String portal;
    private String server;

    /** The API of a realm: Keycloak's own resources, and the extension by the portal's provider. */
    private record Realm(RealmResource resource, RealmPrograms programs) {}

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected KeycloakDirectory() {}

    @Inject
    public KeycloakDirectory(
            @ConfigProperty(name = "portal.oidc.provider") String provider,
            @ConfigProperty(name = "portal.keycloak.admin.client.secret") String secret,
            @ConfigProperty(name = "portal.base.url", defaultValue = "") String portal,
            @ConfigProperty(name = "portal.keycloak.admin.url", defaultValue = " ") String server) {
        this.provider = provider;
        this.secret = secret;
        this.portal = portal;
        this.server = server;
    }

    /**
     * Reads everything in one pass, or fails completely.
     *
     * @throws DirectoryUnavailable when Keycloak did not answer every request
     */
    public Directory read() {
        return ask("", realm -> new RealmReader(realm, COALITION_ROLES).read());
    }

    /**
     * Reads the named targets completely, or fails completely.
     *
     * @throws DirectoryUnavailable when Keycloak did not answer every request
     */
    public Directory read(RefreshTargets targets) {
        return targets.everything() ? read() : ask("", realm -> new RealmReader(realm, COALITION_ROLES).read(targets));
    }

    /**
     * All organisations without groups and people, with one request for each five hundred.
     *
     * @throws DirectoryUnavailable when Keycloak did not answer
     */
    public List<DirectoryOrganisation> roster() {
        return ask("", RealmReader::roster).stream()
                .map(one -> new DirectoryOrganisation(
                        InputParser.id(one.getId()).orElseThrow(),
                        one.getAlias(),
                        one.getName(),
                        one.isEnabled(),
                        Set.of()))
                .toList();
    }

    /** Events since that time. */
    List<KeycloakEvent> events(KeycloakEventKind kind, long from) {
        return ask("", realm -> new RealmEvents(realm).since(kind, from));
    }

    /** The time of the newest event. */
    OptionalLong newestEvent(KeycloakEventKind kind) {
        return ask("", realm -> new RealmEvents(realm).newest(kind));
    }

    /** Whether the realm keeps the events of future changes. */
    boolean keepsEvents() {
        return ask("", realm -> new RealmEvents(realm).areKept());
    }

    /**
     * Carries out a command; does nothing if its result exists already.
     *
     * @param mayGoOn checked before each request; once it is false, no further request is made
     * @throws DirectoryUnavailable when Keycloak did not answer, or not to the end
     */
    public OutboxCommandOutcome carryOut(OutboxCommand command, BooleanSupplier mayGoOn) {
        return RequestGuard.within(
                mayGoOn,
                () -> askThere(
                        command.detail("language"), realm -> writer(realm).carryOut(command)));
    }

    /**
     * Issues a new secret for a program, and creates its client if it has none; the previous secret becomes invalid.
     *
     * @param organisation the id in Keycloak of the organisation for which it works
     * @throws DirectoryUnavailable when Keycloak did not answer; whether there is a new secret is then unknown
     */
    public String renewSecret(UUID program, String name, UUID organisation) {
        return askThere("", realm -> realm.programs().renewSecret(program.toString(), name, organisation.toString()));
    }

    /**
     * Compensates for a late request of a node that was suspended: restores the state of the newest command about a person.
     *
     * @throws DirectoryUnavailable when Keycloak did not answer, or not to the end
     */
    public void verify(OutboxCommand command, BooleanSupplier mayGoOn) {
        RequestGuard.within(
                mayGoOn,
                () -> askThere("", realm -> new StaleWriteCompensation(realm.resource(), writer(realm)).undo(command)));
    }

    private RealmWriter writer(Realm realm) {
        return new RealmWriter(realm.resource(), realm.programs(), portal + "/dashboard");
    }

    private <T> T ask(String language, Function<RealmResource, T> question) {
        return askThere(language, realm -> question.apply(realm.resource()));
    }

    /** A restarted Keycloak may reject the previous token: the request is then repeated once with a new one. */
    private <T> T askThere(String language, Function<Realm, T> question) {
        try {
            try {
                return askOnce(language, question);
            } catch (NotAuthorizedException tokenOfBefore) {
                return askOnce(language, question);
            }
        } catch (ProcessingException | WebApplicationException failure) {
            throw new DirectoryUnavailable(failure);
        }
    }

    /**
     * Uses a pooled connection, because opening one costs more than most requests. It stays in use where Keycloak does not answer or refuses a
     * request; one whose token is refused is closed, also for others that use it.
     */
    private <T> T askOnce(String language, Function<Realm, T> question) {
        KeycloakAddress address = KeycloakAddress.ofProvider(provider).at(server);
        Keycloak keycloak = connections.computeIfAbsent(language, spoken -> connect(address, spoken));
        try {
            return question.apply(new Realm(
                    keycloak.realm(address.realm()), keycloak.proxy(RealmPrograms.class, address.programs())));
        } catch (NotAuthorizedException | ForbiddenException tokenRefused) {
            if (connections.remove(language, keycloak)) {
                keycloak.close();
            }
            throw tokenRefused;
        } catch (ProcessingException | WebApplicationException failure) {
            throw failure;
        } catch (RuntimeException failure) {
            // Another thread whose request failed may have closed the connection in the middle of this one.
            throw keycloak.isClosed() ? new ProcessingException(failure) : failure;
        }
    }

    @PreDestroy
    void hangUp() {
        connections.values().forEach(Keycloak::close);
    }

    /** Keycloak writes mails in the language of the request that causes them. */
    private Keycloak connect(KeycloakAddress address, String language) {
        return KeycloakBuilder.builder()
                .serverUrl(address.server())
                .realm(address.realm())
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(CLIENT)
                .clientSecret(secret)
                .resteasyClient(ServerRestClient.speaking(language))
                .build();
    }
}
