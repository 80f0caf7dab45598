package ngo.portal.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The path of a request in one unambiguous form. No other class reads the raw address: a filter and the page behind it could decode the same
 * characters differently, so that one admits what the other would not.
 */
public final class RequestPath {

    /** The query parameter that names the active organisation. */
    public static final String ORGANISATION = "for";

    private static final String API = "/api";

    /** An encoded slash, backslash, dot, semicolon, percent sign or NUL. */
    private static final Pattern DISGUISED = Pattern.compile("%(?:2f|5c|2e|3b|25|00)", Pattern.CASE_INSENSITIVE);

    /** Empty segments, and the segments {@code .} and {@code ..}. */
    private static final Pattern DETOUR = Pattern.compile("//|/\\.{1,2}(?:/|$)");

    /** Parameters that only a submitted form may have; they are not allowed in an address. */
    private static final String FORM_STATE = "jakarta.faces.ViewState";

    /** A percent sign and two digits. */
    private static final int ESCAPE_CHARACTERS = 3;

    private static final int HEX_RADIX = 16;
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int DELETE = 0x7f;

    private RequestPath() {}

    /** The path as the server has decoded and normalised it. Pages and access rules use this one. */
    public static String of(HttpServletRequest request) {
        @Nullable String more = request.getPathInfo();
        return more == null ? request.getServletPath() : request.getServletPath() + more;
    }

    /** Whether a program sends the request, with a token of its own and no cookie. */
    public static boolean isApi(HttpServletRequest request) {
        return isApi(of(request));
    }

    /** The same for an address that is known already. */
    public static boolean isApi(String path) {
        return path.equals(API) || path.startsWith(API + "/");
    }

    /** Whether the raw address has only one interpretation, and the query can be decoded. */
    public static boolean isPlain(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        return isPlainPath(request.getRequestURI()) && (query == null || isPlainQuery(query));
    }

    /** Decodes a raw address; empty if it is ambiguous. */
    public static Optional<String> decoded(String sent) {
        return isPlainPath(sent) ? Optional.ofNullable(text(sent)) : Optional.empty();
    }

    static boolean isPlainPath(String sent) {
        return sent.startsWith("/")
                && sent.indexOf(';') < 0
                && sent.indexOf('\\') < 0
                && !DISGUISED.matcher(sent).find()
                && !DETOUR.matcher(sent).find()
                && isShown(text(sent), "");
    }

    static boolean isPlainQuery(String sent) {
        String text = text(sent);
        return text != null && !text.contains(FORM_STATE) && isShown(text, "\t\n\r");
    }

    private static boolean isShown(@Nullable String text, String besides) {
        return text != null
                && text.chars()
                        .allMatch(sign -> (sign >= FIRST_PRINTABLE && sign != DELETE) || besides.indexOf(sign) >= 0);
    }

    /** The percent-decoded text; null if an escape is invalid, or if the bytes are not UTF-8. */
    private static @Nullable String text(String sent) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(sent.length());
        int next = 0;
        while (next < sent.length()) {
            char sign = sent.charAt(next);
            int value = sign == '%' ? byteAt(sent, next + 1) : sign;
            if (value < 0) {
                return null;
            }
            bytes.writeBytes(
                    sign == '%'
                            ? new byte[] {(byte) value}
                            : String.valueOf(sign).getBytes(StandardCharsets.UTF_8));
            next += sign == '%' ? ESCAPE_CHARACTERS : 1;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException noText) {
            return null;
        }
    }

    /** The byte of two hexadecimal digits; less than 0 if they are none. */
    private static int byteAt(String sent, int start) {
        if (start + 2 > sent.length()) {
            return -1;
        }
        int high = Character.digit(sent.charAt(start), HEX_RADIX);
        int low = Character.digit(sent.charAt(start + 1), HEX_RADIX);
        return high < 0 || low < 0 ? -1 : high * HEX_RADIX + low;
    }
}
