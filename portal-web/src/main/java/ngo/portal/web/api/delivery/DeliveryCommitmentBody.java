package ngo.portal.web.api.delivery;

import java.time.LocalDate;
import ngo.portal.ejb.delivery.DeliveryCommitmentForm;
import ngo.portal.persistence.delivery.DeliveryCommitmentState;
import org.jspecify.annotations.Nullable;

/**
 * A promise that an addressee made in answer to a delivery.
 *
 * @param evidence required once the commitment is no longer open
 */
public record DeliveryCommitmentBody(
        @Nullable String promisedBy,
        @Nullable String text,
        @Nullable LocalDate dueOn,
        @Nullable DeliveryCommitmentState state,
        @Nullable String evidence,
        @Nullable String source) {

    DeliveryCommitmentForm form() {
        DeliveryCommitmentForm form = new DeliveryCommitmentForm();
        form.setPromisedBy(promisedBy);
        form.setText(text);
        form.setDueOn(dueOn);
        form.setStanding(state == null ? DeliveryCommitmentState.OPEN : state);
        form.setEvidence(evidence);
        form.setSource(source);
        return form;
    }
}
