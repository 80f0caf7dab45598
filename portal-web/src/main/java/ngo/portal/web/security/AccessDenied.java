package ngo.portal.web.security;

/**
 * Why an organisation is closed to somebody who belongs to it, told in plain words.
 *
 * @param why the key of the words
 * @param organisation its name; empty where no organisation is behind it
 */
public record AccessDenied(Why why, String organisation) {

    /** Each is a calm page. */
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

    /** Whether signing in anew is the least that is needed. What was begun in such a session is over. */
    boolean endsTheSession() {
        return why != Why.BEING_SET_UP && why != Why.INVITED;
    }
}
