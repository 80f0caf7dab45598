package ngo.portal.web.security.signin;

import jakarta.inject.Inject;
import jakarta.security.enterprise.authentication.mechanism.http.openid.OpenIdConstant;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import ngo.portal.web.security.SessionTimes;
import ngo.portal.web.security.UnsentFormRecovery;
import org.jspecify.annotations.Nullable;

/**
 * The OpenID Connect callback to which Keycloak redirects; from here people continue to the page that they requested. A signed-in person comes
 * here only with the answer to a request of {@link StepUpServlet}; the portal has requested no other answer.
 */
@WebServlet(CallbackServlet.ADDRESS)
public class CallbackServlet extends HttpServlet {

    public static final String ADDRESS = "/callback";

    /** In an address: what was typed there waits, and the person has not proven who they are. */
    private static final String UNPROVEN = UnsentFormRecovery.WAITING + "=1&" + UnsentFormRecovery.UNPROVEN + "=1";

    @Inject
    private OpenIdContext openId;

    @Inject
    private StepUp stepUp;

    @Inject
    private SessionTimes times;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (request.getUserPrincipal() == null) {
            if (request.getSession(false) != null && request.getParameter("error") != null) {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                response.sendRedirect("/dashboard");
            }
            return;
        }
        times.begin(request.getSession());
        Optional<AuthorizationRequest> authorizationRequest = answered(request);
        if (authorizationRequest.isPresent()) {
            response.sendRedirect(taken(authorizationRequest.get(), request));
            return;
        }
        Optional<String> asked = openId.getStoredValue(request, response, OpenIdConstant.ORIGINAL_REQUEST);
        response.sendRedirect(asked.map(CallbackServlet::local).orElse("/dashboard"));
    }

    /** The authorization request of this session that the callback claims to answer; each is answered once, whether validly or not. */
    private static Optional<AuthorizationRequest> answered(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (session.getAttribute(StepUpServlet.QUESTION) instanceof AuthorizationRequest authorizationRequest
                && authorizationRequest.state().equals(request.getParameter("state"))) {
            session.removeAttribute(StepUpServlet.QUESTION);
            return Optional.of(authorizationRequest);
        }
        return Optional.empty();
    }

    /**
     * The session continues under a new id, unless another person has authenticated. A successful authentication carries out the held act;
     * otherwise the page restores the act's input.
     */
    private String taken(AuthorizationRequest authorizationRequest, HttpServletRequest request) {
        String back = authorizationRequest.back();
        @Nullable String code = request.getParameter("code");
        Optional<String> token = code == null ? Optional.empty() : stepUp.answer(authorizationRequest, code);
        if (token.isEmpty()) {
            return back.isEmpty() ? StepUpServlet.ADDRESS + StepUpServlet.FAILED : ProvenAct.with(back, UNPROVEN);
        }
        String before = openId.getSubject();
        if (!TokenClaims.ofToken(token.get()).subject().equals(before)) {
            request.getSession().invalidate();
            return StepUpServlet.ADDRESS + StepUpServlet.SOMEBODY_ELSE;
        }
        SessionToken.renew(request.getSession(), token.get());
        request.changeSessionId();
        return back.isEmpty()
                ? StepUpServlet.ADDRESS + StepUpServlet.DONE
                : ProvenAct.at(back, before, request.getSession());
    }

    /** Only the path and the query: the host of a stored address is never followed. */
    private static String local(String address) {
        URI uri = URI.create(address);
        String path = uri.getRawPath();
        return path.startsWith("//") ? "/dashboard" : path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
