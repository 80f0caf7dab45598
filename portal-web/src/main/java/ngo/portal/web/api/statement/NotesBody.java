package ngo.portal.web.api.statement;

import ngo.portal.ejb.statement.NotesForm;
import org.jspecify.annotations.Nullable;

/** What is printed below a text and signed by nobody. What is left out stays as it is. */
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
