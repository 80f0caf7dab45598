package ngo.portal.web.petition.signing;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.petition.signing.CodeAnswer;
import ngo.portal.ejb.petition.signing.CodeService;
import ngo.portal.ejb.petition.signing.SupporterInput;
import ngo.portal.persistence.petition.signing.SignedPetitionRow;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.limit.Limit;
import ngo.portal.web.limit.Limits;
import ngo.portal.web.limit.Networks;
import ngo.portal.web.security.signin.OidcSettings;
import ngo.portal.web.shared.AddressFilter;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** The acts of a holder of a code on the pages that a mail links to. Mail scanners send only GET requests, which change nothing. */
@WebServlet("/petition/code")
public class CodeServlet extends HttpServlet {

    private static final int HTTP_SEE_OTHER = 303;
    private static final int HTTP_TOO_LARGE = 413;
    private static final int HTTP_UNPROCESSABLE = 422;
    private static final int HTTP_TOO_MANY = 429;
    private static final int HTTP_AWAY = 503;
    private static final String ASKED = "/asked";
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    private CodeService codes;

    @Inject
    private CodePage page;

    @Inject
    private NewCodeForm newCode;

    @Inject
    private SignatureIntake intake;

    @Inject
    private FormTimestampToken stamps;

    @Inject
    private Limits limits;

    @Inject
    private Networks networks;

    @Inject
    private OidcSettings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        look(request);
        newCode.typed(FormReading.field(request, "petition"), "");
        show(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!FormReading.isForm(request) || !FormReading.isSmall(request)) {
            response.sendError(HTTP_TOO_LARGE);
            return;
        }
        look(request);
        String step = FormReading.field(request, "step");
        if (step.equals("NEW_CODE")) {
            newCode(request, response);
            return;
        }
        if (!page.isFound() || step.isEmpty()) {
            show(request, response);
            return;
        }
        SupporterInput corrected = FormReading.supporter(request);
        Map<SupporterInput.Field, SupporterInput.Reason> wrong =
                step.equals("CONFIRM") && !page.getSignature().confirmed() ? corrected.nameProblems() : Map.of();
        if (wrong.isEmpty()) {
            act(step, corrected, request, response);
        } else {
            page.refused(corrected, wrong);
            response.setStatus(HTTP_UNPROCESSABLE);
            show(request, response);
        }
    }

    /** The answer is the same for people who have signed and people who have not. */
    private void newCode(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        newCode.typed(FormReading.field(request, "petition"), FormReading.field(request, "email"));
        @Nullable SignedPetitionRow petition = newCode.petition();
        if (!newCode.isComplete() || petition == null) {
            refuse("", HTTP_UNPROCESSABLE, request, response);
        } else if (!FormReading.field(request, "website").isEmpty()) {
            // This field is hidden from people: a bot has filled it, and gets the usual answer.
            lead(petition.slug() + ASKED, response);
        } else if (!stamps.isValid(NewCodeForm.PLACE, FormReading.field(request, "stamp"))) {
            refuse("newCode", HTTP_UNPROCESSABLE, request, response);
        } else {
            SignatureIntake.Taken taken =
                    intake.newCode(petition, newCode.getEmail(), FormReading.field(request, "ticket"), request);
            switch (taken.answer().kind()) {
                case TAKEN -> lead(petition.slug() + ASKED, response);
                case WAIT -> {
                    newCode.waiting(taken.ticket());
                    response.setHeader("Retry-After", Long.toString(newCode.getSeconds()));
                    refuse("", HTTP_TOO_MANY, request, response);
                }
                case AWAY -> refuse("away", HTTP_AWAY, request, response);
                case CLOSED, PAUSED, INVALID -> refuse("gone", HTTP_UNPROCESSABLE, request, response);
            }
        }
    }

    private void refuse(String trouble, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        newCode.refused(trouble);
        response.setStatus(status);
        show(request, response);
    }

    private void act(String step, SupporterInput corrected, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String code = FormReading.field(request, "c");
        UUID organisation =
                InputParser.id(FormReading.field(request, "organisation")).orElse(NOBODY);
        String slug = page.getSignature().slug();
        switch (step) {
            case "CONFIRM" -> {
                String with = page.getSignature().ownPage()
                        ? ""
                        : "/with/" + page.getSignature().pageAlias();
                said(codes.confirm(code, corrected), slug + with + "/confirmed", request, response);
            }
            case "WITHDRAW" -> said(codes.withdraw(code), slug + "/withdrawn", request, response);
            case "BLOCK_MAIL" -> said(codes.blockMail(code), slug + "/blocked", request, response);
            case "DROP_CONSENT" -> said(codes.dropConsent(code, organisation), slug + "/saved", request, response);
            case "ADD_CONSENT" ->
                said(codes.addConsent(code, FormReading.consent(request)), slug + "/saved", request, response);
            default -> show(request, response);
        }
    }

    /** The page that follows has no code in its address, because addresses are kept in histories and logs. */
    private void said(CodeAnswer answer, String done, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (answer.kind() == CodeAnswer.Kind.DONE) {
            lead(done, response);
        } else if (answer.kind() == CodeAnswer.Kind.REWORDED) {
            page.reworded(page.getSignature().confirmed() ? null : FormReading.supporter(request));
            response.setStatus(HTTP_UNPROCESSABLE);
            show(request, response);
        } else {
            page.say(answer.kind());
            if (answer.kind() == CodeAnswer.Kind.AWAY) {
                response.setStatus(HTTP_AWAY);
            }
            show(request, response);
        }
    }

    private void lead(String below, HttpServletResponse response) {
        response.setStatus(HTTP_SEE_OTHER);
        response.setHeader(
                "Location", settings.getBaseUrl() + "/" + RequestLanguage.now().tag() + "/petitions/" + below);
    }

    /** Failed attempts count against a rate limit; requests with a valid code do not. */
    private void look(HttpServletRequest request) {
        String code = FormReading.field(request, "c");
        page.look(code, FormReading.field(request, "view").equals("withdraw"));
        if (!code.isBlank() && !page.isFound()) {
            limits.take(Limit.PETITION_CODE, FormReading.network(networks.of(request)));
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        request.setAttribute(
                AddressFilter.SEEN,
                "/" + RequestLanguage.now().tag() + "/petitions/" + (page.isWithdrawing() ? "withdraw" : "confirm"));
        request.getRequestDispatcher("/public/petition-code.xhtml").forward(request, response);
    }
}
