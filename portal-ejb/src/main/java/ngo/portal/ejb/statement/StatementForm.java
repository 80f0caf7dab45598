package ngo.portal.ejb.statement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.ejb.text.ImportRefused;
import ngo.portal.ejb.text.ImportedText;
import ngo.portal.persistence.statement.Draft;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Html;

/** A statement as it is typed. Carries the number of the text it was read from, so that nobody overwrites unseen words. */
public class StatementForm implements Serializable {

    private static final int LONGEST_NOTES = 20_000;
    private static final int LONGEST_CONTACT = 2_000;

    @NotBlank
    @Size(max = DocumentText.LONGEST_TITLE)
    private String title = "";

    @NotBlank
    private String language = "en";

    @NotNull
    private List<String> addressees = new ArrayList<>();

    @NotNull
    @Valid
    @Size(max = DocumentText.MOST_SECTIONS)
    private List<SectionForm> sections = new ArrayList<>();

    @NotNull
    @Size(max = LONGEST_NOTES)
    private String notesToEditors = "";

    @NotNull
    @Size(max = LONGEST_CONTACT)
    private String pressContact = "";

    private int textNumber;

    public static StatementForm of(StatementDetail statement) {
        StatementForm form = of(statement.text());
        form.notesToEditors = statement.notesToEditors();
        form.pressContact = statement.pressContact();
        form.textNumber = statement.textNumber();
        return form;
    }

    public static StatementForm of(DocumentText text) {
        StatementForm form = new StatementForm();
        form.title = text.title();
        form.language = text.language();
        form.addressees = new ArrayList<>(text.addressees());
        form.sections =
                new ArrayList<>(text.sections().stream().map(SectionForm::of).toList());
        return form;
    }

    public static StatementForm of(Draft draft) {
        StatementForm form = of(draft.text());
        form.notesToEditors = draft.notesToEditors();
        form.pressContact = draft.pressContact();
        form.textNumber = draft.baseNumber();
        return form;
    }

    /** What was found in a file. Notes and contact are written without any marks, here as everywhere. */
    public static StatementForm of(ImportedText imported) {
        StatementForm form = of(imported.text());
        form.notesToEditors = plain(imported.notesToEditors(), LONGEST_NOTES);
        form.pressContact = plain(imported.pressContact(), LONGEST_CONTACT);
        return form;
    }

    private static String plain(String html, int longest) {
        String plain = Html.toPlain(html);
        if (plain.length() > longest) {
            throw new ImportRefused(ImportRefused.Reason.TOO_LARGE);
        }
        return plain;
    }

    /** The text as it would be stored; refuses what cannot be a text. */
    public DocumentText text() {
        return new DocumentText(
                title,
                language,
                addressees,
                sections.stream().map(SectionForm::section).toList());
    }

    /** All that is typed so far. */
    Draft draft(Instant now) {
        return new Draft(text(), notesToEditors, pressContact, textNumber, now);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public List<String> getAddressees() {
        return addressees;
    }

    public void setAddressees(List<String> addressees) {
        this.addressees = addressees;
    }

    public List<SectionForm> getSections() {
        return sections;
    }

    public void setSections(List<SectionForm> sections) {
        this.sections = sections;
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

    public int getTextNumber() {
        return textNumber;
    }

    public void setTextNumber(int textNumber) {
        this.textNumber = textNumber;
    }
}
