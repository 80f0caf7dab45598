package ngo.portal.web.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;

/** Downloads that are written while they are read from the database, so that their length is not known when they begin. */
public final class StreamedFile {

    private StreamedFile() {}

    /**
     * Sends the headers of a download. Otherwise the server adds the length of a file that fits into its buffer, and the size of that buffer
     * differs between threads.
     *
     * @param type content type with its character set
     * @param name name of the file, without quotation marks
     */
    public static Writer begin(HttpServletResponse response, String type, String name) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.flushBuffer();
        return response.getWriter();
    }
}
