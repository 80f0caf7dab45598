package ngo.portal.web.people;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.ejb.people.OfficeService;
import ngo.portal.persistence.people.AssignedRole;
import ngo.portal.persistence.people.MandateRow;
import ngo.portal.persistence.people.OfficeMemberRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.text.table.Csv;
import ngo.portal.web.shared.StreamedFile;
import ngo.portal.web.shared.Text;

/** Everybody's roles as a table, one line for each role, written while it is read. */
@WebServlet(RolesFileServlet.ADDRESS)
public class RolesFileServlet extends HttpServlet {

    static final String ADDRESS = "/admin/roles.csv";

    private static final int CHUNK_SIZE = 100;
    private static final List<String> COLUMNS = List.of(
            "person", "email", "organisation", "role", "until", "scope", "givenBy", "givenAt", "reason", "stage");

    @Inject
    private OfficeService office;

    @Inject
    private PeopleWords words;

    @Inject
    private Text text;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OfficeMemberQuery query = OfficeMemberQuery.of(name -> {
            String given = request.getParameter(name);
            return given == null ? "" : given;
        });
        Slice.Part<OfficeMemberRow> part = office.members(query.organisation(), query.role(), "", CHUNK_SIZE);
        Writer out = StreamedFile.begin(response, Csv.TYPE, "roles.csv");
        out.write(Csv.MARK);
        out.write(Csv.line(
                COLUMNS.stream().map(name -> text.of("people", "file." + name)).toList()));
        write(out, part, query);
        while (part.next() != null) {
            part = office.members(query.organisation(), query.role(), part.next(), CHUNK_SIZE);
            write(out, part, query);
        }
    }

    private void write(Writer out, Slice.Part<OfficeMemberRow> part, OfficeMemberQuery query) throws IOException {
        for (OfficeMemberRow member : part.items()) {
            for (AssignedRole held : member.roles()) {
                if (query.role() == null || query.role() == held.role()) {
                    out.write(Csv.line(cells(member, held)));
                }
            }
        }
    }

    private List<String> cells(OfficeMemberRow member, AssignedRole held) {
        Stream<String> who = Stream.of(member.name(), member.email(), member.organisation(), words.role(held.role()));
        return Stream.concat(who, cells(held)).toList();
    }

    private Stream<String> cells(AssignedRole held) {
        MandateRow mandate = held.mandate();
        if (mandate == null) {
            return Stream.of("", "", text.of("people", "role.inKeycloak"), "", "", words.stage(held));
        }
        return Stream.of(
                mandate.until() == null ? "" : mandate.until().toString(),
                mandate.document() == null ? "" : mandate.document().toString(),
                mandate.grantedBy(),
                mandate.grantedAt().toString(),
                mandate.reason(),
                words.stage(held));
    }
}
