package ngo.portal.persistence.grant;

import java.util.Arrays;
import java.util.List;

/** How somebody has made sure, by another way than this portal, that money reaches whom it is for. */
public enum ChannelProof {
    IN_PERSON,
    CALL,
    MESSENGER,
    TRUSTED_THIRD,
    /** They answer for it and do not say how: what a program that names nothing has said. */
    UNSAID;

    /** What somebody who is asked can choose from. */
    public static List<ChannelProof> said() {
        return Arrays.stream(values()).filter(one -> one != UNSAID).toList();
    }
}
