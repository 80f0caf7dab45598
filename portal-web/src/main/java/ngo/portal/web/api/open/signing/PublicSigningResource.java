package ngo.portal.web.api.open.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import ngo.portal.ejb.petition.signing.CodeAnswer;
import ngo.portal.ejb.petition.signing.CodeService;
import ngo.portal.ejb.petition.signing.Consent;
import ngo.portal.ejb.petition.signing.SigningAnswer;
import ngo.portal.ejb.petition.signing.SigningService;
import ngo.portal.ejb.petition.signing.SupporterInput;
import ngo.portal.ejb.proof.PetitionProofService;
import ngo.portal.persistence.petition.signing.ConsentChoiceRow;
import ngo.portal.persistence.petition.signing.CountRow;
import ngo.portal.persistence.petition.signing.SigningPageRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.api.shared.JsonWriting;
import ngo.portal.web.api.shared.Problem;
import ngo.portal.web.api.shared.RefusedRequest;
import ngo.portal.web.limit.Limit;
import ngo.portal.web.limit.Limits;
import ngo.portal.web.limit.Networks;
import ngo.portal.web.petition.signing.FormReading;
import ngo.portal.web.petition.signing.FormTimestampToken;
import ngo.portal.web.petition.signing.SignatureIntake;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Signing of petitions through programs, without a token: the same operations as on the pages, under the same rate limits. */
@Path("public")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PublicSigningResource {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final int AWAY = 503;
    private static final int LEDGER_SIZE = 100;

    @Inject
    private SigningService signing;

    @Inject
    private CodeService codes;

    @Inject
    private PetitionProofService proofs;

    @Inject
    private SignatureIntake intake;

    @Inject
    private FormTimestampToken stamps;

    @Inject
    private Limits limits;

    @Inject
    private Networks networks;

    @Inject
    private HttpServletRequest request;

    @GET
    @Path("petitions/{slug: [a-z0-9-]+}/count")
    public Response count(@PathParam("slug") String slug) {
        return ApiResponses.json(
                Response.ok().header(HttpHeaders.CACHE_CONTROL, "public, max-age=2"),
                JsonWriting.write(PetitionCountDocument.of(signing.count(slug))));
    }

    @GET
    @Path("petitions/{slug: [a-z0-9-]+}/ledger")
    public Response ledger(@PathParam("slug") String slug, @QueryParam("after") @Nullable String after) {
        LocalDate before = after == null
                ? PetitionProofService.END
                : InputParser.day(after).orElseThrow(() -> new InvalidInput("after"));
        return ApiResponses.json(
                Response.ok().header(HttpHeaders.CACHE_CONTROL, "public, max-age=60"),
                JsonWriting.write(PetitionLedgerDocument.of(
                        proofs.petition(slug), proofs.ledger(slug, before, LEDGER_SIZE + 1), LEDGER_SIZE)));
    }

    @GET
    @Path("petitions/{slug: [a-z0-9-]+}/form")
    public Response form(
            @PathParam("slug") String slug,
            @QueryParam("language") @Nullable String language,
            @QueryParam("page") @Nullable String page) {
        String tag = language == null ? RequestLanguage.now().tag() : language;
        SigningPageRow found = signing.page(slug, tag, Objects.requireNonNullElse(page, ""));
        return uncached(Response.ok(), SigningFormDocument.of(found, stamps.of(slug), signing.choices(found, tag)));
    }

    @POST
    @Path("petitions/{slug: [a-z0-9-]+}/signatures")
    public Response sign(@PathParam("slug") String slug, SignatureBody body) {
        String asked = RequestLanguage.now().tag();
        String language = Objects.requireNonNullElse(body.language(), asked);
        SigningPageRow page = signing.page(slug, language, Objects.requireNonNullElse(body.page(), ""));
        SupporterInput input = body.input(signing.choices(page, language));
        List<Problem.Detail> wrong = input.problems().entrySet().stream()
                .map(one -> new Problem.Detail(
                        one.getKey().name().toLowerCase(Locale.ROOT),
                        one.getValue() == SupporterInput.Reason.MISSING ? "missing" : "text"))
                .toList();
        if (!wrong.isEmpty()) {
            throw new RefusedRequest(UNPROCESSABLE, "invalid-input", wrong);
        }
        if (!stamps.isValid(slug, Objects.requireNonNullElse(body.stamp(), ""))) {
            return uncached(Response.status(UNPROCESSABLE), new SigningResult("STAMP_IS_OLD", null, null));
        }
        String mailed =
                RequestLanguage.offered(language).map(InterfaceLanguage::tag).orElse(asked);
        return said(intake.take(page, input, mailed, Objects.requireNonNullElse(body.ticket(), ""), request));
    }

    private static Response said(SignatureIntake.Taken taken) {
        SigningAnswer answer = taken.answer();
        return switch (answer.kind()) {
            case TAKEN -> uncached(Response.accepted(), new SigningResult("LOOK_INTO_MAILBOX", null, null));
            case WAIT -> {
                int seconds = Math.toIntExact(Math.max(1, taken.ticket().left().toSeconds()));
                yield uncached(
                        Response.status(TOO_MANY).header(HttpHeaders.RETRY_AFTER, seconds),
                        new SigningResult("WAIT", seconds, taken.ticket().words()));
            }
            case AWAY -> uncached(Response.status(AWAY), new SigningResult("AWAY", null, null));
            case PAUSED, CLOSED, INVALID ->
                uncached(
                        Response.status(Response.Status.CONFLICT),
                        new SigningResult(answer.kind().name(), null, null));
        };
    }

    @POST
    @Path("codes")
    public Response code(CodeBody body) {
        String code = Objects.requireNonNullElse(body.code(), "");
        CodeAnswer answer = codes.look(code, RequestLanguage.now().tag());
        if (answer.kind() == CodeAnswer.Kind.UNKNOWN) {
            limits.take(Limit.PETITION_CODE, FormReading.network(networks.of(request)));
        }
        if (answer.kind() == CodeAnswer.Kind.FOUND && body.step() != null) {
            answer = done(body.step(), code, consent(body, answer), answer);
        }
        return uncached(
                answer.kind() == CodeAnswer.Kind.AWAY ? Response.status(AWAY) : Response.ok(), CodeDocument.of(answer));
    }

    private CodeAnswer done(CodeBody.Step step, String code, Consent consent, CodeAnswer looked) {
        return switch (step) {
            case LOOK -> looked;
            case CONFIRM -> codes.confirm(code, null);
            case WITHDRAW -> codes.withdraw(code);
            case BLOCK_MAIL -> codes.blockMail(code);
            case ADD_CONSENT -> codes.addConsent(code, consent);
            case DROP_CONSENT -> codes.dropConsent(code, consent.organisation());
        };
    }

    private static Consent consent(CodeBody body, CodeAnswer answer) {
        if (body.organisation() == null || answer.signature() == null) {
            return Consent.NONE;
        }
        return answer.signature().choices().stream()
                .filter(one -> one.alias().equals(body.organisation()))
                .map(one -> body.wording() == null ? Consent.to(one) : new Consent(one.organisation(), body.wording()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Response uncached(Response.ResponseBuilder answer, Record document) {
        return ApiResponses.json(answer.header(HttpHeaders.CACHE_CONTROL, "no-store"), JsonWriting.write(document));
    }

    /**
     * The answer to a person who signs.
     *
     * @param retryAfter seconds to wait; absent if there is no need to wait
     * @param ticket to be sent with the next attempt
     */
    public record SigningResult(String said, @Nullable Integer retryAfter, @Nullable String ticket) {}

    /** How many people have signed a petition, online and on paper. */
    public record PetitionCountDocument(int confirmed, int paper, int total, @Nullable Instant at) {

        static PetitionCountDocument of(CountRow row) {
            return new PetitionCountDocument(
                    Math.toIntExact(row.confirmed()),
                    Math.toIntExact(row.paper()),
                    Math.toIntExact(row.total()),
                    row.at());
        }
    }

    /**
     * An act of a signatory with the code that came by mail.
     *
     * @param organisation alias of the organisation for which consent is given or taken back
     * @param wording number of the wording that was read before a consent is given; absent for the current one
     */
    public record CodeBody(
            @Nullable String code, @Nullable Step step, @Nullable String organisation, @Nullable Integer wording) {

        /** The acts. {@code LOOK} changes nothing. */
        public enum Step {
            LOOK,
            CONFIRM,
            WITHDRAW,
            ADD_CONSENT,
            DROP_CONSENT,
            BLOCK_MAIL
        }
    }

    /** What a program shows to a person who is about to sign, and the stamp that it sends back with the signature. */
    public record SigningFormDocument(
            String slug,
            String title,
            String language,
            String state,
            String page,
            String stamp,
            List<ConsentLine> consents) {

        /** A checkbox for consent, which is never ticked beforehand. */
        public record ConsentLine(String organisation, String name, int wording, String language, String words) {}

        static SigningFormDocument of(SigningPageRow page, String stamp, List<ConsentChoiceRow> choices) {
            return new SigningFormDocument(
                    page.slug(),
                    page.title(),
                    page.language(),
                    page.state(),
                    page.pageAlias(),
                    stamp,
                    choices.stream()
                            .map(one -> new ConsentLine(
                                    one.alias(), one.name(), one.wording(), one.language(), one.words()))
                            .toList());
        }
    }
}
