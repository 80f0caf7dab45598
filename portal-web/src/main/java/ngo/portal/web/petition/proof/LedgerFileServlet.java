package ngo.portal.web.petition.proof;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import ngo.portal.ejb.proof.PetitionProofService;
import ngo.portal.persistence.text.table.Csv;
import ngo.portal.persistence.transparency.LedgerRow;
import ngo.portal.web.shared.StreamedFile;

/** The days of a petition as a table, the last one first. Its columns are called as in the API, whatever the language. */
@WebServlet("/public/petition.ledger")
public class LedgerFileServlet extends HttpServlet {

    private static final int CHUNK_SIZE = 100;
    private static final List<String> COLUMNS = List.of(
            "day",
            "confirmed",
            "withdrawn",
            "removed",
            "restored",
            "reasons",
            "paperAdded",
            "paperTaken",
            "total",
            "paper",
            "entry");

    @Inject
    private PetitionProofService proofs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String slug = Objects.requireNonNullElse(request.getParameter("slug"), "");
        List<LedgerRow> rows = proofs.ledger(slug, PetitionProofService.END, CHUNK_SIZE);
        Writer out = StreamedFile.begin(response, Csv.TYPE, slug + ".ledger.csv");
        out.write(Csv.MARK);
        out.write(Csv.line(COLUMNS));
        while (!rows.isEmpty()) {
            for (LedgerRow row : rows) {
                out.write(line(row));
            }
            rows = rows.size() < CHUNK_SIZE
                    ? List.of()
                    : proofs.ledger(slug, rows.get(CHUNK_SIZE - 1).day(), CHUNK_SIZE);
        }
    }

    private static String line(LedgerRow row) {
        Long place = row.place();
        return Csv.line(Stream.of(
                        row.day(),
                        row.confirmed(),
                        row.withdrawn(),
                        row.invalidated(),
                        row.restored(),
                        row.reasons(),
                        row.paperAdded(),
                        row.paperTaken(),
                        row.total(),
                        row.paper(),
                        place == null ? "" : place)
                .map(String::valueOf)
                .toList());
    }
}
