package ngo.portal.web.api.statement;

import ngo.portal.ejb.statement.NotesForm;
import org.jspecify.annotations.Nullable;

/** The texts that are published below a statement without being signed. Fields that are left out keep their value. */
public record NotesBody(@Nullable String notesToEditors, @Nullable String pressContact) {

    NotesForm onto(NotesForm form) {
        if (notesToEditors != null) {
            form.setNotesToEditors(notesToEditors);
        }
        if (pressContact != null) {
            form.setPressContact(pressContact);
        }
        return form;
    }
}
