package ngo.portal.ejb.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import ngo.portal.persistence.delivery.CommitmentWords;
import ngo.portal.persistence.delivery.DeliveryCommitmentRow;
import ngo.portal.persistence.delivery.DeliveryCommitmentState;
import ngo.portal.persistence.text.Characters;
import ngo.portal.persistence.text.PlainWords;
import org.jspecify.annotations.Nullable;

/** Unsaved form input for a commitment made in answer to a delivery, and for what became of it. */
public class DeliveryCommitmentForm implements Serializable {

    /** Maximum number of characters of the commitment, and of the evidence for its state. */
    public static final int MAX_TEXT_CHARACTERS = 2_000;

    @NotBlank
    @Size(max = DeliveryForm.MAX_NAME_CHARACTERS)
    private String promisedBy = "";

    @NotBlank
    @Size(max = MAX_TEXT_CHARACTERS)
    private String text = "";

    private @Nullable LocalDate dueOn;

    @NotNull
    private DeliveryCommitmentState standing = DeliveryCommitmentState.OPEN;

    @Size(max = MAX_TEXT_CHARACTERS)
    private String evidence = "";

    @Size(max = ReplyForm.MAX_SOURCE_CHARACTERS)
    private String source = "";

    public static DeliveryCommitmentForm of(DeliveryCommitmentRow row) {
        DeliveryCommitmentForm form = new DeliveryCommitmentForm();
        form.promisedBy = row.promisedBy();
        form.text = row.text();
        form.dueOn = row.dueOn();
        form.standing = row.state();
        form.evidence = row.evidence();
        form.source = row.source();
        return form;
    }

    CommitmentWords words() {
        return new CommitmentWords(
                Characters.line(promisedBy, DeliveryForm.MAX_NAME_CHARACTERS),
                PlainWords.of(text),
                dueOn,
                standing,
                PlainWords.of(evidence),
                Characters.line(source, ReplyForm.MAX_SOURCE_CHARACTERS));
    }

    public String getPromisedBy() {
        return promisedBy;
    }

    public void setPromisedBy(@Nullable String promisedBy) {
        this.promisedBy = promisedBy == null ? "" : promisedBy;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public @Nullable LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(@Nullable LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public DeliveryCommitmentState getStanding() {
        return standing;
    }

    public void setStanding(DeliveryCommitmentState standing) {
        this.standing = standing;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String evidence) {
        this.evidence = evidence == null ? "" : evidence;
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source == null ? "" : source;
    }
}
