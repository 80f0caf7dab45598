package ngo.portal.ejb.translation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import ngo.portal.persistence.shared.InputParser;
import org.jspecify.annotations.Nullable;

/** Unsaved form input for a translation request: language, assignee and deadline. */
public class TranslationRequestForm implements Serializable {

    private boolean required;

    /** Alias of the organisation that translates. */
    @NotBlank
    private String translator = "";

    /** Account of a person in the requester's own organisation; empty if anybody of the organisation may write. */
    private String person = "";

    private @Nullable Instant due;

    @Size(max = InputParser.MAX_WORDS_CHARACTERS)
    private String note = "";

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }

    public String getTranslator() {
        return translator;
    }

    public void setTranslator(@Nullable String translator) {
        this.translator = translator == null ? "" : translator;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person == null ? "" : person;
    }

    public @Nullable Instant getDue() {
        return due;
    }

    public void setDue(@Nullable Instant due) {
        this.due = due;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }
}
