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
import ngo.portal.web.security.RequestPath;
import ngo.portal.web.security.signin.OidcSettings;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** What programs look for under fixed names: what search engines may read, and whom to tell of a weakness (RFC 9116). */
@WebServlet({PlainFileServlet.ROBOTS, PlainFileServlet.SECURITY})
public class PlainFileServlet extends HttpServlet {

    static final String ROBOTS = "/robots.txt";
    static final String SECURITY = "/.well-known/security.txt";

    /** A contact is to be looked at again after a year at most; each answer is good for half of one. */
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

    /** Nothing where nobody is named. */
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
