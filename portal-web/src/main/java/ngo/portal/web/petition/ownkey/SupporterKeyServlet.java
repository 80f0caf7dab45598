package ngo.portal.web.petition.ownkey;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.AccessRefusals.ProofNeeded;
import ngo.portal.ejb.petition.ownkey.SupporterKeyService;
import ngo.portal.persistence.petition.ownkey.SupporterKeyRefusals.SupporterKeyRefused;
import ngo.portal.persistence.petition.ownkey.SupporterKeyRefusals.SupporterKeyWaits;
import ngo.portal.persistence.petition.ownkey.SupporterKeyRefusals.SupporterKeysAway;
import ngo.portal.persistence.shared.Refusal;
import ngo.portal.web.navigation.Address;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.Upload;

/** Takes the public half of a key. A file that is none leads back to the page, which says why; it is never written anywhere. */
@WebServlet("/organisation/keys/file")
@MultipartConfig(
        maxFileSize = SupporterKeyServlet.MAX_BYTES,
        maxRequestSize = SupporterKeyServlet.MAX_BYTES + 100_000,
        fileSizeThreshold = (int) SupporterKeyServlet.MAX_BYTES + 100_000)
public class SupporterKeyServlet extends HttpServlet {

    static final long MAX_BYTES = 8_192;

    @Inject
    private SupporterKeyService keys;

    @Inject
    private Address address;

    @Inject
    private Text text;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(address.of(SupporterKeyPage.PATH));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            keys.upload(file(request));
            Upload.leadOn(request, response, address.of(SupporterKeyPage.PATH));
        } catch (SupporterKeyRefused | SupporterKeyWaits | SupporterKeysAway | ProofNeeded refused) {
            refuse(request, response, refused);
        } catch (Forbidden forbidden) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refused) throws IOException {
        Upload.refuse(
                request,
                response,
                text.of(refused),
                address.of(SupporterKeyPage.PATH + "?refused=" + refused.getMessage()));
    }

    private static byte[] file(HttpServletRequest request) throws IOException, ServletException {
        return Upload.of(request, () -> new SupporterKeyRefused(SupporterKeyRefused.Reason.TOO_LARGE))
                .orElseThrow(() -> new SupporterKeyRefused(SupporterKeyRefused.Reason.EMPTY))
                .content();
    }
}
