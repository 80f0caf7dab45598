package ngo.portal.ejb.statement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import ngo.portal.ejb.document.DocumentForm;
import ngo.portal.ejb.text.ImportRefused;
import ngo.portal.ejb.text.ImportedText;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Html;

/** Unsaved form input for a statement: the text to sign, and the notes below it. */
public class StatementForm extends DocumentForm {

    /** Names of the side text fields. */
    private static final String NOTES = "notes";

    private static final String PRESS = "press";

    static final int MAX_NOTES_CHARACTERS = 20_000;
    static final int MAX_CONTACT_CHARACTERS = 2_000;

    @NotNull
    @Size(max = MAX_NOTES_CHARACTERS)
    private String notesToEditors = "";

    @NotNull
    @Size(max = MAX_CONTACT_CHARACTERS)
    private String pressContact = "";

    public static StatementForm of(StatementDetail statement) {
        StatementForm form = new StatementForm();
        form.take(statement.text(), statement.textNumber());
        form.notesToEditors = statement.notesToEditors();
        form.pressContact = statement.pressContact();
        return form;
    }

    public static StatementForm of(DocumentText text) {
        StatementForm form = new StatementForm();
        form.take(text, 0);
        return form;
    }

    /** A form with the content of an imported file. Notes and contact have no inline markup. */
    public static StatementForm of(ImportedText imported) {
        StatementForm form = of(imported.text());
        form.notesToEditors = plain(imported.notesToEditors(), MAX_NOTES_CHARACTERS);
        form.pressContact = plain(imported.pressContact(), MAX_CONTACT_CHARACTERS);
        return form;
    }

    private static String plain(String html, int longest) {
        String plain = Html.toPlain(html);
        if (plain.length() > longest) {
            throw new ImportRefused(ImportRefused.Reason.TOO_LARGE);
        }
        return plain;
    }

    @Override
    public Map<String, String> beside() {
        return Map.of(NOTES, notesToEditors, PRESS, pressContact);
    }

    @Override
    public void write(String field, String words) {
        switch (field) {
            case NOTES -> notesToEditors = words;
            case PRESS -> pressContact = words;
            default -> {}
        }
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
}
