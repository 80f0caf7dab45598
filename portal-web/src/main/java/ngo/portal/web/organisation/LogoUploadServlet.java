package ngo.portal.web.organisation;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.organisation.DirectoryService;
import ngo.portal.persistence.organisation.OrganisationRefusals.LogoRefused;
import ngo.portal.web.navigation.Address;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.Upload;

/** Takes a file for a logo. One that is refused leads back to the page, which says why beside the field. */
@WebServlet("/organisation/logo/file")
@MultipartConfig(
        maxFileSize = LogoUploadServlet.MAX_BYTES,
        maxRequestSize = LogoUploadServlet.MAX_BYTES + 100_000,
        fileSizeThreshold = (int) LogoUploadServlet.MAX_BYTES + 100_000)
public class LogoUploadServlet extends HttpServlet {

    static final long MAX_BYTES = 2_097_152;

    private static final String PAGE = "/organisation/logo";

    @Inject
    private DirectoryService directory;

    @Inject
    private Address address;

    @Inject
    private Text text;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(address.of(PAGE));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            directory.keepLogo(file(request));
            Upload.leadOn(request, response, address.of(PAGE));
        } catch (LogoRefused refused) {
            Upload.refuse(request, response, text.of(refused), address.of(PAGE + "?refused=" + refused.reason()));
        } catch (Forbidden forbidden) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static byte[] file(HttpServletRequest request) throws IOException, ServletException {
        return Upload.of(request, () -> new LogoRefused(LogoRefused.Reason.TOO_LARGE))
                .orElseThrow(() -> new LogoRefused(LogoRefused.Reason.EMPTY))
                .content();
    }
}
