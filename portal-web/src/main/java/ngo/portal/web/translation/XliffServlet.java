package ngo.portal.web.translation;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import ngo.portal.ejb.translation.TranslationDetail;
import ngo.portal.ejb.translation.TranslationFileService;
import ngo.portal.ejb.translation.TranslationReader;
import ngo.portal.ejb.translation.XliffRefused;
import ngo.portal.ejb.translation.XliffRefused.Reason;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.web.navigation.Address;
import ngo.portal.web.shared.AddressFilter;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.Upload;
import ngo.portal.web.shared.UuidParser;
import ngo.portal.web.shared.kind.DocumentDescriptors;

/** Exports and imports a translation as an XLIFF file. After a refusal the page shows the errors of the file. */
@WebServlet(XliffServlet.ADDRESS)
@MultipartConfig(
        maxFileSize = XliffServlet.MAX_BYTES,
        maxRequestSize = XliffServlet.MAX_BYTES + 100_000,
        fileSizeThreshold = (int) XliffServlet.MAX_BYTES + 100_000)
public class XliffServlet extends HttpServlet {

    static final String ADDRESS = "/translations/xliff";
    static final String REFUSED = "ngo.portal.xliffRefused";

    /** A little more than the service accepts, so that a slightly larger file gets an error message that explains it. */
    static final long MAX_BYTES = 2 * 2_097_152;

    @Inject
    private TranslationFileService files;

    @Inject
    private TranslationReader reader;

    @Inject
    private Address address;

    @Inject
    private Text text;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID id = UuidParser.of(field(request, "id"));
        String language = DocumentText.tag(field(request, "language"));
        byte[] file = files.write(id, language);
        response.setContentType("application/xliff+xml");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + id + "." + language + ".xlf\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        UUID id = UuidParser.of(field(request, "id"));
        String language = DocumentText.tag(field(request, "language"));
        TranslationDetail detail = reader.detail(id, language);
        String page = DocumentDescriptors.of(detail.view().source().document().kind())
                        .orElseThrow(NotFound::new)
                        .address(id)
                + "/translations/" + language + "/edit";
        try {
            byte[] file = Upload.of(request, () -> new XliffRefused(Reason.TOO_LARGE))
                    .map(Upload::content)
                    .orElseThrow(() -> new XliffRefused(Reason.EMPTY));
            long read = InputParser.whole(field(request, "version")).orElse(0);
            TranslationFileService.Taken taken = files.read(id, language, file, read);
            Upload.leadOn(
                    request,
                    response,
                    address.of(page + "?taken=" + taken.taken() + "-" + taken.changed() + "-" + taken.lost()));
        } catch (XliffRefused refused) {
            if (refused.faults().isEmpty() && Upload.isWatched(request)) {
                Upload.respond(response, "problem", text.of(refused));
                return;
            }
            request.setAttribute(REFUSED, refused);
            request.setAttribute(AddressFilter.SEEN, page);
            request.getRequestDispatcher("/translation/edit.xhtml?id=" + id + "&language=" + language)
                    .forward(request, response);
        }
    }

    private static String field(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
