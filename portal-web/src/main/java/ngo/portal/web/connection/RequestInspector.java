package ngo.portal.web.connection;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.web.limit.Networks;
import ngo.portal.web.security.signin.SignedInSessions;
import ngo.portal.web.shared.AddressAreas;
import ngo.portal.web.shared.RequestPath;
import org.glassfish.grizzly.http.HttpRequestPacket;

/** Reads from the head of a request, before any servlet runs, who sends it, from which network, and whether its body is wanted. */
final class RequestInspector {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;

    /** The cookie of a session, under its name from {@code web.xml} and its name behind TLS. */
    private static final Pattern SESSION = Pattern.compile("(?:^|;)\\s*+(?:__Host-)?portal=([^;]*+)");

    private final String own;
    private final Networks networks;
    private final SignedInSessions sessions;

    /**
     * Inspects requests to one portal.
     *
     * @param own the origin of its pages
     */
    RequestInspector(String own, Networks networks, SignedInSessions sessions) {
        this.own = own;
        this.networks = networks;
        this.sessions = sessions;
    }

    /** Whether the request brings the cookie of a session that is signed in on this node. */
    boolean isOfAMember(HttpRequestPacket request) {
        for (String cookies : lines(request, "Cookie")) {
            Matcher session = SESSION.matcher(cookies);
            while (session.find()) {
                if (sessions.hold(session.group(1).strip())) {
                    return true;
                }
            }
        }
        return false;
    }

    IncomingHead head(HttpRequestPacket request) {
        return new IncomingHead(
                request.getMethod().toString(),
                path(request).orElse(""),
                Objects.requireNonNullElse(request.getContentType(), ""),
                Objects.requireNonNullElse(request.getHeader("Content-Encoding"), ""),
                request.isChunked() ? -1 : Math.max(0, request.getContentLength()),
                request.getHeader("Origin"),
                request.getHeader("Sec-Fetch-Site"));
    }

    /** The status of a refusal; also for files of a person who has to sign in first, which the portal cannot keep. */
    int refusal(IncomingHead head, boolean member) {
        if (head.path().isEmpty()) {
            return BAD_REQUEST;
        }
        int refusal = head.refusal(own);
        boolean lost = head.isFile() && !member && AddressAreas.isForMembers(head.path());
        return refusal == IncomingHead.NOT_REFUSED && lost ? UNAUTHORIZED : refusal;
    }

    String network(HttpRequestPacket request) {
        String peer = request.getConnection().getPeerAddress() instanceof InetSocketAddress address
                ? address.getAddress().getHostAddress()
                : "";
        return networks.of(peer, String.join(",", lines(request, "X-Forwarded-For")));
    }

    private static Optional<String> path(HttpRequestPacket request) {
        return RequestPath.decoded(Objects.requireNonNullElse(request.getRequestURI(), ""));
    }

    private static List<String> lines(HttpRequestPacket request, String header) {
        List<String> lines = new ArrayList<>();
        request.getHeaders().values(header).forEach(lines::add);
        return lines;
    }
}
