package ngo.portal.web.api.funding;

import ngo.portal.persistence.assessment.Relation;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.web.api.shared.BodyWords;
import org.jspecify.annotations.Nullable;

/**
 * A declaration of interest: the relation of a person to the applicant.
 *
 * @param relation the kind of relation, if there is a conflict
 */
public record DeclareBody(@Nullable Boolean conflict, @Nullable String reason, @Nullable Relation relation) {

    Relation declared() {
        if (relation != null) {
            return relation;
        }
        if (conflict == null) {
            throw new InvalidInput("conflict");
        }
        return conflict ? Relation.OTHER : Relation.NONE;
    }

    String words() {
        return BodyWords.of("reason", reason);
    }
}
