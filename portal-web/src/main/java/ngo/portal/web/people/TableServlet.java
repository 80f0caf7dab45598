package ngo.portal.web.people;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ngo.portal.ejb.people.InviteTable;
import ngo.portal.ejb.people.PeopleRefusals.TableRefused;
import ngo.portal.web.shared.AddressFilter;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.Upload;

/** Receives a table and passes it to the page, which holds it while it is open; the file itself is not stored. */
@WebServlet(TableServlet.ADDRESS)
@MultipartConfig(
        maxFileSize = TableServlet.MAX_BYTES,
        maxRequestSize = TableServlet.MAX_BYTES + 100_000,
        fileSizeThreshold = (int) TableServlet.MAX_BYTES + 100_000)
public class TableServlet extends HttpServlet {

    static final String ADDRESS = "/organisation/people/import/table";
    static final String TABLE = "ngo.portal.table";
    static final String REFUSED = "ngo.portal.tableRefused";

    /** A little more than the service accepts, so that a slightly larger file gets an error message that explains it. */
    static final long MAX_BYTES = 2 * InviteTable.MAX_BYTES;

    private static final String PAGE = "/organisation/people/import";

    @Inject
    private Text text;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(PAGE);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            request.setAttribute(TABLE, InviteTable.read(file(request)));
        } catch (TableRefused refused) {
            if (Upload.isWatched(request)) {
                Upload.respond(response, "problem", text.of(refused));
                return;
            }
            request.setAttribute(REFUSED, refused);
        }
        String query = request.getQueryString();
        request.setAttribute(AddressFilter.SEEN, query == null ? PAGE : PAGE + "?" + query);
        request.getRequestDispatcher("/people/import.xhtml").forward(request, response);
    }

    private static byte[] file(HttpServletRequest request) throws IOException, ServletException {
        return Upload.of(request, () -> new TableRefused(TableRefused.Reason.TOO_LARGE))
                .map(Upload::content)
                .orElseThrow(() -> new TableRefused(TableRefused.Reason.EMPTY));
    }
}
