package ngo.portal.web.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Set;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.web.api.shared.RefusedRequest;
import ngo.portal.web.limit.Limit;
import ngo.portal.web.limit.Limits;
import ngo.portal.web.limit.Networks;
import ngo.portal.web.security.AccessDenied;
import ngo.portal.web.security.BreakGlassVisits;
import ngo.portal.web.security.Caller;
import ngo.portal.web.security.TenantResolution;
import ngo.portal.web.security.TenantResolver;
import ngo.portal.web.security.signin.AccessTokens;
import ngo.portal.web.security.signin.TokenClaims;
import ngo.portal.web.security.signin.TokenRefused;
import ngo.portal.web.shared.PrincipalKind;
import ngo.portal.web.shared.RequestPath;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates requests to the API. Every address outside of {@code public} needs an access token. A caller without an organisation reaches
 * only their own entry and what is open to the coalition office or to auditors. A caller with several organisations names one in a header.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class BearerFilter implements ContainerRequestFilter {

    static final String ORGANISATION = "Portal-Organisation";

    private static final String SCHEME = "bearer ";
    private static final Set<String> OFFICE = Set.of("organisations", "me", "notifications");
    private static final Set<String> AUDITOR = Set.of("audit", "me", "notifications");

    @Inject
    private AccessTokens tokens;

    @Inject
    private TenantResolver tenantResolver;

    @Inject
    private Caller caller;

    @Inject
    private BreakGlassVisits breakGlassVisits;

    @Inject
    private Limits limits;

    @Inject
    private Networks networks;

    @Inject
    private HttpServletRequest asked;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMediaType() == null) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
        String path = request.getUriInfo().getPath(false);
        if (!isOpen(path)) {
            TokenClaims claims = claims(request);
            limits.require(Limit.DENIAL, claims.subject());
            limits.take(Limit.ACCOUNT, claims.subject());
            TenantResolution tenantResolution = tenantResolver.enter(claims, request.getHeaderString(ORGANISATION));
            caller.is(tenantResolution);
            count(request.getMethod());
            requireOpen(tenantResolution, request.getMethod(), plain(path));
        } else {
            limits.take(Limit.PUBLIC_API, networks.of(asked));
        }
    }

    /** Verifies the token. Failed attempts count against a rate limit of the network; requests with a valid token do not. */
    private TokenClaims claims(ContainerRequestContext request) {
        try {
            return tokens.verified(token(request));
        } catch (TokenRefused | RefusedRequest refused) {
            limits.take(Limit.REFUSED_TOKEN, networks.of(asked));
            throw refused;
        }
    }

    private void count(String method) {
        if (!caller.getAlias().isEmpty()) {
            limits.take(Limit.ORGANISATION, caller.getAlias());
        }
        Limit.ofAct(method, RequestPath.of(asked))
                .ifPresent(limit -> limits.take(limit, limit.of(caller.getSubject(), caller.getAlias())));
    }

    static boolean isOpen(String path) {
        String plain = plain(path);
        return plain.equals("public") || plain.startsWith("public/");
    }

    private void requireOpen(TenantResolution tenantResolution, String method, String path) {
        requireAccess(tenantResolution.accessDenied());
        PrincipalKind principalKind = tenantResolution.kind();
        if (isOpenTo(principalKind, path)) {
            if (!breakGlassVisits.allow(tenantResolution, method, RequestPath.of(asked))) {
                throw new Forbidden();
            }
        } else if (principalKind == PrincipalKind.ANYBODY || principalKind == PrincipalKind.AUDITOR) {
            throw tenantResolution.memberships().isEmpty()
                    ? new RefusedRequest(RefusedRequest.FORBIDDEN, "no-organisation")
                    : new RefusedRequest(RefusedRequest.BAD_REQUEST, "organisation-missing");
        } else {
            throw new NotFound();
        }
    }

    private static void requireAccess(@Nullable AccessDenied accessDenied) {
        if (accessDenied != null) {
            throw accessDenied.why() == AccessDenied.Why.TOKEN_TOO_OLD
                    ? new RefusedRequest(RefusedRequest.UNAUTHORIZED, "token-refused")
                    : new RefusedRequest(RefusedRequest.FORBIDDEN, "no-organisation");
        }
    }

    /** Whether a part of the API is open to a kind of principal. */
    private static boolean isOpenTo(PrincipalKind principalKind, String path) {
        return switch (principalKind) {
            case MEMBER, GUEST, PROGRAM -> true;
            case FOUNDER, OFFICE -> OFFICE.contains(part(path));
            case AUDITOR -> AUDITOR.contains(part(path));
            case ANYBODY -> path.equals("me");
        };
    }

    private static String part(String path) {
        return path.split("/", 2)[0];
    }

    private static String plain(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private static String token(ContainerRequestContext request) {
        @Nullable String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw new RefusedRequest(RefusedRequest.UNAUTHORIZED, "token-missing");
        }
        return header.substring(SCHEME.length()).strip();
    }
}
