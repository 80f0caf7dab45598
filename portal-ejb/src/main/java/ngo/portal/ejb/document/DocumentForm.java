package ngo.portal.ejb.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.persistence.document.Draft;
import ngo.portal.persistence.text.DocumentText;

/**
 * Unsaved form input for a text and its side texts. It carries the number of the text version that was read, so that nobody
 * overwrites changes that they have not seen.
 */
public abstract class DocumentForm implements Serializable {

    @NotBlank
    @Size(max = DocumentText.MAX_TITLE_CHARACTERS)
    private String title = "";

    @NotBlank
    private String language = "en";

    @NotNull
    private List<String> addressees = new ArrayList<>();

    @NotNull
    @Valid
    @Size(max = DocumentText.MAX_SECTIONS)
    private List<SectionForm> sections = new ArrayList<>();

    private int textNumber;

    /** The key of its drafts: the document itself, or the section if sections have readers of their own. */
    public UUID section(UUID document) {
        return document;
    }

    /** The side texts, by the name of their field. */
    public abstract Map<String, String> beside();

    /** Sets a side text; unknown names are ignored. */
    public abstract void write(String field, String words);

    /** Restores a draft. */
    public void take(Draft draft) {
        take(draft.text(), draft.baseNumber());
        draft.beside().forEach(this::write);
    }

    /** Fills the form with a saved text. */
    public void take(DocumentText text, int number) {
        title = text.title();
        language = text.language();
        addressees = new ArrayList<>(text.addressees());
        sections = new ArrayList<>(text.sections().stream().map(SectionForm::of).toList());
        textNumber = number;
    }

    /** The text as it would be stored; refuses what cannot be a text. */
    public DocumentText text() {
        return new DocumentText(
                title,
                language,
                addressees,
                sections.stream().map(SectionForm::section).toList());
    }

    /** The current input as a draft. */
    Draft draft(Instant now) {
        return new Draft(text(), beside(), textNumber, now);
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

    public int getTextNumber() {
        return textNumber;
    }

    public void setTextNumber(int textNumber) {
        this.textNumber = textNumber;
    }
}
