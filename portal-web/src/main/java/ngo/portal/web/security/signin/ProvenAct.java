package ngo.portal.web.security.signin;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/**
 * A held act whose step-up authentication has just succeeded. The portal carries it out once.
 *
 * @param path of the page on which the person began the act
 * @param subject of the person
 */
public record ProvenAct(String path, String subject) implements Serializable {

    /** In an address: the act that is held for this page is to be carried out. */
    public static final String HELD = "held";

    private static final String KEPT = "ngo.portal.proven";

    /** Keeps the proof in the session, and returns the address whose next request carries out the act. */
    static String at(String address, String subject, HttpSession session) {
        session.setAttribute(KEPT, new ProvenAct(address.replaceFirst("[?].*$", ""), subject));
        return with(address, HELD + "=1");
    }

    static String with(String address, String query) {
        return address + (address.indexOf('?') < 0 ? '?' : '&') + query;
    }

    /** The act that this page may carry out; absent where the proof was for another page, and after the first call. */
    public static Optional<ProvenAct> take(HttpSession session, String path) {
        Optional<ProvenAct> kept =
                session.getAttribute(KEPT) instanceof ProvenAct act ? Optional.of(act) : Optional.empty();
        session.removeAttribute(KEPT);
        return kept.filter(act -> act.path().equals(path));
    }
}
