package ngo.portal.persistence.funding;

/** A part of a request that is written for itself; a question of the funder opens some of them again. */
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

    /** Only those who write the request see what stands in it. */
    public boolean isForWritersOnly() {
        return this == IDENTITY || this == PAYMENT;
    }
}
