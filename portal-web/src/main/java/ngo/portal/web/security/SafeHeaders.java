package ngo.portal.web.security;

import java.util.Map;

/** The headers that every answer carries, also where no servlet gives it. */
public final class SafeHeaders {

    static final String POLICY = "Content-Security-Policy";

    /** The policy of public pages, and of every answer that brings none of its own. */
    private static final String STRICT_POLICY =
            """
            default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; \
            base-uri 'none'; frame-ancestors 'none'""";

    public static final Map<String, String> ALL = Map.of(
            "Strict-Transport-Security",
            "max-age=63072000; includeSubDomains",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "X-Frame-Options",
            "DENY",
            POLICY,
            STRICT_POLICY);

    private SafeHeaders() {}
}
