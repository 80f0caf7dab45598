package ngo.portal.web.statement;

import ngo.portal.ejb.statement.SectionForm;
import ngo.portal.ejb.statement.StatementForm;
import ngo.portal.ejb.text.ImportRefused;
import ngo.portal.ejb.text.ImportedText;
import ngo.portal.persistence.text.Html;

/** A form filled with what was found in a file. */
record ImportForm(StatementForm form) {

    private static final int LONGEST_NOTES = 20_000;
    private static final int LONGEST_CONTACT = 2_000;

    static ImportForm of(ImportedText imported) {
        StatementForm form = StatementForm.of(imported.text());
        form.setNotesToEditors(plain(imported.notesToEditors(), LONGEST_NOTES));
        form.setPressContact(plain(imported.pressContact(), LONGEST_CONTACT));
        if (form.getSections().isEmpty()) {
            form.getSections().add(new SectionForm());
        }
        return new ImportForm(form);
    }

    private static String plain(String html, int longest) {
        String plain = Html.toPlain(html);
        if (plain.length() > longest) {
            throw new ImportRefused(ImportRefused.Reason.TOO_LARGE);
        }
        return plain;
    }
}
