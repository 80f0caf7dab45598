package ngo.portal.web.funding;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import ngo.portal.ejb.funding.AttachmentService;
import ngo.portal.ejb.funding.OpenedFile;
import ngo.portal.web.shared.UuidParser;
import org.jspecify.annotations.Nullable;

/** Serves an attached file to readers of its request, as an answer that no cache stores. */
@WebServlet("/funding/file")
public class RequestFileServlet extends HttpServlet {

    @Inject
    private AttachmentService files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OpenedFile file = files.open(id(request, "id"), id(request, "file"));
        byte[] bytes = file.bytes();
        String name =
                URLEncoder.encode(file.about().name(), StandardCharsets.UTF_8).replace("+", "%20");
        response.setContentType(file.about().type());
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static UUID id(HttpServletRequest request, String name) {
        @Nullable String given = request.getParameter(name);
        return UuidParser.of(given == null ? "" : given);
    }
}
