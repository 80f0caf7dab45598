package ngo.portal.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import ngo.portal.persistence.setting.PersonSetting;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.persistence.text.pseudo.PseudoLanguage;
import org.jspecify.annotations.Nullable;

/**
 * Determines the language of an answer, also of an error: that of the address; otherwise the person's, if the session knows them; otherwise the
 * browser's.
 */
public class LanguageFilter extends HttpFilter {

    private static final String ACCEPT_LANGUAGE = "Accept-Language";
    private static final String VARY = "Vary";
    private static final String SPOKEN = "ngo.portal.spoken";
    private static final String LOOKS = "ngo.portal.looks";
    private static final int MAX_HEADER_CHARACTERS = 200;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Object refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Optional<InterfaceLanguage> named =
                Addresses.language(refused == null ? RequestPath.of(request) : refused.toString());
        InterfaceLanguage otherwise = named.orElseGet(() -> suiting(request, response, refused == null));
        RequestLanguage.begin(named.or(() -> remembered(request)).orElse(otherwise), otherwise, looks(request));
        if (named.isPresent()) {
            RequestLanguage.publish();
        }
        @Nullable String wished = request.getHeader(ACCEPT_LANGUAGE);
        if (wished != null && PseudoLanguage.isSpoken(wished)) {
            RequestLanguage.mark();
        }
        try {
            chain.doFilter(request, response);
        } finally {
            RequestLanguage.end();
        }
    }

    /** Stores the setting in the session, so that pages outside of the members' area, such as error pages, use it, too. */
    public static void remember(HttpSession session, PersonSetting setting) {
        if (!setting.language().equals(session.getAttribute(SPOKEN))) {
            session.setAttribute(SPOKEN, setting.language());
        }
        Looks looks = new Looks(setting.theme(), setting.textSize());
        if (!looks.equals(session.getAttribute(LOOKS))) {
            session.setAttribute(LOOKS, looks);
        }
    }

    /** Whether somebody has come in with this session. */
    public static boolean isOfAMember(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SPOKEN) != null;
    }

    /** Public pages are the same for everybody, and caches keep them. */
    private static PersonSetting looks(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(LOOKS) instanceof Looks looks
                ? PersonSetting.NONE.looking(looks.theme(), looks.textSize())
                : PersonSetting.NONE;
    }

    private record Looks(PersonSetting.Theme theme, PersonSetting.TextSize textSize) implements Serializable {}

    private static Optional<InterfaceLanguage> remembered(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return Optional.ofNullable(session == null ? null : session.getAttribute(SPOKEN))
                .map(Object::toString)
                .flatMap(RequestLanguage::offered);
    }

    private static InterfaceLanguage suiting(HttpServletRequest request, HttpServletResponse response, boolean asked) {
        if (RequestLanguage.offered().size() == 1) {
            return RequestLanguage.usual();
        }
        if (asked) {
            response.addHeader(VARY, ACCEPT_LANGUAGE);
        }
        @Nullable String wished = request.getHeader(ACCEPT_LANGUAGE);
        return wished == null || wished.length() > MAX_HEADER_CHARACTERS
                ? RequestLanguage.usual()
                : RequestLanguage.suiting(wished);
    }
}
