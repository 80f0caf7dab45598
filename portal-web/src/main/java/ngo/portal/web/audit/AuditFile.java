package ngo.portal.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.persistence.audit.AuditRow;
import ngo.portal.persistence.text.table.Csv;
import ngo.portal.web.shared.Text;

/** Writes entries of the audit trail as lines of a file: CSV for people, JSON objects for programs. */
@ApplicationScoped
class AuditFile {

    private static final JsonProvider JSON = JsonProvider.provider();

    private static final List<String> COLUMNS = List.of(
            "number", "at", "organisation", "who", "account", "what", "kind", "title", "object", "hash", "previous");

    private Text text;
    private AuditWords words;

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected AuditFile() {}

    @Inject
    AuditFile(Text text, AuditWords words) {
        this.text = text;
        this.words = words;
    }

    String tableHead() {
        return Csv.MARK
                + Csv.line(COLUMNS.stream()
                        .map(column -> text.of("audit", "column." + column))
                        .toList());
    }

    String tableLine(AuditRow row) {
        return Csv.line(Stream.of(
                        row.number(),
                        row.at(),
                        row.organisation(),
                        words.who(row),
                        row.actor(),
                        words.act(row.action()),
                        words.kind(row.objectKind()),
                        row.title(),
                        row.object(),
                        row.hash(),
                        row.previous())
                .map(Object::toString)
                .toList());
    }

    String object(AuditRow row) {
        return JSON.createObjectBuilder()
                        .add("number", row.number())
                        .add("at", row.at().toString())
                        .add("organisation", row.alias())
                        .add("actor", row.actor())
                        .add("actorName", row.actorName())
                        .add("onBehalfOf", row.onBehalfOf())
                        .add("action", row.action())
                        .add("objectKind", row.objectKind())
                        .add("object", row.object().toString())
                        .add("title", row.title())
                        .add("hash", row.hash())
                        .add("previous", row.previous())
                        .build()
                + "\n";
    }
}
