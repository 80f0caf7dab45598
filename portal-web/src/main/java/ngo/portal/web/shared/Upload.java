package ngo.portal.web.shared;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
import ngo.portal.persistence.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The file that came with a form.
 *
 * @param name as the sender calls it, which is never to be trusted; empty if they do not say
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Upload(String name, byte[] content) {

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
