package ngo.portal.ejb.plan.records;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.plan.records.AddresseeType;
import ngo.portal.persistence.plan.records.CommitmentRow;
import ngo.portal.persistence.plan.records.CommitmentState;
import org.jspecify.annotations.Nullable;

/** Unsaved form input for a commitment of an addressee, with the evidence that it was made. */
public class CommitmentForm implements RecordForm, Serializable {

    @NotNull
    private AddresseeType addresseeType = AddresseeType.STATE;

    @NotBlank
    @Size(max = 300)
    private String addressee = "";

    @NotBlank
    @Size(max = 2000)
    private String text = "";

    @NotNull
    private LocalDate announcedOn = LocalDate.EPOCH;

    private @Nullable LocalDate followUpOn;

    private long version;

    public static CommitmentForm of(CommitmentRow commitment) {
        CommitmentForm form = new CommitmentForm();
        form.addresseeType = commitment.addresseeType();
        form.addressee = commitment.addressee();
        form.text = commitment.text();
        form.announcedOn = commitment.announcedOn();
        form.followUpOn = commitment.followUpOn();
        form.version = commitment.version();
        return form;
    }

    CommitmentRow row(UUID id, UUID section) {
        return new CommitmentRow(
                id,
                section,
                0,
                addresseeType,
                addressee.strip(),
                text.strip(),
                announcedOn,
                followUpOn,
                CommitmentState.ANNOUNCED,
                List.of(),
                version);
    }

    public AddresseeType getAddresseeType() {
        return addresseeType;
    }

    public void setAddresseeType(AddresseeType addresseeType) {
        this.addresseeType = addresseeType;
    }

    public String getAddressee() {
        return addressee;
    }

    public void setAddressee(String addressee) {
        this.addressee = addressee;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public LocalDate getAnnouncedOn() {
        return announcedOn;
    }

    public void setAnnouncedOn(LocalDate announcedOn) {
        this.announcedOn = announcedOn;
    }

    public @Nullable LocalDate getFollowUpOn() {
        return followUpOn;
    }

    public void setFollowUpOn(@Nullable LocalDate followUpOn) {
        this.followUpOn = followUpOn;
    }

    @Override
    public long getVersion() {
        return version;
    }

    @Override
    public void setVersion(long version) {
        this.version = version;
    }
}
