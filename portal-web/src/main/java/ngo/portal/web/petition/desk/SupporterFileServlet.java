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
import ngo.portal.web.petition.desk.SupporterFile.Form;
import ngo.portal.web.shared.UuidParser;

/** Supporters of a petition who let the reader's organisation write to them, as a file. */
@WebServlet({SupporterFileServlet.TABLE, SupporterFileServlet.LINES})
public class SupporterFileServlet extends HttpServlet {

    static final String TABLE = "/petition/supporters.csv";
    static final String LINES = "/petition/supporters.ndjson";

    @Inject
    private SupporterFile file;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID petition = UuidParser.of(Objects.requireNonNullElse(request.getParameter("id"), ""));
        Form form = request.getServletPath().equals(TABLE) ? Form.CSV : Form.NDJSON;
        SupporterExport.Part first = file.begin(petition);
        response.setContentType(form.type());
        response.setHeader("Content-Disposition", "attachment; filename=\"supporters." + form.ending() + "\"");
        response.setHeader("Cache-Control", "no-store");
        file.write(petition, first, form, response.getWriter());
    }
}
