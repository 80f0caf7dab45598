package ngo.portal.web.publication;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.web.limit.Limit;
import ngo.portal.web.limit.Limits;
import ngo.portal.web.limit.Networks;
import ngo.portal.web.shared.AddressFilter;
import ngo.portal.web.shared.Addresses;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.RequestPath;
import ngo.portal.web.shared.Upload;
import org.jspecify.annotations.Nullable;

/** Receives a text or a file to be checked and answers with the page. The input stays in the memory of this request and is never stored. */
@WebServlet("/verify/*")
@MultipartConfig(
        maxFileSize = VerifyServlet.MAX_BYTES,
        maxRequestSize = 2 * VerifyServlet.MAX_BYTES,
        fileSizeThreshold = 2 * (int) VerifyServlet.MAX_BYTES)
public class VerifyServlet extends HttpServlet {

    static final long MAX_BYTES = 2_097_152;

    @Inject
    private VerifyPage page;

    @Inject
    private Limits limits;

    @Inject
    private Networks networks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Addresses.language(RequestPath.of(request)).isPresent()) {
            response.sendRedirect(address());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (Addresses.language(RequestPath.of(request)).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Limit.ofAct(request.getMethod(), RequestPath.of(request))
                .ifPresent(limit -> limits.take(limit, networks.of(request)));
        response.setHeader("Cache-Control", "no-store");
        try {
            check(request);
        } catch (InvalidInput tooLarge) {
            // What the server has refused to read it would refuse once more to the page.
            response.sendRedirect(address() + "?" + VerifyPage.TOO_LARGE + "=yes");
            return;
        }
        request.setAttribute(AddressFilter.SEEN, address());
        request.getRequestDispatcher("/public/verify.xhtml").forward(request, response);
    }

    private void check(HttpServletRequest request) throws IOException, ServletException {
        @Nullable String type = request.getContentType();
        Optional<Upload> file = type != null && type.startsWith("multipart/")
                ? Upload.of(request, () -> new InvalidInput("file"))
                : Optional.empty();
        if (file.isPresent()) {
            page.checkText(new String(file.get().content(), StandardCharsets.UTF_8));
        } else {
            @Nullable String given = request.getParameter("code");
            page.check(given == null ? "" : given);
        }
    }

    private static String address() {
        return "/" + RequestLanguage.now().tag() + "/verify";
    }
}
