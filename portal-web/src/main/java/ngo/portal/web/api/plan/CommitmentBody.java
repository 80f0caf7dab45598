package ngo.portal.web.api.plan;

import java.time.LocalDate;
import java.util.UUID;
import ngo.portal.ejb.plan.records.CommitmentForm;
import ngo.portal.ejb.plan.records.EvidenceForm;
import ngo.portal.persistence.plan.records.AddresseeType;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What an addressee has promised, with what shows that it was.
 *
 * @param section where it hangs; under the heading of monitoring where it is left out
 * @param source where the evidence was found
 */
public record CommitmentBody(
        @Nullable UUID section,
        @Nullable AddresseeType addresseeType,
        @Nullable String addressee,
        @Nullable String text,
        @Nullable LocalDate announcedOn,
        @Nullable LocalDate followUpOn,
        @Nullable String evidence,
        @Nullable String source) {

    CommitmentForm form() {
        if (announcedOn == null) {
            throw new InvalidInput("announcedOn");
        }
        CommitmentForm form = new CommitmentForm();
        form.setAddresseeType(addresseeType == null ? AddresseeType.STATE : addresseeType);
        form.setAddressee(addressee == null ? "" : addressee);
        form.setText(text == null ? "" : text);
        form.setAnnouncedOn(announcedOn);
        form.setFollowUpOn(followUpOn);
        return form;
    }

    EvidenceForm shownBy() {
        return new EvidenceForm(evidence == null ? "" : evidence, source == null ? "" : source);
    }
}
