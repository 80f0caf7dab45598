package ngo.portal.web.security.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import ngo.portal.ejb.directory.EndedSessionService;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.web.limit.DeniedRequests;
import ngo.portal.web.limit.Limit;
import ngo.portal.web.limit.Limits;
import ngo.portal.web.limit.Networks;

/**
 * The endpoint for OpenID Connect back-channel logout: Keycloak reports here that a session has ended elsewhere. Anybody may call it; only a
 * token with Keycloak's signature has an effect.
 */
@WebServlet("/api/backchannel-logout")
public class BackchannelLogoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(BackchannelLogoutServlet.class.getName());
    private static final String REFUSED = "{\"error\":\"invalid_request\"}";

    @Inject
    private OidcSettings settings;

    @Inject
    private EndedSessions ended;

    @Inject
    private EndedSessionService notes;

    @Inject
    private TenantContext tenant;

    @Inject
    private Limits limits;

    @Inject
    private Networks networks;

    @Inject
    private DeniedRequests denied;

    @SuppressWarnings("NullAway.Init") // filled before the first request
    private LogoutToken.Check check;

    @Override
    public void init() {
        check = new LogoutToken.Check(
                settings.getProvider(), settings.getClientId(), PublishedKeys.of(settings.getProvider()));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String token = request.getParameter("logout_token");
        try {
            if (token == null) {
                refuse(request, response);
                return;
            }
            LogoutToken logout = check.verified(token);
            if (ended.end(logout)) {
                notifyOtherNodes(logout, response);
            } else {
                refuse(request, response);
            }
        } catch (TokenRefused refused) {
            refuse(request, response);
        } catch (KeysUnavailable later) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /**
     * Keycloak's logout token arrives at one node, and the session may be on another. The session of this node has ended, whether or not this
     * notification succeeds.
     */
    private void notifyOtherNodes(LogoutToken logout, HttpServletResponse response) {
        tenant.enter(TenantPrincipal.keycloakSync());
        try {
            notes.note(logout.id(), logout.kind(), logout.named(), logout.issuedAt());
        } catch (RuntimeException away) {
            ended.forget(logout);
            LOG.log(
                    Level.WARNING,
                    "Other nodes were not notified of a sign-out: {0}",
                    away.getClass().getSimpleName());
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } finally {
            tenant.leave();
        }
    }

    /** Anybody may call this endpoint; its refusals count against the limit for refused tokens, and only few of them are logged. */
    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        limits.take(Limit.REFUSED_TOKEN, networks.of(request));
        String line = denied.line("A word of signing out was refused");
        if (line != null) {
            LOG.log(Level.WARNING, line);
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("application/json");
        response.getWriter().print(REFUSED);
    }
}
