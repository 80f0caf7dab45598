package ngo.portal.web.api.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.document.SectionForm;
import ngo.portal.ejb.statement.StatementForm;
import org.jspecify.annotations.Nullable;

/** A statement as it is sent in. What is left out stays as it is. */
public record StatementBody(
        @Nullable String title,
        @Nullable String language,
        @Nullable List<String> addressees,
        @Nullable List<Section> sections,
        @Nullable String notesToEditors,
        @Nullable String pressContact) {

    /** A section as it is sent in; without an id it is a new one. */
    public record Section(@Nullable UUID id, @Nullable String heading, @Nullable String text) {

        SectionForm form() {
            SectionForm form = new SectionForm();
            if (id != null) {
                form.setId(id);
            }
            form.setHeading(heading == null ? "" : heading);
            form.setHtml(text == null ? "" : text);
            return form;
        }
    }

    StatementForm onto(StatementForm form) {
        if (title != null) {
            form.setTitle(title);
        }
        if (language != null) {
            form.setLanguage(language);
        }
        if (addressees != null) {
            form.setAddressees(new ArrayList<>(addressees));
        }
        if (sections != null) {
            form.setSections(
                    new ArrayList<>(sections.stream().map(Section::form).toList()));
        }
        if (notesToEditors != null) {
            form.setNotesToEditors(notesToEditors);
        }
        if (pressContact != null) {
            form.setPressContact(pressContact);
        }
        return form;
    }
}
