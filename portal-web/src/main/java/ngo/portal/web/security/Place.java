package ngo.portal.web.security;

import java.util.List;
import ngo.portal.persistence.organisation.MembershipRow;
import ngo.portal.persistence.tenant.Acting;
import org.jspecify.annotations.Nullable;

/**
 * Where a person came in.
 *
 * @param acting the person, for the organisation that is active
 * @param active absent while none is chosen
 * @param places organisations on which token and membership agree
 */
public record Place(Acting acting, @Nullable MembershipRow active, List<MembershipRow> places) {

    public boolean isChosen() {
        return active != null;
    }
}
