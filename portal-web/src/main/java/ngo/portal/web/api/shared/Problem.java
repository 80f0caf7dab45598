package ngo.portal.web.api.shared;

import java.util.List;
import java.util.Locale;

/**
 * What went wrong, in the form of RFC 9457. The type is stable; the sentences are for people.
 *
 * @param errors single fields that are wrong; empty where it is not about fields
 */
public record Problem(String type, String title, int status, String detail, List<Detail> errors) {

    private static final String TYPE = "urn:portal:problem:";

    public record Detail(String field, String detail) {}

    public static String type(String reason) {
        return TYPE + reason;
    }

    /** {@code OldFingerprint} becomes {@code old-fingerprint}. */
    public static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
