package ngo.portal.web.security.signin;

import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A person was sent to Keycloak to prove who they are, and has not come back yet.
 *
 * @param state names the question in the address that leads back
 * @param nonce names it in the token that answers it
 * @param back the address of the page whose act waits for the answer; empty where no act waits
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
