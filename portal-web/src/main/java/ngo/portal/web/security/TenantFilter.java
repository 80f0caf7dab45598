package ngo.portal.web.security;

import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.web.limit.Limit;
import ngo.portal.web.limit.Limits;
import ngo.portal.web.limit.Networks;
import ngo.portal.web.security.signin.KeycloakProbe;
import ngo.portal.web.security.signin.SessionToken;
import ngo.portal.web.security.signin.SignedInSessions;
import ngo.portal.web.shared.AddressAreas;
import ngo.portal.web.shared.LanguageFilter;
import ngo.portal.web.shared.PrincipalKind;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.RequestPath;
import org.jspecify.annotations.Nullable;

/**
 * Restricts members' pages to signed-in people who act for one organisation, which every address and every form names. A person with several
 * organisations who names none has to choose one; a person whose organisation is closed sees why.
 */
public class TenantFilter extends HttpFilter {

    static final String FORM_FIELD = "acting";

    private static final String HOME = "/dashboard";

    /** Start pages, to which people come without having requested anything in particular. */
    private static final Set<String> FIRST = Set.of(HOME, "/me", "/switch");

    @Inject
    private SecurityContext security;

    @Inject
    private OpenIdContext openId;

    @Inject
    private TenantResolver tenantResolver;

    @Inject
    private Caller caller;

    @Inject
    private TenantContext tenant;

    @Inject
    private KeycloakProbe keycloakProbe;

    @Inject
    private BreakGlassVisits breakGlassVisits;

    @Inject
    private UnsentFormRecovery late;

    @Inject
    private SessionTimes times;

    @Inject
    private SignedInSessions signedIn;

    @Inject
    private Limits limits;

    @Inject
    private Networks networks;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!AddressAreas.isForMembers(RequestPath.of(request))) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        if (request.getUserPrincipal() == null) {
            signIn(request, response);
            return;
        }
        if (times.isOver(request)) {
            String back = late.keep(request, response, address(request)).orElse(RequestPath.of(request));
            request.getSession().invalidate();
            response.sendRedirect(back);
            return;
        }
        signedIn.add(request.getSession().getId());
        try {
            enter(request, response, chain);
        } finally {
            tenant.leave();
        }
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (request.getParameter("state") != null && request.getParameter("code") != null) {
            // The server's sign-in would take this for an answer of Keycloak.
            response.sendRedirect(RequestPath.of(request));
            return;
        }
        limits.take(Limit.SIGN_IN, networks.of(request));
        Optional<String> kept = late.keep(request, response, address(request));
        if (kept.isPresent()) {
            response.sendRedirect(kept.get());
            return;
        }
        if (!keycloakProbe.isOpen()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            request.getRequestDispatcher("/error/sign-in.html").forward(request, response);
            return;
        }
        AuthenticationStatus status = security.authenticate(request, response, AuthenticationParameters.withParams());
        times.beginSignIn(request);
        if (status == AuthenticationStatus.SEND_FAILURE || status == AuthenticationStatus.NOT_DONE) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static String address(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        return query == null ? request.getServletPath() : request.getServletPath() + "?" + query;
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession();
        TenantResolution tenantResolution = tenantResolver.enter(SessionToken.claims(session, openId), named(request));
        caller.is(tenantResolution);
        LanguageFilter.remember(session, RequestLanguage.setting());
        limits.require(Limit.DENIAL, caller.getSubject());
        Limit.ofAct(request.getMethod(), RequestPath.of(request))
                .ifPresent(limit -> limits.take(limit, limit.of(caller.getSubject(), caller.getAlias())));
        String path = RequestPath.of(request);
        AccessDenied accessDenied = tenantResolution.accessDenied();
        if (accessDenied != null) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            choose(request, response);
            if (accessDenied.endsTheSession()) {
                session.invalidate();
            }
        } else if (path.equals(HOME) && !tenantResolution.kind().home().equals(HOME)) {
            response.sendRedirect(tenantResolution.kind().home());
        } else if (AddressAreas.isOpenTo(tenantResolution.kind(), path)) {
            go(tenantResolution, request, response, chain);
        } else if (tenantResolution.kind() == PrincipalKind.ANYBODY
                || tenantResolution.kind() == PrincipalKind.AUDITOR) {
            if (tenantResolution.memberships().isEmpty() && !FIRST.contains(path)) {
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            }
            choose(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void go(
            TenantResolution tenantResolution,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        if (breakGlassVisits.allow(tenantResolution, request.getMethod(), RequestPath.of(request))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void choose(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.getRequestDispatcher("/directory/choose.xhtml").forward(request, response);
    }

    /** The organisation that the request names: a form has it in a field, an address in its query. If both exist, they have to agree. */
    private static @Nullable String named(HttpServletRequest request) {
        String inAddress = request.getParameter(RequestPath.ORGANISATION);
        String inForm = request.getParameter(FORM_FIELD);
        if (inForm != null && inAddress != null && !inForm.equals(inAddress)) {
            return "?";
        }
        return inForm == null ? inAddress : inForm;
    }
}
