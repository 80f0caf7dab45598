package ngo.portal.web.api.statement;

import ngo.portal.ejb.document.Circle;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Who else is called to sign.
 *
 * @param invited a list of aliases, or "ALL"
 */
public record InvitationsBody(@Nullable Circle invited) {

    Circle circle() {
        if (invited == null) {
            throw new InvalidInput("invited");
        }
        return invited;
    }
}
