package ngo.portal.web.holdings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import ngo.portal.ejb.holdings.OrganisationExportService;
import ngo.portal.ejb.publication.PublicDirectoryService;
import ngo.portal.ejb.vault.VaultRefusals.Unreadable;
import ngo.portal.persistence.holdings.ExportedAmendmentRow;
import ngo.portal.persistence.holdings.ExportedCommentRow;
import ngo.portal.persistence.holdings.ExportedDocumentRow;
import ngo.portal.persistence.holdings.ExportedKind;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.organisation.entry.LogoFile;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.translation.TranslationRefusals.NotTranslatable;
import ngo.portal.web.api.organisation.OrganisationArchive;
import ngo.portal.web.api.shared.JsonWriting;
import ngo.portal.web.holdings.ArchiveEntries.Rows;
import ngo.portal.web.holdings.ArchiveEntries.Walk;
import ngo.portal.web.shared.DateWords;
import ngo.portal.web.shared.PrintedPage;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.kind.DocumentDescriptors;

/**
 * Writes the data of an organisation into an archive, file by file, each read page by page. A list is read once more for each of its formats:
 * that costs one query per hundred lines, and nothing has to be kept in memory.
 */
@RequestScoped
public class OrganisationExportArchive implements OrganisationArchive {

    static final String INDEX = "index.html";

    private static final String LOGO = "files/logo.png";

    private static final String BUNDLE = "holdings";
    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    private OrganisationExportService holdings;

    @Inject
    private PublicDirectoryService directory;

    @Inject
    private ExportedPeople people;

    @Inject
    private ExportedPages pages;

    @Inject
    private ExportedParts parts;

    @Inject
    private DateWords when;

    @Inject
    private Text text;

    @Inject
    private Clock clock;

    @Override
    public OrganisationRow begin() {
        return holdings.begin();
    }

    @Override
    public String name(OrganisationRow own) {
        return own.alias() + "-" + LocalDate.ofInstant(clock.instant(), RequestLanguage.zone()) + ".zip";
    }

    @Override
    public void write(OrganisationRow own, OutputStream out) throws IOException {
        ArchiveEntries entries = new ArchiveEntries(out);
        Optional<LogoFile> logo = logo(own);
        entries.file(INDEX, lines -> index(own, logo.isPresent(), lines));
        if (logo.isPresent()) {
            entries.file(LOGO, logo.get().content());
        }
        people.write(own.alias(), entries);
        for (ExportedKind kind : ExportedKind.values()) {
            documents(kind, entries);
        }
        entries.table(
                "deliveries.csv",
                Stream.concat(Stream.of(word("column.title"), word("column.file")), pages.deliveryHead().stream())
                        .toList(),
                this::deliveries);
        said(entries, "comments", this::comments, OrganisationExportArchive::comment);
        said(entries, "amendments", this::amendments, OrganisationExportArchive::amendment);
        entries.end();
    }

    /** As everybody sees it. */
    private Optional<LogoFile> logo(OrganisationRow own) {
        try {
            return Optional.of(directory.logo(own.alias()));
        } catch (NotFound none) {
            return Optional.empty();
        }
    }

    private void index(OrganisationRow own, boolean logo, ArchiveEntries.Lines lines) throws IOException {
        PrintedPage page = new PrintedPage(RequestLanguage.now(), own.name());
        page.line("h1", own.name());
        page.line("p", text.of(BUNDLE, "index.made", when.minute(clock.instant())));
        Stream.of("in", "out", "out.supporters", "out.sealed", "out.files", "kept")
                .forEach(key -> page.line("p", word(key)));
        page.line("h2", text.of("common", "menu.people"));
        page.link("people.html", text.of("common", "menu.people"), "people.csv, people.json");
        page.link("deliveries.csv", text.of("delivery", "title"), "");
        page.link("comments.html", word("title.comments"), "comments.csv, comments.json");
        page.link("amendments.html", word("title.amendments"), "amendments.csv, amendments.json");
        if (logo) {
            page.link(LOGO, text.of("directory", "entry.logo"), "");
        }
        for (ExportedKind kind : ExportedKind.values()) {
            page.line("h2", title(kind));
            page.link(FileNames.folder(kind) + ".csv", word("table"), "");
            lines.add(page.taken());
            all(kind, row -> {
                page.link(FileNames.of(kind, row) + ".html", row.title(), text.state(state(kind, row)));
                lines.add(page.taken());
            });
        }
        lines.add(page.ended());
    }

