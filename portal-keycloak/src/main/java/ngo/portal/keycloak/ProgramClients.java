package ngo.portal.keycloak;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.services.managers.ClientManager;
import org.keycloak.services.managers.RealmManager;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/**
 * What the portal may do to clients: make one of a fixed shape for a program, give it another secret, remove it. The right to manage clients
 * would let the portal's account redirect the sign-in of everybody; here it reaches no client but those that it has made.
 */
@Provider
public final class ProgramClients {

    private static final String PORTAL_ACCOUNT = "portal-directory";

    private KeycloakSession session;
    private RealmModel realm;
    private AdminAuth caller;
    private AdminEventBuilder events;

    /** For Quarkus alone, which finds resources among its beans and uses none that it has made itself. */
    @SuppressWarnings("NullAway.Init")
    public ProgramClients() {}

    ProgramClients(KeycloakSession session, RealmModel realm, AdminAuth caller, AdminEventBuilder events) {
        this.session = session;
        this.realm = realm;
        this.caller = caller;
        this.events = events;
    }

    /** Makes the client where there is none, and gives it a new secret in any case: the one before works no longer. */
    @POST
    @Path("{id}/secret")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_PLAIN)
    public String renewSecret(
            @PathParam("id") String id,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("organization") @DefaultValue("") String organisation) {
        requirePortal();
        ProgramClient program = program(id, name, organisation);
        @Nullable ClientModel known = realm.getClientByClientId(program.clientId());
        ClientModel client = known == null ? made(program) : known;
        String secret = KeycloakModelUtils.generateSecret(client);
        note(known == null ? OperationType.CREATE : OperationType.UPDATE, client);
        return secret;
    }

    /** Removes the client and its account, so that Keycloak gives it no tokens any more; does nothing where there is none. */
    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("id") String id) {
        requirePortal();
        @Nullable ClientModel client = realm.getClientByClientId(clientId(id));
        if (client != null) {
            note(OperationType.DELETE, client);
            new ClientManager(new RealmManager(session)).removeClient(realm, client);
        }
        return Response.noContent().build();
    }

    private ClientModel made(ProgramClient program) {
        ClientModel client = ClientManager.createClient(session, realm, program.representation());
        UserModel account = session.users().addUser(realm, program.id(), program.account(), false, false);
        account.setEnabled(true);
        account.setFirstName(program.name());
        account.setServiceAccountClientLink(client.getId());
        client.setServiceAccountsEnabled(true);
        return client;
    }

    private ProgramClient program(String id, String name, String organisation) {
        @Nullable
        OrganizationModel found =
                session.getProvider(OrganizationProvider.class).getById(organisation);
        if (found == null) {
            throw new BadRequestException();
        }
        try {
            return ProgramClient.of(id, name, found.getAlias(), found.getId());
        } catch (IllegalArgumentException wrong) {
            throw new BadRequestException(wrong);
        }
    }

    private static String clientId(String id) {
        try {
            return ProgramClient.clientId(id);
        } catch (IllegalArgumentException wrong) {
            throw new BadRequestException(wrong);
        }
    }

    /** Nobody but the portal's own service account, whatever rights somebody else has in the realm. */
    private void requirePortal() {
        ClientModel client = caller.getClient();
        if (!caller.getRealm().equals(realm)
                || !PORTAL_ACCOUNT.equals(client.getClientId())
                || !client.getId().equals(caller.getUser().getServiceAccountClientLink())) {
            throw new ForbiddenException();
        }
    }

    private void note(OperationType operation, ClientModel client) {
        events.resource(ResourceType.CLIENT)
                .operation(operation)
                .resourcePath("clients", client.getId())
                .success();
    }
}
