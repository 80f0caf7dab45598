package ngo.portal.web.publication;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import ngo.portal.ejb.publication.PublicService;
import ngo.portal.persistence.publication.PublicationKind;
import ngo.portal.persistence.publication.Release;

/**
 * The exact bytes that signatures are bound to, so that anybody can recompute the fingerprint; in a language into which the statement
 * is translated, those of the translation.
 */
@WebServlet("/public/statement.txt")
public class StatementTextServlet extends HttpServlet {

    @Inject
    private PublicService releases;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Release release = releases.release(parameter(request, "slug"), parameter(request, "language"));
        if (release.kind() == PublicationKind.RETRACTED) {
            response.sendError(HttpServletResponse.SC_GONE);
        } else {
            send(release, request, response);
        }
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static void send(Release release, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = '"' + release.shownFingerprint() + '"';
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] text = release.shownCanonical().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain; charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + release.slug() + ".txt\"");
        response.setHeader("Content-Language", release.shownText().language());
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
