package ngo.portal.web.publication;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.ejb.publication.PublicService;
import ngo.portal.persistence.publication.PublicationKind;
import ngo.portal.persistence.publication.Release;
import org.jspecify.annotations.Nullable;

/** The exact bytes that signatures are bound to, so that anybody can recompute the fingerprint. */
@WebServlet("/en/statements/*")
public class StatementTextServlet extends HttpServlet {

    private static final Pattern FILE = Pattern.compile("/([a-z0-9-]{1,80})\\.txt");
    private static final String LANGUAGE = "en";

    @Inject
    private PublicService releases;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable String path = request.getPathInfo();
        Matcher file = FILE.matcher(path == null ? "" : path);
        if (!file.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Release release = releases.release(file.group(1), LANGUAGE);
        if (release.kind() == PublicationKind.RETRACTED) {
            response.sendError(HttpServletResponse.SC_GONE);
        } else {
            send(release, request, response);
        }
    }

    private static void send(Release release, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = '"' + release.fingerprint() + '"';
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] text = release.canonical().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain; charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + release.slug() + ".txt\"");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
