package ngo.portal.web.petition.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ngo.portal.ejb.petition.desk.OpenedScan;
import ngo.portal.ejb.petition.desk.ScanService;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.shared.UuidParser;

/** Serves the scan of a sheet to people who may count it, as an answer that no cache stores. */
@WebServlet(ScanFileServlet.FILE)
public class ScanFileServlet extends HttpServlet {

    static final String FILE = "/petition/scan";

    private static final Map<String, String> ENDINGS =
            Map.of("application/pdf", "pdf", "image/png", "png", "image/jpeg", "jpg");

    @Inject
    private ScanService scans;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID id = UuidParser.of(Objects.requireNonNullElse(request.getParameter("id"), ""));
        int number = InputParser.whole(Objects.requireNonNullElse(request.getParameter("number"), ""))
                .orElseThrow(NotFound::new);
        OpenedScan scan = scans.open(id, number);
        byte[] bytes = scan.bytes();
        response.setContentType(scan.mediaType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"sheet-" + number + "." + ENDINGS.get(scan.mediaType()) + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
