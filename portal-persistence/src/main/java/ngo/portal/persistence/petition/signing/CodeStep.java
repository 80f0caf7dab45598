package ngo.portal.persistence.petition.signing;

/** The acts of the holder of a code. Each may be repeated. */
public enum CodeStep {
    CONFIRM,
    /** Also for a signature that was never confirmed: somebody else has typed the address. */
    WITHDRAW,
    ADD_CONSENT,
    DROP_CONSENT,
    BLOCK_MAIL
}
