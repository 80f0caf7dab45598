package ngo.portal.persistence.petition.signing;

/** What the holder of a code can do. Each may be repeated. */
public enum CodeStep {
    CONFIRM,
    /** Also of what was never confirmed: it was somebody else who typed the address. */
    WITHDRAW,
    ADD_CONSENT,
    DROP_CONSENT,
    BLOCK_MAIL
}