    private void documents(ExportedKind kind, ArchiveEntries entries) throws IOException {
        List<String> head = Stream.of("title", "state", "created", "changed", "file")
                .map(column -> word("column." + column))
                .toList();
        entries.table(
                FileNames.folder(kind) + ".csv",
                head,
                rows -> all(
                        kind,
                        row -> rows.add(List.of(
                                row.title(),
                                text.state(state(kind, row)),
                                row.createdAt().toString(),
                                row.changedAt().toString(),
                                FileNames.of(kind, row) + ".html"))));
        all(kind, row -> document(kind, row, entries));
    }

    private void document(ExportedKind kind, ExportedDocumentRow row, ArchiveEntries entries) throws IOException {
        String name = FileNames.of(kind, row);
        ExportedDocument held;
        try {
            held = pages.read(kind, row.id(), FileNames.within(name));
        } catch (NotFound goneMeanwhile) {
            return;
        } catch (Unreadable damaged) {
            PrintedPage page = parts.page("", row.title(), state(kind, row), row.changedAt());
            page.line("p", text.of(damaged));
            entries.file(name + ".html", page.ended());
            return;
        }
        entries.file(name + ".html", held.page());
        entries.file(name + ".json", JsonWriting.write(held.object()));
        if (held.deliveries() != null) {
            entries.file(name + ".deliveries.json", JsonWriting.write(held.deliveries()));
        }
        for (AdditionalPage one : held.beside()) {
            beside(name + one.ending(), one, entries);
        }
    }

    private static void beside(String name, AdditionalPage one, ArchiveEntries entries) throws IOException {
        AdditionalPage.Content content;
        try {
            content = one.content().get();
        } catch (NotFound | NotTranslatable goneMeanwhile) {
            return;
        }
        entries.file(name + ".html", content.page());
        if (content.object() != null) {
            entries.file(name + ".json", JsonWriting.write(content.object()));
        }
    }

    private void deliveries(Rows<List<String>> rows) throws IOException {
        for (ExportedKind kind : ExportedKind.values()) {
            if (DocumentDescriptors.require(kind).below("DELIVERIES").isEmpty()) {
                continue;
            }
            all(kind, row -> {
                for (List<String> line : pages.deliveries(row.id())) {
                    rows.add(Stream.concat(Stream.of(row.title(), FileNames.of(kind, row) + ".html"), line.stream())
                            .toList());
                }
            });
        }
    }

    /** Statements of the organisation on documents, its own and those of others. */
    private <T extends Record> void said(
            ArchiveEntries entries, String name, Walk<T> walk, Function<T, List<String>> cells) throws IOException {
        List<String> head = Stream.of("author", "written", "words", "reason", "document")
                .map(column -> word("column." + column))
                .toList();
        entries.table(name + ".csv", head, rows -> walk.through(one -> rows.add(cells.apply(one))));
        entries.objects(name + ".json", walk);
        entries.file(name + ".html", lines -> {
            PrintedPage page = parts.list(word("title." + name));
            walk.through(one -> {
                List<String> said = cells.apply(one);
                page.line("h2", said.get(0));
                page.line("p", said.get(1));
                page.written("p", "", said.get(2));
                page.written("p", "", said.get(3));
                lines.add(page.taken());
            });
            lines.add(page.ended());
        });
    }

    private static List<String> comment(ExportedCommentRow row) {
        return List.of(
                row.author(),
                at(row.writtenAt()),
                row.words(),
                "",
                row.document().toString());
    }

    private static List<String> amendment(ExportedAmendmentRow row) {
        return List.of(
                row.author(),
                at(row.writtenAt()),
                row.words(),
                row.reason(),
                row.document().toString());
    }

    private static String at(Instant written) {
        return written.toString();
    }

    private void comments(Rows<ExportedCommentRow> rows) throws IOException {
        each(holdings::comments, ExportedCommentRow::id, rows);
    }

    private void amendments(Rows<ExportedAmendmentRow> rows) throws IOException {
        each(holdings::amendments, ExportedAmendmentRow::id, rows);
    }

    private void all(ExportedKind kind, Rows<ExportedDocumentRow> rows) throws IOException {
        each(past -> holdings.documents(kind, past), ExportedDocumentRow::id, rows);
    }

    private static <T> void each(Function<UUID, List<T>> part, Function<T, UUID> id, Rows<T> rows) throws IOException {
        List<T> some = part.apply(FIRST);
        while (!some.isEmpty()) {
            for (T one : some) {
                rows.add(one);
            }
            some = some.size() < OrganisationExportService.PART
                    ? List.of()
                    : part.apply(id.apply(some.get(some.size() - 1)));
        }
    }

    private String title(ExportedKind kind) {
        return text.of("common", "menu." + FileNames.folder(kind));
    }

    private static Enum<?> state(ExportedKind kind, ExportedDocumentRow row) {
        return DocumentDescriptors.require(kind).state(row.state());
    }

    private String word(String key) {
        return text.of(BUNDLE, key);
    }
}
