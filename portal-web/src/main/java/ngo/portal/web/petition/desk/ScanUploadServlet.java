package ngo.portal.web.petition.desk;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.petition.desk.ScanUpload;
import ngo.portal.persistence.petition.desk.DeskRefusals.ScanTooLarge;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.shared.Refusal;
import ngo.portal.web.navigation.Address;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.Upload;
import ngo.portal.web.shared.UuidParser;

/** Receives the scan of a sheet; it is never written to disk unencrypted. After a refusal the page shows the reason beside the field. */
@WebServlet("/petitions/scan")
@MultipartConfig(
        maxFileSize = ScanUploadServlet.LET_IN_BYTES,
        maxRequestSize = ScanUploadServlet.LET_IN_BYTES,
        fileSizeThreshold = ScanUploadServlet.LET_IN_BYTES)
public class ScanUploadServlet extends HttpServlet {

    /** A little more than the service accepts, so that the service and not the container reports that a file is too large. */
    static final int LET_IN_BYTES = ScanUpload.MAX_BYTES + 100_000;

    @Inject
    private ScanUpload uploads;

    @Inject
    private Address address;

    @Inject
    private Text text;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(address.of("/petitions"));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        UUID id = UuidParser.of(field(request, "petition"));
        int number = InputParser.whole(field(request, "sheet")).orElseThrow(NotFound::new);
        String page = "/petitions/" + id + "/sheets/" + number;
        // A caller without access to the desk gets the usual error answer; problems of the file are shown beside its
        // field.
        try {
            Optional<Upload> file = Upload.of(request, ScanTooLarge::new);
            if (file.isPresent()) {
                uploads.put(id, number, file.get().content());
            }
            Upload.leadOn(request, response, address.of(page));
        } catch (NotFound | Forbidden none) {
            throw none;
        } catch (Refusal refusal) {
            Upload.refuse(request, response, text.of(refusal), address.of(page + "?refused=" + refusal.getMessage()));
        }
    }

    private static String field(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
