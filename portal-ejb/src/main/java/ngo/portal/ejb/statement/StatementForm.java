package ngo.portal.ejb.statement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.text.DocumentText;

/** A statement as it is typed. Carries the number of the text it was read from, so that nobody overwrites unseen words. */
public class StatementForm implements Serializable {

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
    @Size(max = 20_000)
    private String notesToEditors = "";

    @NotNull
    @Size(max = 2_000)
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

    /** The text as it would be stored; refuses what cannot be a text. */
    public DocumentText text() {
        return new DocumentText(
                title,
                language,
                addressees,
                sections.stream().map(SectionForm::section).toList());
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
