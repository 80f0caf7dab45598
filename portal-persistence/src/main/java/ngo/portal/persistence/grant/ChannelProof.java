package ngo.portal.persistence.grant;

import java.util.Arrays;
import java.util.List;

/** How a person has verified outside of this portal that money reaches its recipient. */
public enum ChannelProof {
    IN_PERSON,
    CALL,
    MESSENGER,
    TRUSTED_THIRD,
    /** The person vouches for it without saying how: the value for programs that do not name a proof. */
    UNSAID;

    /** The proofs that a person can choose from. */
    public static List<ChannelProof> said() {
        return Arrays.stream(values()).filter(one -> one != UNSAID).toList();
    }
}
