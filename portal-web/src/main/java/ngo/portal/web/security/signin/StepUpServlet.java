package ngo.portal.web.security.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/**
 * Redirects a signed-in person to Keycloak for a step-up authentication. Their act is held meanwhile, and {@link CallbackServlet}, which
 * receives the answer, leads back to it.
 */
@WebServlet({StepUpServlet.ADDRESS, StepUpServlet.ADDRESS + "/*"})
public class StepUpServlet extends HttpServlet {

    public static final String ADDRESS = "/step-up";
    static final String DONE = "/done";
    static final String FAILED = "/failed";
    static final String SOMEBODY_ELSE = "/somebody-else";

    /** Where the session keeps the address of a page whose act waits for the proof. */
    public static final String WAITING = "ngo.portal.waiting";

    /** Where the session keeps the question; only the newest is answered. */
    static final String QUESTION = "ngo.portal.question";

    @Inject
    private StepUp stepUp;

    @Inject
    private KeycloakProbe keycloakProbe;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        String step = request.getPathInfo() == null ? "" : request.getPathInfo();
        switch (step) {
            case "" -> ask(request, response);
            case DONE -> calm("confirmed", request, response);
            case FAILED -> calm("not-confirmed", request, response);
            case SOMEBODY_ELSE -> calm("somebody-else", request, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void ask(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (request.getUserPrincipal() == null) {
            response.sendRedirect("/dashboard");
        } else if (!keycloakProbe.isOpen()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            calm("sign-in", request, response);
        } else {
            HttpSession session = request.getSession();
            String back = session.getAttribute(WAITING) instanceof String waiting ? waiting : "";
            session.removeAttribute(WAITING);
            AuthorizationRequest authorizationRequest = AuthorizationRequest.asked(back);
            session.setAttribute(QUESTION, authorizationRequest);
            response.sendRedirect(stepUp.address(
                    authorizationRequest, request.getUserPrincipal().getName()));
        }
    }

    private static void calm(String page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher("/error/" + page + ".html").forward(request, response);
    }
}
