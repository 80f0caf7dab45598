package ngo.portal.web.publication;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.web.security.signin.OidcSettings;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.RequestPath;
import org.jspecify.annotations.Nullable;

/**
 * Serves files under well-known names: robots.txt for search engines and security.txt (RFC 9116) with the contact for vulnerability reports.
 */
@WebServlet({PlainFileServlet.ROBOTS, PlainFileServlet.SECURITY})
public class PlainFileServlet extends HttpServlet {

    static final String ROBOTS = "/robots.txt";
    static final String SECURITY = "/.well-known/security.txt";

    /** The contact in security.txt has to be reviewed after a year at most (RFC 9116); each answer is valid for half a year. */
    private static final Duration GOOD = Duration.ofDays(180);

    @Inject
    private OidcSettings settings;

    @Inject
    private PublicContact contact;

    @Inject
    private Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable String file = RequestPath.of(request).equals(ROBOTS) ? robots() : security();
        if (file == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain; charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private String robots() {
        return """
                User-agent: *
                Disallow: /api/
                Disallow: /callback
                Disallow: /dashboard
                Disallow: /sign-in
                Disallow: /step-up

                Sitemap: %s/sitemap.xml
                """
                .formatted(settings.getBaseUrl());
    }

    /** The content of security.txt; null if no contact is configured. */
    private @Nullable String security() {
        @Nullable String link = contact.getSecurityLink();
        if (link == null) {
            return null;
        }
        Instant expires = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(GOOD);
        String languages =
                RequestLanguage.offered().stream().map(InterfaceLanguage::tag).collect(Collectors.joining(", "));
        return """
                Contact: %s
                Expires: %s
                Preferred-Languages: %s
                Canonical: %s%s
                """
                .formatted(link, expires, languages, settings.getBaseUrl(), SECURITY);
    }
}
