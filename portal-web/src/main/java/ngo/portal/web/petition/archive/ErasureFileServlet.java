package ngo.portal.web.petition.archive;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ngo.portal.ejb.petition.PetitionReader;
import ngo.portal.ejb.petition.archive.ArchiveService;
import ngo.portal.persistence.petition.PetitionDetail;
import ngo.portal.persistence.petition.archive.ErasureRow;
import ngo.portal.persistence.text.table.Csv;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.UuidParser;

/** What was erased of a petition, as a table to keep. */
@WebServlet(ErasureFileServlet.ADDRESS)
public class ErasureFileServlet extends HttpServlet {

    static final String ADDRESS = "/petition/archive.csv";

    @Inject
    private PetitionReader reader;

    @Inject
    private ArchiveService archives;

    @Inject
    private Text text;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID id = UuidParser.of(Objects.requireNonNullElse(request.getParameter("id"), ""));
        ErasureRow erased = archives.erasure(id);
        PetitionDetail petition = reader.view(id).petition();
        response.setContentType(Csv.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + petition.slug() + "-erasure.csv\"");
        Writer out = response.getWriter();
        out.write(Csv.MARK);
        line(out, "report.petition", petition.title());
        line(out, "report.fingerprint", petition.fingerprint());
        line(out, "report.at", erased.erasedAt().toString());
        line(out, "report.by", text.of("handover", erased.byClock() ? "report.byClock" : "report.byTwo"));
        line(out, "report.signatures", erased.signatures());
        line(out, "report.invalidated", erased.invalidated());
        line(out, "report.pending", erased.pending());
        line(out, "report.namesShown", erased.namesShown());
        line(out, "report.namesSealed", erased.namesSealed());
        line(out, "report.consents", erased.consents());
        line(out, "report.journal", erased.journalRows());
        line(out, "report.objects", erased.sealedObjects());
        line(out, "report.left", erased.keysLeft());
        line(out, "report.counted", erased.counted());
        line(out, "report.paper", erased.paper());
    }

    private void line(Writer out, String key, Object value) throws IOException {
        out.write(Csv.line(List.of(text.of("handover", key), value.toString())));
    }
}
