package ngo.portal.web.shared;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The calm pages of every error. Whatever was asked they answer with, also to methods of which the server's way of handing out
 * files would make an error of its own.
 */
@WebServlet("/error/*")
public class ErrorPages extends HttpServlet {

    private static final Pattern NAME = Pattern.compile("/[a-z0-9-]+\\.html");

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable String name = request.getPathInfo();
        try (InputStream page = name != null && NAME.matcher(name).matches()
                ? getServletContext().getResourceAsStream("/error" + name)
                : null) {
            if (page == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                response.setContentType("text/html; charset=UTF-8");
                page.transferTo(response.getOutputStream());
            }
        }
    }
}
