package ngo.portal.web.api.delivery;

import java.util.List;
import ngo.portal.ejb.delivery.ShownParts;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a delivery the public reads from now on.
 *
 * @param shown whether anything of the delivery is public
 * @param commitments numbers of those that are shown
 */
public record DeliveryShowBody(@Nullable Boolean shown, @Nullable Boolean reply, @Nullable List<Integer> commitments) {

    ShownParts parts() {
        return new ShownParts(
                Boolean.TRUE.equals(shown), Boolean.TRUE.equals(reply), commitments == null ? List.of() : commitments);
    }
}
