package ngo.portal.web.api.delivery;

import java.util.List;
import ngo.portal.ejb.delivery.ShownParts;
import org.jspecify.annotations.Nullable;

/**
 * What the public reads of a delivery from now on.
 *
 * @param shown nothing is public where this is false
 * @param commitments numbers of those that are shown
 */
public record DeliveryShowBody(@Nullable Boolean shown, @Nullable Boolean reply, @Nullable List<Integer> commitments) {

    ShownParts parts() {
        return new ShownParts(
                Boolean.TRUE.equals(shown), Boolean.TRUE.equals(reply), commitments == null ? List.of() : commitments);
    }
}
