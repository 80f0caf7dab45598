package ngo.portal.web.statement;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import ngo.portal.ejb.statement.StatementForm;
import ngo.portal.ejb.statement.StatementService;
import ngo.portal.ejb.text.ImportRefused;
import ngo.portal.ejb.text.TextImport;
import ngo.portal.web.navigation.Address;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.Upload;

/** Creates a statement from a file. After a refusal the page shows the reason beside the field. */
@WebServlet("/statements/import")
@MultipartConfig(
        maxFileSize = ImportServlet.MAX_BYTES,
        maxRequestSize = ImportServlet.MAX_BYTES + 100_000,
        fileSizeThreshold = (int) ImportServlet.MAX_BYTES + 100_000)
public class ImportServlet extends HttpServlet {

    static final long MAX_BYTES = 10_485_760;

    @Inject
    private StatementService statements;

    @Inject
    private Address address;

    @Inject
    private Text text;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(address.of("/statements/new"));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            UUID id = statements.create(read(request));
            Upload.leadOn(request, response, address.of("/statements/" + id + "/edit?imported=true"));
        } catch (ImportRefused refused) {
            Upload.refuse(
                    request, response, text.of(refused), address.of("/statements/new?refused=" + refused.reason()));
        }
    }

    private static StatementForm read(HttpServletRequest request) throws IOException, ServletException {
        Upload file = Upload.of(request, () -> new ImportRefused(ImportRefused.Reason.TOO_LARGE))
                .orElseThrow(() -> new ImportRefused(ImportRefused.Reason.EMPTY));
        return StatementForm.of(TextImport.read(file.name(), file.content()));
    }
}
