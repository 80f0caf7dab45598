package ngo.portal.web.security.signin;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/**
 * A person has just proven who they are for the sake of one act, which the portal holds. It is carried out once.
 *
 * @param path of the page on which they began it
 * @param subject who they are
 */
public record ProvenAct(String path, String subject) implements Serializable {

    /** In an address: the act that is held for this page is to be carried out. */
    public static final String HELD = "held";

    private static final String KEPT = "ngo.portal.proven";

    /** Lets the act be carried out, once its page is asked for. */
    static String at(String address, String subject, HttpSession session) {
        session.setAttribute(KEPT, new ProvenAct(address.replaceFirst("[?].*$", ""), subject));
        return with(address, HELD + "=1");
    }

    static String with(String address, String query) {
        return address + (address.indexOf('?') < 0 ? '?' : '&') + query;
    }

    /** The act that may be carried out on this page; absent for every other page and every other time. */
    public static Optional<ProvenAct> take(HttpSession session, String path) {
        Optional<ProvenAct> kept =
                session.getAttribute(KEPT) instanceof ProvenAct act ? Optional.of(act) : Optional.empty();
        session.removeAttribute(KEPT);
        return kept.filter(act -> act.path().equals(path));
    }
}
