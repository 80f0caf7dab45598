package ngo.portal.persistence.funding;

/** The sections of a request, which are written separately; a question of the funder opens some of them again. */
public enum RequestSection {
    ABOUT,
    NEED,
    RISK,
    MEASURES,
    BUDGET,
    OTHERS,
    IDENTITY,
    PAYMENT,
    FILES;

    /** Whether only those who write the request see its content. */
    public boolean isForWritersOnly() {
        return this == IDENTITY || this == PAYMENT;
    }
}
