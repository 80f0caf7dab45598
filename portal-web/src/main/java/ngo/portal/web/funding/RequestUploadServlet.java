package ngo.portal.web.funding;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.funding.AttachmentUpload;
import ngo.portal.ejb.vault.VaultRefusals.KeyIsGone;
import ngo.portal.persistence.funding.FundingRefusals.FileTooLarge;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Refusal;
import ngo.portal.web.navigation.Address;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.Upload;
import ngo.portal.web.shared.UuidParser;
import org.jspecify.annotations.Nullable;

/** Receives a file for a request; it is never written to disk unencrypted. After a refusal the page shows the reason beside the field. */
@WebServlet("/funding/upload")
@MultipartConfig(
        maxFileSize = RequestUploadServlet.MAX_BYTES + 100_000,
        maxRequestSize = RequestUploadServlet.MAX_BYTES + 100_000,
        fileSizeThreshold = (int) RequestUploadServlet.MAX_BYTES + 100_000)
public class RequestUploadServlet extends HttpServlet {

    /** A little more than the service takes, so that it and not the container says that a file is too large. */
    static final long MAX_BYTES = 10_485_760;

    @Inject
    private AttachmentUpload uploads;

    @Inject
    private Address address;

    @Inject
    private Text text;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(address.of("/funding"));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        @Nullable String given = request.getParameter("request");
        UUID id = UuidParser.of(given == null ? "" : given);
        String page = "/funding/" + id + "/edit?part=" + FormPart.FILES;
        // A caller without write access gets the usual error answer; problems of the file are shown beside its field.
        try {
            take(id, request);
            Upload.leadOn(request, response, address.of(page));
        } catch (NotFound | Forbidden | KeyIsGone none) {
            throw none;
        } catch (Refusal refusal) {
            Upload.refuse(request, response, text.of(refusal), address.of(page + "&refused=" + refusal.getMessage()));
        }
    }

    private void take(UUID id, HttpServletRequest request) throws IOException, ServletException {
        Optional<Upload> file = Upload.of(request, FileTooLarge::new);
        if (file.isPresent()) {
            uploads.add(id, file.get().name(), file.get().content());
        }
    }
}
