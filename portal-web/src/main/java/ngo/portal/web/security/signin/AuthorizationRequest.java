package ngo.portal.web.security.signin;

import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * An authorization request to Keycloak for a step-up authentication that is not yet answered.
 *
 * @param state identifies the request in the callback
 * @param nonce identifies it in the ID token of the answer
 * @param back the address of the page whose act waits for the authentication; empty if none does
 */
record AuthorizationRequest(String state, String nonce, String back) implements Serializable {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 24;

    static AuthorizationRequest asked(String back) {
        return new AuthorizationRequest(word(), word(), back);
    }

    private static String word() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
