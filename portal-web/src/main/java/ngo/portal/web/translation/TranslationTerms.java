package ngo.portal.web.translation;

import jakarta.enterprise.context.Dependent;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import ngo.portal.ejb.translation.TranslationRequestForm;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.translation.TranslationRow;
import org.jspecify.annotations.Nullable;

/** Who is asked, and until when, as it is typed: a moment in a zone. */
@Dependent
public class TranslationTerms implements Serializable {

    private TranslationRequestForm form = new TranslationRequestForm();
    private @Nullable LocalDateTime due;
    private String zone = "UTC";

    /** Goes on from what was asked for. */
    void begin(TranslationRow row) {
        form = new TranslationRequestForm();
        form.setRequired(row.required());
        form.setTranslator(row.translatorAlias());
        form.setPerson(row.translatorSubject());
        form.setNote(row.note());
        Instant until = row.dueAt();
        due = until == null ? null : LocalDateTime.ofInstant(until, ZoneId.of(zone));
    }

    TranslationRequestForm form() {
        form.setDue(due == null ? null : InputParser.instant(due, zone, "due"));
        return form;
    }

    public TranslationRequestForm getForm() {
        return form;
    }

    public @Nullable LocalDateTime getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDateTime due) {
        this.due = due;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
