package ngo.portal.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.web.security.RequestPath;
import org.jspecify.annotations.Nullable;

/** Says in which language a request is answered, also where the answer is an error. */
public class LanguageFilter extends HttpFilter {

    private static final String ACCEPT_LANGUAGE = "Accept-Language";
    private static final String VARY = "Vary";
    private static final int MAX_HEADER_CHARACTERS = 200;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RequestLanguage.begin(of(request, response));
        try {
            chain.doFilter(request, response);
        } finally {
            RequestLanguage.end();
        }
    }

    /** The address says it, or else the browser, where there is a choice. */
    private static InterfaceLanguage of(HttpServletRequest request, HttpServletResponse response) {
        Object refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Optional<InterfaceLanguage> named =
                Addresses.language(refused == null ? RequestPath.of(request) : refused.toString());
        if (named.isPresent() || RequestLanguage.offered().size() == 1) {
            return named.orElse(InterfaceLanguage.EN);
        }
        if (refused == null) {
            response.addHeader(VARY, ACCEPT_LANGUAGE);
        }
        @Nullable String asked = request.getHeader(ACCEPT_LANGUAGE);
        return asked == null || asked.length() > MAX_HEADER_CHARACTERS
                ? InterfaceLanguage.EN
                : RequestLanguage.suiting(asked);
    }
}
