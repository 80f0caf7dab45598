package ngo.portal.web.api.petition;

import ngo.portal.ejb.document.Circle;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * The organisations that may read the draft, comment on it and amend it.
 *
 * @param with a list of aliases, or "ALL"
 */
public record PetitionShareBody(@Nullable Circle with) {

    Circle circle() {
        if (with == null) {
            throw new InvalidInput("with");
        }
        return with;
    }
}
