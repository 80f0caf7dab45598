package ngo.portal.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import ngo.portal.web.security.RequestPath;
import org.jspecify.annotations.Nullable;

/** Refuses what is larger than any file or text that pages take, before a byte of it is kept. The API has its own limit. */
public class SizeFilter extends HttpFilter {

    private static final long MAX_FILE_BYTES = 10_585_760;
    private static final long MAX_FORM_BYTES = 2_000_000;
    private static final int MAX_SKIPPED_BYTES = 100_000_000;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        @Nullable String type = request.getContentType();
        boolean file = type != null && type.startsWith("multipart/");
        boolean page = !RequestPath.isApi(request);
        if (page && request.getContentLengthLong() > (file ? MAX_FILE_BYTES : MAX_FORM_BYTES)) {
            passOver(request.getInputStream());
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A browser reads an answer only when it has sent everything; whoever sends without end is cut off. */
    private static void passOver(InputStream sent) throws IOException {
        byte[] piece = new byte[1 << 16];
        int passed = 0;
        for (int read = sent.read(piece); read >= 0 && passed < MAX_SKIPPED_BYTES; read = sent.read(piece)) {
            passed += read;
        }
    }
}
