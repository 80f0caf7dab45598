package ngo.portal.web.petition.signing;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import ngo.portal.ejb.petition.signing.SupporterInput;
import ngo.portal.web.petition.signing.SignatureIntake.Taken;
import ngo.portal.web.security.signin.OidcSettings;
import ngo.portal.web.shared.AddressFilter;
import ngo.portal.web.shared.RequestLanguage;

/**
 * Receives signatures: one form, one answer. The answer is the same for people who have signed before and people who have not. At high load,
 * signatories from busy networks wait and are not refused.
 */
@WebServlet("/petition/sign")
public class SignServlet extends HttpServlet {

    private static final int HTTP_SEE_OTHER = 303;
    private static final int HTTP_TOO_LARGE = 413;
    private static final int HTTP_NO_FORM = 415;
    private static final int HTTP_UNPROCESSABLE = 422;
    private static final int HTTP_TOO_MANY = 429;
    private static final int HTTP_AWAY = 503;
    private static final String FORM = "/public/petition-sign.xhtml";
    private static final String WAIT = "/public/petition-wait.xhtml";

    @Inject
    private SignatureIntake intake;

    @Inject
    private PetitionSignForm form;

    @Inject
    private FormTimestampToken stamps;

    @Inject
    private OidcSettings settings;

    /** The form alone, without the page of a petition. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        form.at(FormReading.field(request, "slug"), FormReading.field(request, "page"), "");
        show(FORM, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!FormReading.isForm(request)) {
            response.sendError(HTTP_NO_FORM);
            return;
        }
        if (!FormReading.isSmall(request)) {
            response.sendError(HTTP_TOO_LARGE);
            return;
        }
        String slug = FormReading.field(request, "slug");
        form.sentTo(slug, FormReading.field(request, "page"), FormReading.field(request, "text"));
        SupporterInput input = FormReading.supporter(request);
        Map<SupporterInput.Field, SupporterInput.Reason> problems = input.problems();
        boolean stamped = stamps.isValid(slug, FormReading.field(request, "stamp"));
        if (!FormReading.field(request, "website").isEmpty()) {
            // This field is hidden from people: a bot has filled it, and gets the usual answer.
            lead("/sent", response);
        } else if (!problems.isEmpty() || !stamped) {
            form.refused(input, problems, problems.isEmpty() ? "stamp" : "");
            response.setStatus(HTTP_UNPROCESSABLE);
            show(FORM, request, response);
        } else if (form.isOfAnotherText()) {
            form.refused(input, Map.of(), "text");
            response.setStatus(HTTP_UNPROCESSABLE);
            show(FORM, request, response);
        } else {
            sign(input, request, response);
        }
    }

    private void sign(SupporterInput input, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Taken taken = intake.take(
                form.getPage(), input, RequestLanguage.now().tag(), FormReading.field(request, "ticket"), request);
        switch (taken.answer().kind()) {
            case TAKEN -> lead("/sent", response);
            case PAUSED, CLOSED, INVALID -> lead("/sign", response);
            case WAIT -> {
                form.waiting(input, taken.ticket());
                response.setStatus(HTTP_TOO_MANY);
                response.setHeader("Retry-After", Long.toString(form.getSeconds()));
                show(WAIT, request, response);
            }
            case AWAY -> {
                form.refused(input, Map.of(), "away");
                response.setStatus(HTTP_AWAY);
                show(FORM, request, response);
            }
        }
    }

    /** Redirects to an address that can be requested again without repeating the act. */
    private void lead(String below, HttpServletResponse response) {
        response.setStatus(HTTP_SEE_OTHER);
        response.setHeader("Location", settings.getBaseUrl() + form.getAddress() + below);
    }

    private void show(String page, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(AddressFilter.SEEN, form.getAddress());
        request.getRequestDispatcher(page).forward(request, response);
    }
}
