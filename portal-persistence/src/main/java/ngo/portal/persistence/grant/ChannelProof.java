package ngo.portal.persistence.grant;

/** How somebody has made sure, by another way than this portal, that money reaches whom it is for. */
public enum ChannelProof {
    IN_PERSON,
    CALL,
    MESSENGER,
    TRUSTED_THIRD
}
