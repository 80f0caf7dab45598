package ngo.portal.persistence.petition.handover;

/** How much a list of signatures reveals about the people who have signed. */
public enum HandoverContent {
    /** Numbers by country. */
    COUNTS,
    /** The same, and the initials of the supporters who let the addressee know their name. */
    INITIALS,
    /** The same, and the full names of those supporters. */
    NAMES;

    /** Whether the vault opens names for it. */
    public boolean isPersonal() {
        return this != COUNTS;
    }
}
