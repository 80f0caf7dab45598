package ngo.portal.web.api.funding;

import ngo.portal.persistence.grant.ChannelProof;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Finance vouches for the payment channel.
 *
 * @param how by which means, other than this portal, finance has verified the channel
 */
public record VouchBody(@Nullable ChannelProof how) {

    ChannelProof proof() {
        if (how == null) {
            throw new InvalidInput("how");
        }
        return how;
    }
}
