package ngo.portal.web.audit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import ngo.portal.ejb.audit.AuditService;
import ngo.portal.persistence.audit.AuditFilter;
import ngo.portal.persistence.audit.AuditRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.text.table.Csv;
import ngo.portal.web.shared.StreamedFile;

/**
 * Serves the audit trail as a file, which is streamed while it is read, whatever its length. The parameters of the address are those of the
 * page.
 */
@WebServlet({AuditFileServlet.TABLE, AuditFileServlet.LINES})
public class AuditFileServlet extends HttpServlet {

    static final String TABLE = "/admin/audit.csv";
    static final String LINES = "/admin/audit.jsonl";

    private static final int CHUNK_SIZE = 100;

    @Inject
    private AuditService trail;

    @Inject
    private AuditFile file;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean table = request.getServletPath().equals(TABLE);
        AuditFilter filter = AuditQuery.ofReader(request::getParameter).filter(trail::organisation);
        Slice.Part<AuditRow> part = trail.export(filter, Slice.first(CHUNK_SIZE));
        Writer out = table
                ? StreamedFile.begin(response, Csv.TYPE, "audit.csv")
                : StreamedFile.begin(response, "application/jsonl; charset=UTF-8", "audit.jsonl");
        out.write(table ? file.tableHead() : "");
        write(out, part, table);
        while (part.next() != null) {
            part = trail.rows(filter, Slice.from(part.next(), CHUNK_SIZE));
            write(out, part, table);
        }
    }

    private void write(Writer out, Slice.Part<AuditRow> part, boolean table) throws IOException {
        for (AuditRow row : part.items()) {
            out.write(table ? file.tableLine(row) : file.object(row));
        }
    }
}
