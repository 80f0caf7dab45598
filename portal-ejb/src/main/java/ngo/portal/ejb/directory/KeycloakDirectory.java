package ngo.portal.ejb.directory;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
 * Keycloak's word on organisations and people, and the portal's acts there, through the service account {@code portal-directory}. A pass over
 * everything costs about twelve small requests for each organisation: made for a timer, not for a page.
 */
@ApplicationScoped
public class KeycloakDirectory {

    private static final String CLIENT = "portal-directory";
    private static final List<String> COALITION_ROLES = List.of("consortium-lead", "coalition-admin", "auditor");

    static {
        Keycloak.setClientProvider(new ServerRestClient());
    }

    /** By the language that Keycloak is asked to write letters in. */
    private final Map<String, Keycloak> connections = new ConcurrentHashMap<>();

    private String provider;
    private String secret;
    private String portal;
    private String server;

    /** What Keycloak itself offers in a realm, and what the portal's provider adds to it. */
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
     * Everything in one pass, or nothing at all.
     *
     * @throws DirectoryUnavailable when Keycloak did not answer every question
     */
    public Directory read() {
        return ask("", realm -> new RealmReader(realm, COALITION_ROLES).read());
    }

    /**
     * What is named, whole, or nothing at all.
     *
     * @throws DirectoryUnavailable when Keycloak did not answer every question
     */
    public Directory read(RefreshTargets targets) {
        return targets.everything() ? read() : ask("", realm -> new RealmReader(realm, COALITION_ROLES).read(targets));
    }

    /**
     * All organisations by themselves, without groups and people: a question for each five hundred.
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

    /** What was changed since then. */
    List<KeycloakEvent> events(KeycloakEventKind kind, long from) {
        return ask("", realm -> new RealmEvents(realm).since(kind, from));
    }

    /** When something was changed last. */
    OptionalLong newestEvent(KeycloakEventKind kind) {
        return ask("", realm -> new RealmEvents(realm).newest(kind));
    }

    /** Whether what is changed from now on can be followed. */
    boolean keepsEvents() {
        return ask("", realm -> new RealmEvents(realm).areKept());
    }

    /**
     * Does what was promised; what is done already is left as it is.
     *
     * @param mayGoOn asked before each request; where not, no more is made
     * @throws DirectoryUnavailable when Keycloak did not answer, or not to the end
     */
    public OutboxCommandOutcome carryOut(OutboxCommand command, BooleanSupplier mayGoOn) {
        return RequestGuard.within(
                mayGoOn,
                () -> askThere(
                        command.detail("language"), realm -> writer(realm).carryOut(command)));
    }

    /**
     * A new secret for a program, for which a client is made where it has none; the secret before works no longer.
     *
     * @param organisation the id in Keycloak of the one for which it works
     * @throws DirectoryUnavailable when Keycloak did not answer; whether there is a new secret is then unknown
     */
    public String renewSecret(UUID program, String name, UUID organisation) {
        return askThere("", realm -> realm.programs().renewSecret(program.toString(), name, organisation.toString()));
    }

    /**
     * Takes back what a request has done that came late, of a node that was held up. What the newest promise about a person says holds.
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

    /** A Keycloak that was restarted meanwhile may not know the token of before: then it is asked once more, with another. */
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

    /** Over a connection that is kept, for opening one costs more than most questions; one that failed is not used again. */
    private <T> T askOnce(String language, Function<Realm, T> question) {
        KeycloakAddress address = KeycloakAddress.ofProvider(provider).at(server);
        Keycloak keycloak = connections.computeIfAbsent(language, spoken -> connect(address, spoken));
        try {
            return question.apply(new Realm(
                    keycloak.realm(address.realm()), keycloak.proxy(RealmPrograms.class, address.programs())));
        } catch (ProcessingException | WebApplicationException failure) {
            if (connections.remove(language, keycloak)) {
                keycloak.close();
            }
            throw failure;
        }
    }

    @PreDestroy
    void hangUp() {
        connections.values().forEach(Keycloak::close);
    }

    /** Letters that Keycloak sends for a question are written in the language of the question. */
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
