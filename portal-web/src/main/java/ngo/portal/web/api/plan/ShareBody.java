package ngo.portal.web.api.plan;

import ngo.portal.ejb.document.Circle;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * The organisations with which a plan is shared.
 *
 * @param with a list of aliases, or "ALL"
 */
public record ShareBody(@Nullable Circle with) {

    Circle circle() {
        if (with == null) {
            throw new InvalidInput("with");
        }
        return with;
    }
}
