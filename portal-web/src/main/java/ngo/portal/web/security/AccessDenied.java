package ngo.portal.web.security;

/**
 * The reason why an organisation is closed to one of its people.
 *
 * @param why the reason, which is the key of its text
 * @param organisation its name; empty if no organisation is concerned
 */
public record AccessDenied(Why why, String organisation) {

    /** The reasons, each with an error page. */
    public enum Why {
        /** The account was taken out of Keycloak or disabled there. */
        REMOVED,
        FROZEN,
        SUSPENDED,
        LEFT,
        /** The organisation prepares for its start; until then only its administrators come in. */
        INVITED,
        /** The organisation was frozen since the person signed in. */
        TOKEN_TOO_OLD,
        /** Keycloak knows of a membership that the sync has not seen yet. */
        BEING_SET_UP
    }

    /** Whether the person has to sign in again at least, which ends this session and what was begun in it. */
    boolean endsTheSession() {
        return why != Why.BEING_SET_UP && why != Why.INVITED;
    }
}
