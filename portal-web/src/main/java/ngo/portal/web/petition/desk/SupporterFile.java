package ngo.portal.web.petition.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import ngo.portal.ejb.petition.desk.ExportedSupporter;
import ngo.portal.ejb.petition.desk.SupporterExport;
import ngo.portal.persistence.text.table.Csv;

/** Supporters as a file, written while they are read, however many they are. */
@ApplicationScoped
public class SupporterFile {

    private static final List<String> HEAD =
            List.of("name", "email", "country", "language", "wording", "agreed", "takenBack", "id", "sealed");

    @Inject
    private SupporterExport supporters;

    /** How a file is written. */
    public enum Form {
        CSV(Csv.TYPE),
        NDJSON("application/x-ndjson; charset=UTF-8");

        private final String type;

        Form(String type) {
            this.type = type;
        }

        /** As answers name it. */
        public String type() {
            return type;
        }

        /** How names of such files end. */
        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The first part, so that a refusal comes before the first line. */
    public SupporterExport.Part begin(UUID petition) {
        supporters.begin(petition);
        return supporters.part(petition, null);
    }

    /** Writes this part and all behind it. */
    public void write(UUID petition, SupporterExport.Part first, Form form, Writer out) throws IOException {
        if (form == Form.CSV) {
            out.write(Csv.MARK + Csv.line(HEAD));
        }
        SupporterExport.Part part = first;
        lines(part, form, out);
        while (part.last() != null) {
            part = supporters.part(petition, part.last());
            lines(part, form, out);
        }
        out.flush();
    }

    private static void lines(SupporterExport.Part part, Form form, Writer out) throws IOException {
        for (ExportedSupporter one : part.supporters()) {
            out.write(form == Form.CSV ? cells(one) : object(one));
        }
    }

    private static String cells(ExportedSupporter one) {
        return Csv.line(List.of(
                one.name(),
                one.email(),
                one.country(),
                one.language(),
                String.valueOf(one.wording()),
                one.agreed(),
                takenBack(one),
                one.signature().toString(),
                one.sealed()));
    }

    private static String object(ExportedSupporter one) {
        return Json.createObjectBuilder()
                        .add("name", one.name())
                        .add("email", one.email())
                        .add("country", one.country())
                        .add("language", one.language())
                        .add("wording", one.wording())
                        .add("agreed", one.agreed())
                        .add("takenBack", takenBack(one))
                        .add("id", one.signature().toString())
                        .add("sealed", one.sealed())
                        .build()
                + "\n";
    }

    private static String takenBack(ExportedSupporter one) {
        LocalDate day = one.takenBack();
        return day == null ? "" : day.toString();
    }
}
