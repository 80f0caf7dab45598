package ngo.portal.web.api.translation;

import java.time.Instant;
import ngo.portal.ejb.translation.TranslationRequestForm;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.web.api.shared.BodyWords;
import org.jspecify.annotations.Nullable;

/**
 * The assignment of a translation to an organisation.
 *
 * @param translator alias of the organisation
 * @param person account of a person of the caller's own organisation; left out if any of its people may write
 */
public record TranslationBody(
        @Nullable String language,
        @Nullable Boolean required,
        @Nullable String translator,
        @Nullable String person,
        @Nullable Instant dueAt,
        @Nullable String note) {

    String tag() {
        if (language == null) {
            throw new InvalidInput("language");
        }
        return language;
    }

    TranslationRequestForm form() {
        if (translator == null) {
            throw new InvalidInput("translator");
        }
        TranslationRequestForm form = new TranslationRequestForm();
        form.setRequired(Boolean.TRUE.equals(required));
        form.setTranslator(translator);
        form.setPerson(person == null ? "" : person);
        form.setDue(dueAt);
        form.setNote(note == null ? "" : BodyWords.of("note", note));
        return form;
    }
}
