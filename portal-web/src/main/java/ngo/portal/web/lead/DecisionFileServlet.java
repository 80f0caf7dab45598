package ngo.portal.web.lead;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.ejb.lead.DecisionService;
import ngo.portal.persistence.lead.DecisionFilter;
import ngo.portal.persistence.lead.DecisionRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.text.table.Csv;
import ngo.portal.web.shared.StreamedFile;
import ngo.portal.web.shared.Text;

/** Serves the decision log as a table, which is streamed while it is read. The parameters of the address are those of the page. */
@WebServlet(DecisionFileServlet.ADDRESS)
public class DecisionFileServlet extends HttpServlet {

    static final String ADDRESS = "/decisions/log.csv";

    private static final int CHUNK_SIZE = 100;
    private static final List<String> COLUMNS = List.of("at", "organisation", "who", "what", "document", "reason");

    @Inject
    private DecisionService decisions;

    @Inject
    private DecisionWords words;

    @Inject
    private Text text;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        DecisionFilter filter = DecisionQuery.of(request::getParameter).filter(decisions::organisation);
        Slice.Part<DecisionRow> part = decisions.rows(filter, Slice.first(CHUNK_SIZE));
        Writer out = StreamedFile.begin(response, Csv.TYPE, "decisions.csv");
        out.write(Csv.MARK);
        out.write(Csv.line(COLUMNS.stream()
                .map(column -> text.of("inbox", "column." + column))
                .toList()));
        write(out, part);
        while (part.next() != null) {
            part = decisions.rows(filter, Slice.from(part.next(), CHUNK_SIZE));
            write(out, part);
        }
    }

    private void write(Writer out, Slice.Part<DecisionRow> part) throws IOException {
        for (DecisionRow row : part.items()) {
            out.write(Csv.line(Stream.of(
                            row.at().toString(),
                            row.organisation(),
                            words.who(row),
                            words.what(row),
                            row.title(),
                            row.reason())
                    .toList()));
        }
    }
}
