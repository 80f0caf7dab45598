package ngo.portal.web.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import ngo.portal.ejb.proof.PetitionProofService;
import ngo.portal.ejb.proof.PublicLogService;
import ngo.portal.ejb.publication.PublicService;
import ngo.portal.persistence.publication.PublicationKind;
import ngo.portal.persistence.publication.Release;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.RequestPath;
import org.jspecify.annotations.Nullable;

/**
 * Serves the transparency log, the proofs of statements, and the programs that check them or decrypt what the portal has sealed. Immutable files
 * may be cached forever and mirrored by anybody.
 */
@WebServlet({
    LogServlet.LOG + "*",
    LogServlet.KEYS,
    LogServlet.BUNDLE,
    LogServlet.PROGRAM,
    LogServlet.OPENER,
    LogServlet.PAGE
})
public class LogServlet extends HttpServlet {

    static final String LOG = "/log/";
    static final String KEYS = "/.well-known/coalition-keys.txt";
    static final String BUNDLE = "/public/statement.proof";
    static final String PROGRAM = "/verify/portal-verify.jar";

    /** The program with which organisations make a key of their own, and decrypt what was sealed with it. */
    static final String OPENER = "/verify/portal-open.jar";

    static final String PAGE = "/verify/verify.html";

    private static final String COMMITMENTS = "batch/";
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String FOR_SECONDS = "public, max-age=5";
    private static final String FOR_MINUTES = "public, max-age=300";
    private static final String FOR_A_MINUTE = "public, max-age=60";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String BYTES = "application/octet-stream";

    @Inject
    private PublicLogService log;

    @Inject
    private PetitionProofService days;

    @Inject
    private PublicService releases;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath();
        switch (path) {
            case BUNDLE -> bundle(request, response);
            case PROGRAM, OPENER -> program(path, response);
            case PAGE -> page(response);
            case KEYS -> send(response, log.keys().getBytes(UTF_8), TEXT, FOR_MINUTES);
            default -> log(RequestPath.of(request).substring(LOG.length()), response);
        }
    }

    private void log(String below, HttpServletResponse response) throws IOException {
        switch (below) {
            case "checkpoint" -> send(response, log.checkpoint().getBytes(UTF_8), TEXT, FOR_SECONDS);
            case "policy.txt" -> send(response, log.policy().getBytes(UTF_8), TEXT, FOR_MINUTES);
            default ->
                send(response, below.startsWith(COMMITMENTS) ? days.row(below) : log.tile(below), BYTES, FOR_GOOD);
        }
    }

    private void bundle(HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable String slug = request.getParameter("slug");
        Release release =
                releases.release(slug == null ? "" : slug, RequestLanguage.now().tag());
        @Nullable String text = release.kind() == PublicationKind.RETRACTED ? null : release.canonical();
        byte[] zip = log.bundle(release.slug(), text).orElseThrow(NotFound::new);
        attach(response, release.slug() + ".proof.zip");
        send(response, zip, "application/zip", FOR_A_MINUTE);
    }

    /** Of the same build as what it checks or opens; nobody has to take it from here. */
    private void program(String path, HttpServletResponse response) throws IOException {
        try (InputStream jar = getServletContext().getResourceAsStream("/WEB-INF" + path)) {
            if (jar == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            attach(response, path.substring(path.lastIndexOf('/') + 1));
            head(response, "application/java-archive", FOR_MINUTES);
            jar.transferTo(response.getOutputStream());
        }
    }

    private void page(HttpServletResponse response) throws IOException {
        attach(response, "verify.html");
        send(response, log.page(), "text/html; charset=utf-8", FOR_MINUTES);
    }

    private static void attach(HttpServletResponse response, String name) {
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + '"');
    }

    private static void head(HttpServletResponse response, String type, String cache) {
        response.setHeader("Cache-Control", cache);
        // The same for everybody, whatever they speak.
        response.setHeader("Vary", "Accept-Encoding");
        response.setContentType(type);
    }

    private static void send(HttpServletResponse response, byte[] bytes, String type, String cache) throws IOException {
        head(response, type, cache);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
