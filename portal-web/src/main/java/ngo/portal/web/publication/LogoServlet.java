package ngo.portal.web.publication;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.ejb.publication.PublicDirectoryService;
import ngo.portal.persistence.organisation.entry.LogoFile;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import org.jspecify.annotations.Nullable;

/** Logos of the organisations. An address that names the fingerprint may be kept for ever, any other for a minute. */
@WebServlet("/logos/*")
public class LogoServlet extends HttpServlet {

    private static final Pattern NAME = Pattern.compile("/([a-z0-9-]{1,60})\\.png");
    private static final Pattern BEGINNING = Pattern.compile("[0-9a-f]{16}");

    @Inject
    private PublicDirectoryService directory;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable String path = request.getPathInfo();
        Matcher name = NAME.matcher(path == null ? "" : path);
        if (!name.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(directory.logo(name.group(1)), request, response);
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(LogoFile logo, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = '"' + logo.fingerprint() + '"';
        response.setHeader("ETag", tag);
        response.setHeader(
                "Cache-Control",
                isNamed(logo, request.getQueryString()) ? "public, max-age=31536000, immutable" : "public, max-age=60");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("image/png");
        response.setContentLength(logo.content().length);
        response.getOutputStream().write(logo.content());
    }

    private static boolean isNamed(LogoFile logo, @Nullable String query) {
        return query != null
                && BEGINNING.matcher(query).matches()
                && logo.fingerprint().startsWith(query);
    }
}
