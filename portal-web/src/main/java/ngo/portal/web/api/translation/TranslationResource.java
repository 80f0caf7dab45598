package ngo.portal.web.api.translation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.translation.SegmentWords;
import ngo.portal.ejb.translation.TranslationDetail;
import ngo.portal.ejb.translation.TranslationFileService;
import ngo.portal.ejb.translation.TranslationReader;
import ngo.portal.ejb.translation.TranslationRequestService;
import ngo.portal.ejb.translation.TranslationVerdictService;
import ngo.portal.ejb.translation.TranslationWritingService;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.api.shared.BodyWords;
import ngo.portal.web.api.shared.JsonWriting;
import ngo.portal.web.api.shared.NothingBody;
import ngo.portal.web.api.shared.Preconditions;
import ngo.portal.web.api.shared.ReasonBody;
import ngo.portal.web.api.shared.RefusedRequest;
import org.jspecify.annotations.Nullable;

/**
 * Translations of documents of every kind. No idempotency key is needed: a repeated act is refused, because the translation is in another state
 * by then.
 */
@Path("documents/{id}/translations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class TranslationResource {

    private static final String XLIFF = "application/xliff+xml";

    @Inject
    private TranslationReader reader;

    @Inject
    private TranslationFileService files;

    @Inject
    private HttpServletRequest request;

    @Inject
    private TranslationRequestService requests;

    @Inject
    private TranslationWritingService writing;

    @Inject
    private TranslationVerdictService verdicts;

    @GET
    public Response list(@PathParam("id") UUID id) {
        return ApiResponses.of(TranslationsDocument.of(reader.overview(id)));
    }

    @POST
    public Response request(@PathParam("id") UUID id, TranslationBody body) {
        requests.request(id, body.tag(), body.form());
        return list(id);
    }

    @GET
    @Path("{language}")
    public Response read(@PathParam("id") UUID id, @PathParam("language") String language) {
        TranslationDetail detail = reader.detail(id, language);
        return ApiResponses.json(
                Response.ok().tag(new EntityTag(tag(detail))), JsonWriting.write(TranslationDocument.of(detail)));
    }

    /** The version tag; it changes when the document, the translation or its draft changes. */
    private static String tag(TranslationDetail detail) {
        return detail.view().row().number() + "-" + detail.draftVersion() + "-"
                + detail.view().source().fingerprint().substring(0, 12);
    }

    @PUT
    @Path("{language}")
    public Response save(
            @PathParam("id") UUID id,
            @PathParam("language") String language,
            @HeaderParam("If-Match") @Nullable String match,
            TranslationWordsBody body) {
        TranslationDetail read = reader.detail(id, language);
        require(match, read);
        writing.save(id, language, body.typed(), read.draftVersion());
        return read(id, language);
    }

    private static void require(@Nullable String match, TranslationDetail read) {
        if (match == null) {
            throw new RefusedRequest(RefusedRequest.PRECONDITION_REQUIRED, "precondition-required");
        }
        new Preconditions(match, null).require(tag(read));
    }

    /** The same as XLIFF 2.1, for programs in which people translate. */
    @GET
    @Path("{language}.xlf")
    @Produces(XLIFF)
    public Response file(@PathParam("id") UUID id, @PathParam("language") String language) {
        return Response.ok(files.write(id, language), XLIFF)
                .tag(new EntityTag(tag(reader.detail(id, language))))
                .build();
    }

    /** Takes the words of such a file. It is no larger than the service takes; what is more is not read. */
    @PUT
    @Path("{language}.xlf")
    @Consumes(MediaType.WILDCARD)
    public Response take(
            @PathParam("id") UUID id,
            @PathParam("language") String language,
            @HeaderParam("If-Match") @Nullable String match)
            throws IOException {
        TranslationDetail read = reader.detail(id, language);
        require(match, read);
        byte[] file = request.getInputStream().readNBytes(TranslationFileService.MAX_BYTES + 1);
        files.read(id, language, file, read.draftVersion());
        return read(id, language);
    }

    @POST
    @Path("{language}/change")
    public Response change(@PathParam("id") UUID id, @PathParam("language") String language, TranslationBody body) {
        requests.change(id, language, body.form());
        return read(id, language);
    }

    @POST
    @Path("{language}/submit")
    public Response submit(@PathParam("id") UUID id, @PathParam("language") String language, NothingBody body) {
        writing.handIn(id, language);
        return read(id, language);
    }

    @POST
    @Path("{language}/review")
    public Response review(
            @PathParam("id") UUID id, @PathParam("language") String language, TranslationVerdictBody body) {
        verdicts.review(id, language, body.read());
        return read(id, language);
    }

    @POST
    @Path("{language}/confirm")
    public Response confirm(
            @PathParam("id") UUID id, @PathParam("language") String language, TranslationVerdictBody body) {
        verdicts.confirm(id, language, body.read());
        return read(id, language);
    }

    @POST
    @Path("{language}/approve")
    public Response approve(
            @PathParam("id") UUID id, @PathParam("language") String language, TranslationVerdictBody body) {
        verdicts.approve(id, language, body.read());
        return read(id, language);
    }

    @POST
    @Path("{language}/return")
    public Response giveBack(
            @PathParam("id") UUID id, @PathParam("language") String language, TranslationVerdictBody body) {
        verdicts.giveBack(id, language, body.read(), body.why());
        return read(id, language);
    }

    @POST
    @Path("{language}/lift")
    public Response lift(@PathParam("id") UUID id, @PathParam("language") String language, ReasonBody body) {
        requests.lift(id, language, body.words());
        return read(id, language);
    }

    @POST
    @Path("{language}/cancel")
    public Response cancel(@PathParam("id") UUID id, @PathParam("language") String language, ReasonBody body) {
        requests.cancel(id, language, body.words());
        return list(id);
    }

    /**
     * What is said of a translation.
     *
     * @param fingerprint of the words that were read
     * @param reason only where it is returned
     */
    public record TranslationVerdictBody(@Nullable String fingerprint, @Nullable String reason) {

        String read() {
            if (fingerprint == null) {
                throw new InvalidInput("fingerprint");
            }
            return fingerprint;
        }

        String why() {
            return BodyWords.of("reason", reason);
        }
    }

    /**
     * All translations of a document.
     *
     * @param original language of the document itself, whose text is the authentic one
     * @param fingerprint of the document as it is now
     */
    public record TranslationsDocument(
            UUID document, String original, String fingerprint, List<TranslationLine> translations) {

        static TranslationsDocument of(TranslationReader.Overview overview) {
            return new TranslationsDocument(
                    overview.source().document().id(),
                    overview.source().text().language(),
                    overview.source().fingerprint(),
                    overview.all().stream().map(TranslationLine::of).toList());
        }
    }

    /** Segments as they are written. What is left out stays as it is. */
    public record TranslationWordsBody(@Nullable List<Part> segments) {

        /**
         * One segment.
         *
         * @param words in Markdown, apart from lines such as a title
         * @param right whether the writer confirms the words despite the findings of the checks
         */
        public record Part(@Nullable String key, @Nullable String words, @Nullable Boolean right) {

            SegmentWords typed() {
                if (key == null || words == null) {
                    throw new InvalidInput("segments");
                }
                return SegmentWords.of(key, words, Boolean.TRUE.equals(right));
            }
        }

        List<SegmentWords> typed() {
            if (segments == null) {
                throw new InvalidInput("segments");
            }
            return segments.stream().map(Part::typed).toList();
        }
    }
}
