package ngo.portal.web.petition.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import ngo.portal.ejb.petition.desk.SupporterExport;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.web.navigation.Address;
import ngo.portal.web.petition.desk.SupporterFile.Form;
import ngo.portal.web.shared.UuidParser;
import ngo.portal.web.shared.kind.DocumentDescriptors;

/**
 * Serves the supporters who have given consent that the reader's organisation writes to them, as a file. Colleagues are notified of the export;
 * therefore no link leads here, and a reader who types the address is redirected to the page with its buttons.
 */
@WebServlet({SupporterFileServlet.TABLE, SupporterFileServlet.LINES})
public class SupporterFileServlet extends HttpServlet {

    static final String TABLE = "/petition/supporters.csv";
    static final String LINES = "/petition/supporters.ndjson";

    @Inject
    private SupporterFile file;

    @Inject
    private Address address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(
                address.of(DocumentDescriptors.require(Petition.KIND).address(petition(request)) + "/supporters"));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID petition = petition(request);
        Form form = request.getServletPath().equals(TABLE) ? Form.CSV : Form.NDJSON;
        SupporterExport.Part first = file.begin(petition);
        response.setContentType(form.type());
        response.setHeader("Content-Disposition", "attachment; filename=\"supporters." + form.ending() + "\"");
        response.setHeader("Cache-Control", "no-store");
        file.write(petition, first, form, response.getWriter());
    }

    private static UUID petition(HttpServletRequest request) {
        return UuidParser.of(Objects.requireNonNullElse(request.getParameter("id"), ""));
    }
}
