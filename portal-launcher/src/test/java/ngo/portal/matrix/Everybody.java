package ngo.portal.matrix;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ngo.portal.api.Program;
import ngo.portal.leak.Session;
import ngo.portal.story.Portal;

/** All the accounts of the matrix, each with a session and a program of their own. */
final class Everybody {

    private final Portal portal;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    Everybody(Portal portal) {
        this.portal = portal;
    }

    int opens(String account, String path) {
        return session(account).get(path).statusCode();
    }

    /** What they get who ask for this language. */
    HttpResponse<String> reads(String account, String path, String language) {
        return session(account).get(path, language);
    }

    Session session(String account) {
        return sessions.computeIfAbsent(
                account, name -> name.isEmpty() ? Session.ofNobody(portal) : Session.of(portal, name));
    }

    Program program(String account) {
        return new Program(portal.address(), portal.keycloak(), account);
    }
}
