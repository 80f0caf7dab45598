package ngo.portal.ejb.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Unsaved form input for an amendment: another wording for one paragraph, as plain text; empty lines divide it into several paragraphs. */
public class AmendmentForm extends ParagraphForm {

    @NotBlank
    @Size(max = 20_000)
    private String proposed = "";

    @NotNull
    @Size(max = 2_000)
    private String reason = "";

    public String getProposed() {
        return proposed;
    }

    public void setProposed(String proposed) {
        this.proposed = proposed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
