package ngo.portal.web.api.organisation;

import ngo.portal.persistence.organisation.OrganisationStep;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Which of the pending steps is meant. */
public record StepBody(@Nullable OrganisationStep step) {

    OrganisationStep required() {
        if (step == null) {
            throw new InvalidInput("step");
        }
        return step;
    }
}
