package ngo.portal.web.connection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import ngo.portal.web.shared.RequestPath;
import ngo.portal.web.shared.SigningAddresses;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a request says about the request and its body. This class alone decides whether the portal refuses a request because of
 * its head: once before the body arrives, and once more where the portal answers.
 *
 * @param path decoded, without the query
 * @param type of the body; empty where the request names none
 * @param encoding of the body; empty where the request names none
 * @param length of the body; 0 where there is none, less than 0 where the request does not say it
 * @param origin of the page that asks; absent where the request names none
 * @param site how that page is related to this one, as browsers say it; absent from programs
 */
public record IncomingHead(
        String method,
        String path,
        String type,
        String encoding,
        long length,
        @Nullable String origin,
        @Nullable String site) {

    public static final int NOT_REFUSED = 0;

    /** The attribute in which {@link BodyFilter} puts the status for a request whose body it has not taken. */
    public static final String UNREAD = "ngo.portal.unread";

    private static final int FORBIDDEN = 403;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED_TYPE = 415;

    private static final long MAX_FILE_BYTES = 10_585_760;
    private static final long MAX_FORM_BYTES = 2_000_000;
    private static final long MAX_DOCUMENT_BYTES = 2_097_152;

    /** The form that checks a text has a file and a field, and each may hold a document. */
    private static final long MAX_CHECKED_BYTES = 2 * MAX_DOCUMENT_BYTES;

    /** More than all fields of a signature need. */
    private static final long MAX_SIGNING_BYTES = 16_384;

    private static final long MAX_PUBLIC_DOCUMENT_BYTES = 65_536;

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> PAGE_METHODS = Set.of("GET", "HEAD", "POST");
    private static final Set<String> FORM_TYPES = Set.of("application/x-www-form-urlencoded", "multipart/form-data");

    private static final String JSON = "application/json";
    private static final String PUBLIC_API = "/api/v1/public/";

    /** Keycloak sends a form here. */
    private static final String SIGN_OUT = "/api/backchannel-logout";

    /** Programs for translators send their files here. */
    private static final Pattern TRANSLATION = Pattern.compile("/api/v1/documents/[^/]+/translations/[^/]+\\.xlf");

    private static final Pattern CHECKING = Pattern.compile("/[a-z]{2}/verify(?:/.*)?|/verify/.*");

    public static IncomingHead of(HttpServletRequest request) {
        return new IncomingHead(
                request.getMethod(),
                RequestPath.of(request),
                Objects.requireNonNullElse(request.getContentType(), ""),
                Objects.requireNonNullElse(request.getHeader("Content-Encoding"), ""),
                request.getHeader("Transfer-Encoding") == null ? Math.max(0, request.getContentLengthLong()) : -1,
                request.getHeader("Origin"),
                request.getHeader("Sec-Fetch-Site"));
    }

    /**
     * The status with which the portal refuses the request whatever its body holds, or {@link #NOT_REFUSED}.
     *
     * @param own the portal's own origin
     */
    public int refusal(String own) {
        if (!isApi() && !PAGE_METHODS.contains(method)) {
            return METHOD_NOT_ALLOWED;
        }
        if (READING.contains(method)) {
            return NOT_REFUSED;
        }
        if (!isFromHere(own)) {
            return FORBIDDEN;
        }
        if (length != 0 && !isOfARightType()) {
            return UNSUPPORTED_TYPE;
        }
        return length > mostBytes() ? TOO_LARGE : NOT_REFUSED;
    }

    /** The largest body that this address takes. */
    public long mostBytes() {
        if (isApi()) {
            return path.startsWith(PUBLIC_API) ? MAX_PUBLIC_DOCUMENT_BYTES : MAX_DOCUMENT_BYTES;
        }
        if (SigningAddresses.takesSignature(path)) {
            return MAX_SIGNING_BYTES;
        }
        if (CHECKING.matcher(path).matches()) {
            return MAX_CHECKED_BYTES;
        }
        return isFile() ? MAX_FILE_BYTES : MAX_FORM_BYTES;
    }

    /** Whether the body holds files. The portal keeps no files for a person who has to sign in first. */
    public boolean isFile() {
        return mediaType().startsWith("multipart/");
    }

    private boolean isApi() {
        return RequestPath.isApi(path);
    }

    /**
     * Changes come from the portal's own pages; the form of another site is refused even with a valid cookie. Programs send neither header,
     * and every browser sends at least one of them with a request to another site.
     */
    private boolean isFromHere(String own) {
        if (origin != null && !origin.equals(own)) {
            return false;
        }
        return site == null ? origin != null || isApi() : site.equals("same-origin");
    }

    private boolean isOfARightType() {
        if (!encoding.isEmpty() && !encoding.equalsIgnoreCase("identity")) {
            return false;
        }
        if (!isApi() || path.equals(SIGN_OUT)) {
            return FORM_TYPES.contains(mediaType());
        }
        return mediaType().equals(JSON)
                || TRANSLATION.matcher(path).matches()
                || (type.isEmpty() && !path.startsWith(PUBLIC_API));
    }

    private String mediaType() {
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
