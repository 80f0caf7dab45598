package ngo.portal.ejb.statement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import ngo.portal.persistence.statement.StatementDetail;

/** Unsaved form input for the notes below a text, which nobody signs, once the text itself is frozen. */
public class NotesForm implements Serializable {

    @NotNull
    @Size(max = StatementForm.MAX_NOTES_CHARACTERS)
    private String notesToEditors = "";

    @NotNull
    @Size(max = StatementForm.MAX_CONTACT_CHARACTERS)
    private String pressContact = "";

    private long version;

    /** The notes of a statement form. */
    public static NotesForm of(StatementForm typed) {
        NotesForm form = new NotesForm();
        form.notesToEditors = typed.getNotesToEditors();
        form.pressContact = typed.getPressContact();
        return form;
    }

    public static NotesForm of(StatementDetail statement) {
        NotesForm form = new NotesForm();
        form.notesToEditors = statement.notesToEditors();
        form.pressContact = statement.pressContact();
        form.version = statement.version();
        return form;
    }

    public String getNotesToEditors() {
        return notesToEditors;
    }

    public void setNotesToEditors(String notesToEditors) {
        this.notesToEditors = notesToEditors;
    }

    public String getPressContact() {
        return pressContact;
    }

    public void setPressContact(String pressContact) {
        this.pressContact = pressContact;
    }

    /** Version of the statement that was read. */
    long version() {
        return version;
    }
}
