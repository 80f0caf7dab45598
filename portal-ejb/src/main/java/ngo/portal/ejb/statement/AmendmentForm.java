package ngo.portal.ejb.statement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another wording for one paragraph, as plain text; empty lines divide it into several paragraphs. */
public class AmendmentForm implements Serializable {

    private @Nullable UUID section;

    private int paragraph;

    @NotBlank
    @Size(max = 20_000)
    private String proposed = "";

    @NotNull
    @Size(max = 2_000)
    private String reason = "";

    public @Nullable UUID getSection() {
        return section;
    }

    public void setSection(@Nullable UUID section) {
        this.section = section;
    }

    public int getParagraph() {
        return paragraph;
    }

    public void setParagraph(int paragraph) {
        this.paragraph = paragraph;
    }

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
