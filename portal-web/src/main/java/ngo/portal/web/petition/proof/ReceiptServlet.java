package ngo.portal.web.petition.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import ngo.portal.web.limit.Limit;
import ngo.portal.web.limit.Limits;
import ngo.portal.web.limit.Networks;
import ngo.portal.web.petition.signing.FormReading;
import ngo.portal.web.shared.AddressFilter;
import ngo.portal.web.shared.RequestLanguage;

/** Serves the receipt of a signature to the holder of its code, which is sent in the body and is in no address. */
@WebServlet("/petition/receipt")
public class ReceiptServlet extends HttpServlet {

    private static final int HTTP_TOO_LARGE = 413;

    @Inject
    private ReceiptPage page;

    @Inject
    private Limits limits;

    @Inject
    private Networks networks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        show(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!FormReading.isForm(request) || !FormReading.isSmall(request)) {
            response.sendError(HTTP_TOO_LARGE);
            return;
        }
        String code = Objects.requireNonNullElse(request.getParameter("c"), "");
        page.look(code);
        if (!page.isFound()) {
            // Failed attempts count against a rate limit; requests with a valid code do not.
            if (!code.isBlank()) {
                limits.take(Limit.PETITION_CODE, FormReading.network(networks.of(request)));
            }
            show(request, response);
        } else if (request.getParameter("take") == null) {
            show(request, response);
        } else {
            give(response);
        }
    }

    private void give(HttpServletResponse response) throws IOException {
        byte[] file = page.getProof().file().getBytes(UTF_8);
        response.setContentType("text/plain; charset=utf-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + page.getProof().fileName() + '"');
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private static void show(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(AddressFilter.SEEN, "/" + RequestLanguage.now().tag() + "/petitions/receipt");
        request.getRequestDispatcher("/public/petition-receipt.xhtml").forward(request, response);
    }
}
