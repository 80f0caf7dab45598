package ngo.portal.web.api.funding;

import ngo.portal.persistence.grant.ChannelProof;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Finance answers for the payment channel.
 *
 * @param how in which way, other than this portal, finance has made sure of it
 */
public record VouchBody(@Nullable ChannelProof how) {

    ChannelProof proof() {
        if (how == null) {
            throw new InvalidInput("how");
        }
        return how;
    }
}
