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
 * REST resource through which the portal manages clients of programs: it creates clients of a fixed shape, renews their secrets
 * and removes them. The general right to manage clients would let the portal's account redirect everybody's sign-in; this
 * resource reaches only the clients that it has made.
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

    /** Creates the client if it does not exist, and sets a new secret in any case; the previous one becomes invalid. */
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

    /** Removes the client and its account, so that Keycloak issues no more tokens to it; does nothing if there is none. */
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

    /** Admits only the portal's own service account, whatever rights another account has in the realm. */
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
