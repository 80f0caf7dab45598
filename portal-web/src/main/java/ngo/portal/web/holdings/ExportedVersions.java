package ngo.portal.web.holdings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.document.VersionService;
import ngo.portal.persistence.document.VersionRow;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.web.shared.DateWords;
import ngo.portal.web.shared.PrintedPage;
import ngo.portal.web.shared.Text;

/** How a text has become what it is, as the page of its versions shows it. A text that has never changed is in its document alone. */
@RequestScoped
class ExportedVersions {

    private static final String BUNDLE = "document";

    /** As versions are counted. */
    private static final int FIRST = 1;

    @Inject
    private VersionService versions;

    @Inject
    private ExportedParts parts;

    @Inject
    private DateWords when;

    @Inject
    private Text text;

    /**
     * What has versions.
     *
     * @param document whose versions they are
     * @param section the document's own id where it is written as a whole
     * @param called what the section is called; empty for the whole
     * @param ending what names of files have before the number
     * @param own what the document's file is called, without its ending
     */
    private record Versioned(UUID document, UUID section, String called, String ending, String own) {}

    /** Those of a text that is written as a whole. */
    List<AdditionalPage> of(UUID document, String own) {
        return of(new Versioned(document, document, "", FileNames.VERSION, own));
    }

    /**
     * Those of a section that is written by itself.
     *
     * @param place of the section among those that the reader sees
     */
    List<AdditionalPage> of(UUID document, UUID section, String called, int place, String own) {
        return of(new Versioned(document, section, called, FileNames.section(place), own));
    }

    private List<AdditionalPage> of(Versioned of) {
        List<VersionRow> all = versions.versions(of.document(), of.section());
        if (all.size() == 1) {
            return List.of(); // nothing came before, and no text has to be read to know that
        }
        List<VersionRow> written = all.stream().filter(row -> !isBlank(of, row)).toList();
        return written.size() == 1
                ? List.of()
                : written.stream()
                        .map(row -> new AdditionalPage(
                                of.ending() + row.number(), name(of, row), by(row), () -> content(of, row)))
                        .toList();
    }

    /** A section is empty when it begins, and nobody looks for that. */
    private boolean isBlank(Versioned of, VersionRow row) {
        return row.number() == FIRST
                && !of.called().isEmpty()
                && text(of, row).sections().stream()
                        .allMatch(one -> one.heading().isEmpty() && one.html().isEmpty());
    }

    private DocumentText text(Versioned of, VersionRow row) {
        return versions.version(of.document(), of.section(), row.number());
    }

    private AdditionalPage.Content content(Versioned of, VersionRow row) {
        DocumentText then = text(of, row);
        PrintedPage page = parts.beside(name(of, row), of.own());
        page.line("h1", name(of, row));
        page.line("p", text.of(BUNDLE, "change." + row.changeClass()));
        page.line("p", by(row));
        if (!row.note().isEmpty()) {
            page.written("p", "", row.note());
        }
        if (of.called().isEmpty()) {
            page.written("h2", then.language(), then.title());
        }
        page.text(then);
        return new AdditionalPage.Content(page.ended(), null);
    }

    private String name(Versioned of, VersionRow row) {
        String name = text.of(BUNDLE, "version.name", row.number());
        return of.called().isEmpty() ? name : text.pair(of.called(), name);
    }

    private String by(VersionRow row) {
        return text.row(List.of(when.minute(row.createdAt()), row.authorName(), row.authorOrganisation()));
    }
}
