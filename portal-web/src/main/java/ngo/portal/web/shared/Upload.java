package ngo.portal.web.shared;

import jakarta.json.Json;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
import ngo.portal.persistence.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A file that a form sends.
 *
 * @param name file name that the browser sends, which is not trusted; empty if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Upload(String name, byte[] content) {

    /** The media type that the upload script accepts, whose answer is the progress of the file; a form accepts a page. */
    private static final String JSON = "application/json";

    /** Whether the upload script has sent the file; it shows the result to the person and leaves the page as it is. */
    public static boolean isWatched(HttpServletRequest request) {
        @Nullable String wanted = request.getHeader("Accept");
        return wanted != null && wanted.startsWith(JSON);
    }

    /** Leads on to this address. */
    public static void leadOn(HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException {
        if (isWatched(request)) {
            respond(response, "next", address);
        } else {
            response.sendRedirect(address);
        }
    }

    /** Says to a script why it was refused; a form is led to the page that says it. */
    public static void refuse(HttpServletRequest request, HttpServletResponse response, String why, String page)
            throws IOException {
        if (isWatched(request)) {
            respond(response, "problem", why);
        } else {
            response.sendRedirect(page);
        }
    }

    /** Answers a script. */
    public static void respond(HttpServletResponse response, String what, String words) throws IOException {
        response.setContentType(JSON + "; charset=UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder().add(what, words).build().toString());
    }

    /** Nothing was chosen: absent. More than the servlet takes: the refusal that its feature has for that. */
    public static Optional<Upload> of(HttpServletRequest request, Supplier<? extends Refusal> tooLarge)
            throws IOException, ServletException {
        @Nullable Part file;
        try {
            file = request.getPart("file");
        } catch (IllegalStateException overSize) {
            throw tooLarge.get();
        }
        if (file == null || file.getSize() == 0) {
            return Optional.empty();
        }
        @Nullable String name = file.getSubmittedFileName();
        try (InputStream content = file.getInputStream()) {
            return Optional.of(new Upload(name == null ? "" : name, content.readAllBytes()));
        }
    }
}
