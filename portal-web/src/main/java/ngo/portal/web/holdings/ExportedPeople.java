package ngo.portal.web.holdings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import ngo.portal.ejb.holdings.OrganisationExportService;
import ngo.portal.ejb.people.PeopleService;
import ngo.portal.persistence.organisation.ColleagueQuery;
import ngo.portal.persistence.people.ColleagueRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.api.organisation.MemberLine;
import ngo.portal.web.holdings.ArchiveEntries.Rows;
import ngo.portal.web.people.PeopleWords;
import ngo.portal.web.shared.PrintedPage;
import ngo.portal.web.shared.Text;

/** Who belongs to an organisation, as a table, as a list for programs and as a page. */
@RequestScoped
class ExportedPeople {

    @Inject
    private PeopleService people;

    @Inject
    private ExportedParts parts;

    @Inject
    private PeopleWords roles;

    @Inject
    private Text text;

    void write(String alias, ArchiveEntries entries) throws IOException {
        List<String> head = List.of(
                text.of("organisation", "field.person"),
                text.of("organisation", "field.email"),
                text.of("organisation", "field.roles"));
        entries.table(
                "people.csv",
                head,
                rows -> colleagues(alias, part -> {
                    for (ColleagueRow one : part) {
                        rows.add(cells(one));
                    }
                }));
        entries.<MemberLine>objects(
                "people.json",
                rows -> colleagues(alias, part -> {
                    for (ColleagueRow one : part) {
                        rows.add(MemberLine.of(one));
                    }
                }));
        entries.file("people.html", lines -> {
            PrintedPage page = parts.list(text.of("common", "menu.people"));
            colleagues(alias, part -> {
                page.table(head, part.stream().map(this::cells).toList());
                lines.add(page.taken());
            });
            lines.add(page.ended());
        });
    }

    private List<String> cells(ColleagueRow one) {
        return List.of(one.name(), one.email(), roles.roles(one.standing()));
    }

    private void colleagues(String alias, Rows<List<ColleagueRow>> each) throws IOException {
        String after = "";
        while (after != null) {
            Slice.Part<ColleagueRow> part =
                    people.find(alias, ColleagueQuery.of("", after, OrganisationExportService.PART));
            each.add(part.items());
            after = part.next();
        }
    }
}
