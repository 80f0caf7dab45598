package ngo.portal.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import ngo.portal.web.security.signin.OidcSettings;
import ngo.portal.web.security.signin.ProvenAct;
import ngo.portal.web.security.signin.StepUpServlet;
import ngo.portal.web.shared.Addresses;
import ngo.portal.web.shared.RequestPath;
import org.jspecify.annotations.Nullable;

/**
 * Preserves forms that arrive after the session or the view state has expired, and restores their input on the page that they came from. Also
 * holds POSTs whose sender needs a step-up authentication, until that has succeeded.
 */
@ApplicationScoped
public class UnsentFormRecovery {

    /** Address parameter: preserved input may be waiting for this page. */
    public static final String WAITING = "unsent";

    /** Additional address parameter: the form was not carried out because the step-up authentication is missing. */
    public static final String UNPROVEN = "unproven";

    /** Form field: the owner of the page. */
    public static final String OWNER = "owner";

    private static final String COOKIE = "unsent";
    private static final Set<String> OF_THE_PAGE = Set.of(
            OWNER, TenantFilter.FORM_FIELD, RequestPath.ORGANISATION, WAITING, FormToken.FIELD, "primefaces.nonce");

    private UnsentFormStore forms;
    private OidcSettings settings;

    @SuppressWarnings("NullAway.Init") // for the proxy alone
    protected UnsentFormRecovery() {}

    @Inject
    UnsentFormRecovery(UnsentFormStore forms, OidcSettings settings) {
        this.forms = forms;
        this.settings = settings;
    }

    /** The value of the owner field in the forms of a page. */
    public String mark(String subject) {
        return subject.isEmpty() ? "" : forms.mark(subject);
    }

    /**
     * Preserves the input of a form.
     *
     * @param address of the page, as people see it
     * @return the address at which the person continues; absent if there is no input
     */
    public Optional<String> keep(HttpServletRequest request, HttpServletResponse response, String address) {
        String path = address.replaceFirst("[?].*$", "");
        return keep(request, response, path, typed(request))
                .map(kept -> path + query(request, address.substring(path.length()), WAITING + "=1"));
    }

    /**
     * Holds a complete POST until its sender has completed the step-up authentication; then {@link ResumedPostFilter} carries it out. An
     * authentication applies only to the latest act; an earlier held one is no longer carried out.
     *
     * @param address of the page, as people see it
     */
    public void hold(HttpServletRequest request, HttpServletResponse response, String address) {
        request.getSession().removeAttribute(StepUpServlet.WAITING);
        String path = address.replaceFirst("[?].*$", "");
        Map<String, List<String>> all = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> all.put(name, Arrays.asList(values)));
        keep(request, response, path, all)
                .map(kept -> path + query(request, address.substring(path.length()), ""))
                .ifPresent(back -> request.getSession().setAttribute(StepUpServlet.WAITING, back));
    }

    private Optional<String> keep(
            HttpServletRequest request, HttpServletResponse response, String path, Map<String, List<String>> fields) {
        @Nullable String mark = request.getParameter(OWNER);
        boolean page = Addresses.target(path)
                .filter(target -> target.page().endsWith(".xhtml"))
                .isPresent();
        if (!"POST".equals(request.getMethod()) || mark == null || !page) {
            return Optional.empty();
        }
        return forms.subject(mark).map(subject -> {
            String opener = forms.keep(new UnsentForm(subject, path, fields));
            response.addCookie(cookie(opener, (int) UnsentFormStore.KEPT_FOR.toSeconds()));
            return opener;
        });
    }

    private static Map<String, List<String>> typed(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!OF_THE_PAGE.contains(name) && !name.startsWith("jakarta.faces.")) {
                fields.put(name, Arrays.asList(values));
            }
        });
        return fields;
    }

    /** The page's own address, for the same organisation. */
    private static String query(HttpServletRequest request, String query, String waiting) {
        StringJoiner out = new StringJoiner("&", "?", "").setEmptyValue("");
        if (!waiting.isEmpty()) {
            out.add(waiting);
        }
        String kept = query.replaceAll("[?&](?:" + WAITING + "|" + UNPROVEN + "|" + ProvenAct.HELD + ")=1", "")
                .replaceFirst("^[?&]", "");
        if (!kept.isEmpty()) {
            out.add(kept);
        }
        @Nullable String acting = request.getParameter(TenantFilter.FORM_FIELD);
        boolean named = ("&" + kept).contains("&" + RequestPath.ORGANISATION + "=");
        if (!named && acting != null && acting.matches("[a-z0-9-]{1,60}")) {
            out.add(RequestPath.ORGANISATION + "=" + acting);
        }
        return out.toString();
    }

    /** The preserved input of this person for this page; it is returned only once. */
    public Optional<UnsentForm> take(
            HttpServletRequest request, HttpServletResponse response, String subject, String path) {
        return request.getParameter(WAITING) == null ? Optional.empty() : opened(request, response, subject, path);
    }

    /** The held POST of this person for this page; it is returned only once. */
    Optional<UnsentForm> opened(HttpServletRequest request, HttpServletResponse response, String subject, String path) {
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        Optional<String> opener = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(settings.cookieName(COOKIE)))
                .map(Cookie::getValue)
                .findFirst();
        opener.ifPresent(used -> response.addCookie(cookie("", 0)));
        return opener.flatMap(one -> forms.take(one, subject, path));
    }

    private Cookie cookie(String value, int seconds) {
        Cookie cookie = new Cookie(settings.cookieName(COOKIE), value);
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.isBehindTls());
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
