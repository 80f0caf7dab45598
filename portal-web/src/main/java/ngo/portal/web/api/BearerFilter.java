package ngo.portal.web.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import ngo.portal.web.security.AccessTokens;
import ngo.portal.web.security.Caller;
import ngo.portal.web.security.Entrance;
import ngo.portal.web.security.Place;
import org.jspecify.annotations.Nullable;

/**
 * Nobody gets past here without a token, to what is public aside; and nobody without an organisation, to their own entry
 * and an auditor's trails aside. Whoever belongs to several says for which.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class BearerFilter implements ContainerRequestFilter {

    static final String ORGANISATION = "Portal-Organisation";

    private static final String SCHEME = "bearer ";

    @Inject
    private AccessTokens tokens;

    @Inject
    private Entrance entrance;

    @Inject
    private Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMediaType() == null) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
        String path = request.getUriInfo().getPath(false);
        if (!isOpen(path)) {
            Place place = entrance.enter(tokens.verified(token(request)), request.getHeaderString(ORGANISATION));
            caller.is(place);
            requireChosen(place, path);
        }
    }

    static boolean isOpen(String path) {
        String plain = plain(path);
        return plain.equals("public") || plain.startsWith("public/");
    }

    private static void requireChosen(Place place, String path) {
        String plain = plain(path);
        if (place.opens(isTrail(plain)) || plain.equals("me") || (place.isOffice() && isForOffice(plain))) {
            return;
        }
        throw place.places().isEmpty()
                ? new Refused(Refused.FORBIDDEN, "no-organisation")
                : new Refused(Refused.BAD_REQUEST, "organisation-missing");
    }

    private static boolean isTrail(String plain) {
        return plain.equals("audit") || plain.startsWith("audit/");
    }

    private static boolean isForOffice(String plain) {
        return plain.equals("organisations") || plain.startsWith("organisations/") || plain.equals("notifications");
    }

    private static String plain(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private static String token(ContainerRequestContext request) {
        @Nullable String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw new Refused(Refused.UNAUTHORIZED, "token-missing");
        }
        return header.substring(SCHEME.length()).strip();
    }
}
