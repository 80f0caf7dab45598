package ngo.portal.web.security;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.validator.BeanValidator;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import ngo.portal.ejb.document.DocumentKind;
import ngo.portal.web.security.signin.OidcSettings;
import ngo.portal.web.shared.ConstraintWords;
import ngo.portal.web.shared.kind.DocumentDescriptors;

/**
 * Checks the registrations of the kinds of documents, and configures the server before its first request: the name of the session cookie, the
 * source of messages for invalid inputs, and that folders of the application are not addresses. By default the server would redirect from a
 * folder's name before any filter runs, and to whatever host the request named.
 */
@WebListener
public class ContextSetUp implements ServletContextListener {

    private static final String COOKIE = "portal";

    private static final Set<String> CLOSED = Set.of("/WEB-INF/*", "/META-INF/*");

    /** This logger quotes the input wherever it cannot be parsed. The reference is kept because an unreferenced logger loses its level. */
    private static final Logger TALKATIVE = Logger.getLogger("org.glassfish.grizzly.http.util.Parameters");

    /** This logger reports an undecodable address with a stack trace. */
    private static final Logger SERVER = Logger.getLogger("jakarta.enterprise.web.core");

    @Inject
    private OidcSettings settings;

    @Inject
    @Any
    private Instance<DocumentKind> kinds;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        DocumentDescriptors.check(kinds.stream().map(DocumentKind::name).toList());
        ServletContext context = event.getServletContext();
        if (settings.isBehindTls()) {
            SessionCookieConfig cookie = context.getSessionCookieConfig();
            cookie.setName(settings.cookieName(COOKIE));
            cookie.setSecure(true);
            cookie.setPath("/");
        }
        context.setAttribute(BeanValidator.VALIDATOR_FACTORY_KEY, ConstraintWords.validators());
        TALKATIVE.setLevel(Level.WARNING);
        SERVER.setFilter(ContextSetUp::withoutTrace);
        Set<String> folders = new HashSet<>(CLOSED);
        collect(context, "/", folders);
        context.addServlet("folders", new NotThere()).addMapping(folders.toArray(String[]::new));
    }

    private static boolean withoutTrace(LogRecord line) {
        if (line.getThrown() instanceof IllegalArgumentException) {
            line.setThrown(null);
        }
        return true;
    }

    private static void collect(ServletContext context, String folder, Set<String> found) {
        Set<String> inside = context.getResourcePaths(folder);
        if (inside != null) {
            inside.stream().filter(path -> path.endsWith("/")).forEach(path -> {
                found.add(path.substring(0, path.length() - 1));
                collect(context, path, found);
            });
        }
    }

    private static final class NotThere extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
