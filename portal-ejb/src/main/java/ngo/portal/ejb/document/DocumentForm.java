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
 * A text as it is typed, and what stands beside it on the page. Carries the number of the text it was read from, so that
 * nobody overwrites unseen words.
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

    /** Where it is kept: under the document itself, unless it is one section with readers of its own. */
    public UUID section(UUID document) {
        return document;
    }

    /** What stands beside the text, by the name of its field. */
    public abstract Map<String, String> beside();

    /** Writes into one of those fields; a name that is none of theirs says nothing. */
    public abstract void write(String field, String words);

    /** Goes on with what was typed before. */
    public void take(Draft draft) {
        take(draft.text(), draft.baseNumber());
        draft.beside().forEach(this::write);
    }

    /** Begins from a text as it stands. */
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

    /** All that is typed so far. */
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
