package ngo.portal.web.problem;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.navigation.Address;
import ngo.portal.web.shared.LanguageFilter;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.RequestPath;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Renders all error pages: one frame with the text of each. It answers every HTTP method, including those that the server's default servlet
 * would refuse with an error of its own; it needs no Faces page.
 */
@WebServlet("/error/*")
public class ErrorPages extends HttpServlet {

    /** The attribute of a request with the reference of its fault in the log. */
    static final String REFERENCE = "ngo.portal.fault";

    private static final String BUNDLE = "error";
    private static final String API = "api";
    private static final String BY_STATUS = "status";

    /** The attribute of a request with the key of its words, where the status alone says too little. */
    private static final String WORDS = ErrorPages.class.getName();

    private static final String READ_ONLY = "read-only";

    /** The possible next steps, the first being the primary one; errors that are not listed have the same two. */
    private static final Map<String, List<String>> ACTS = Map.ofEntries(
            Map.entry("confirmed", List.of("home")),
            Map.entry("not-confirmed", List.of("confirm", "home")),
            Map.entry("form-refused", List.of("home")),
            Map.entry("403", List.of("home")),
            Map.entry("409", List.of("again", "home")),
            Map.entry("410", List.of("newsroom")),
            Map.entry("413", List.of("home")),
            Map.entry("429", List.of("again", "home")),
            Map.entry("500", List.of("home")),
            Map.entry("503", List.of("again", "newsroom")),
            Map.entry(READ_ONLY, List.of("again", "home")),
            Map.entry("sign-in", List.of("again", "newsroom")));

    /**
     * From these pages people continue to sign in; from all other error pages, visitors who are not signed in get a link to the public front
     * page.
     */
    private static final Set<String> OF_SIGN_IN = Set.of("401", "403", "confirmed", "form-refused", "somebody-else");

    private static final Pattern NAME = Pattern.compile("/([a-z0-9-]+)\\.html");

    @Inject
    private Text text;

    @Inject
    private Address address;

    /** Chooses the words of the error page for a fault of which the status says too little. */
    static void name(ServletRequest request, Throwable thrown) {
        if (ErrorStatus.isReadOnly(thrown)) {
            request.setAttribute(WORDS, READ_ONLY);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable Object refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (refused != null && RequestPath.isApi(refused.toString())) {
            response.setContentType("application/problem+json");
            response.getOutputStream().write(problem(request).getBytes(StandardCharsets.UTF_8));
            return;
        }
        @Nullable String path = request.getPathInfo();
        Matcher asked = NAME.matcher(path == null ? "" : path);
        String name = asked.matches() ? named(asked.group(1), request) : "";
        if (text.has(BUNDLE, name + ".title")) {
            response.setContentType("text/html; charset=UTF-8");
            response.getOutputStream().write(page(name, request).getBytes(StandardCharsets.UTF_8));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The problem document for a program whose request was refused before the API received it. */
    private String problem(HttpServletRequest request) {
        String status = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        int code = InputParser.whole(status).orElse(500);
        // Before the API itself answers, only the check of the origin refuses with 403.
        String reason = code == HttpServletResponse.SC_FORBIDDEN ? "foreign-page" : ErrorStatus.reason(code);
        return Json.createObjectBuilder()
                .add("type", "urn:portal:problem:" + reason)
                .add("title", text.of(API, "title." + (text.has(API, "title." + status) ? status : "other")))
                .add("status", code)
                .add("detail", text.of(API, "problem." + reason))
                .add("errors", Json.createArrayBuilder())
                .build()
                .toString();
    }

    /** The server forwards every error to one address with its status; statuses without a text of their own share one. */
    private String named(String name, HttpServletRequest request) {
        if (!name.equals(BY_STATUS)) {
            return name;
        }
        Object words = request.getAttribute(WORDS);
        if (words != null) {
            return words.toString();
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status != null && text.has(BUNDLE, status + ".title") ? status.toString() : "other";
    }

    private String page(String name, HttpServletRequest request) throws IOException {
        try (InputStream frame = getServletContext().getResourceAsStream("/error/frame.html")) {
            return new String(frame.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{language}", RequestLanguage.now().tag())
                    .replace("{direction}", RequestLanguage.now().direction())
                    .replace("{theme}", address.getTheme())
                    .replace("{size}", address.getTextSize())
                    .replace("<!-- title -->", word(name, "title"))
                    .replace("<!-- portal -->", text.of("common", "portal.name"))
                    .replace("<!-- words -->", words(name, request));
        }
    }

    private String words(String name, HttpServletRequest request) {
        String hint = text.has(BUNDLE, name + ".hint") ? "<p class=\"muted\">" + word(name, "hint") + "</p>\n" : "";
        return "<h1>" + word(name, "title") + "</h1>\n<p>" + word(name, "text") + "</p>\n" + hint
                + reference(request.getAttribute(REFERENCE))
                + "<p class=\"buttons\">" + acts(name, LanguageFilter.isOfAMember(request)) + "</p>";
    }

    /** The reference with which operators find the fault in the log; empty where the log has no fault. */
    private String reference(@Nullable Object reference) {
        return reference == null
                ? ""
                : "<p class=\"muted\">" + text.of(BUNDLE, "reference") + " <code class=\"fingerprint\" dir=\"ltr\">"
                        + reference + "</code></p>\n";
    }

    private String acts(String name, boolean member) {
        StringBuilder links = new StringBuilder();
        for (String named : ACTS.getOrDefault(name, List.of("home", "newsroom"))) {
            String act = named.equals("home") && !member && !OF_SIGN_IN.contains(name) ? "front" : named;
            String look = links.isEmpty() ? "button primary" : "button";
            links.append("<a class=\"%s\" href=\"%s\">%s</a> ".formatted(look, address(act), word("act", act)));
        }
        return links.toString();
    }

    /** The address of a retry is the one that failed. */
    private static String address(String act) {
        return switch (act) {
            case "home" -> "/dashboard";
            case "front" -> "/" + RequestLanguage.now().tag() + "/";
            case "newsroom" -> "/" + RequestLanguage.now().tag() + "/newsroom";
            case "confirm" -> "/step-up";
            default -> "";
        };
    }

    private String word(String name, String key) {
        return text.of(BUNDLE, name + "." + key);
    }
}
