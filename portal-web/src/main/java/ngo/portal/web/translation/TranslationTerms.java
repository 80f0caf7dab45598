package ngo.portal.web.translation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import ngo.portal.ejb.translation.TranslationRequestForm;
import ngo.portal.ejb.translation.TranslationRequestService;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.translation.TranslationRow;
import ngo.portal.web.organisation.ColleagueChoice;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** The assignment of a translation as form input: the organisation and a deadline with its zone. */
@Dependent
public class TranslationTerms implements Serializable {

    @Inject
    private ColleagueChoice person;

    private TranslationRequestForm form = new TranslationRequestForm();
    private @Nullable LocalDateTime due;
    private String zone = RequestLanguage.zone().getId();
    private boolean fixed;

    /** Starts with the present assignment. */
    void begin(TranslationRow row) {
        form = new TranslationRequestForm();
        form.setRequired(row.required());
        fixed = row.required();
        form.setTranslator(row.translatorAlias());
        form.setPerson(row.translatorSubject());
        form.setNote(row.note());
        Instant until = row.dueAt();
        due = until == null ? null : LocalDateTime.ofInstant(until, ZoneId.of(zone));
    }

    /** Only people of the reader's own organisation who translate can be named. */
    void offer() {
        person.having(TranslationRequestService.TRANSLATING).offerOne("person", List.of(), form.getPerson());
    }

    TranslationRequestForm form() {
        form.setPerson(person.one());
        form.setDue(due == null ? null : InputParser.instant(due, zone, "due"));
        return form;
    }

    public ColleagueChoice getPerson() {
        return person;
    }

    public TranslationRequestForm getForm() {
        return form;
    }

    /** Whether the translation is currently required; only a lead can lift that, with a reason. */
    public boolean isFixed() {
        return fixed;
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
