package ngo.portal.web.api.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import ngo.portal.ejb.statement.NotesForm;
import ngo.portal.ejb.statement.StatementForm;
import ngo.portal.ejb.statement.StatementReader;
import ngo.portal.ejb.statement.StatementService;
import ngo.portal.ejb.statement.StatementView;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.statement.Answer;
import ngo.portal.persistence.statement.Display;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.statement.SignOnState;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.statement.StatementRow;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.api.shared.Preconditions;
import ngo.portal.web.api.shared.RefusedRequest;
import ngo.portal.web.api.shared.SliceParameters;
import org.jspecify.annotations.Nullable;

/** Statements: finding, reading and writing them. */
@Path("statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class StatementResource {

    @Inject
    private StatementService statements;

    @Inject
    private StatementReader reader;

    @Inject
    private StatementCommands commands;

    @Inject
    private Clock clock;

    @GET
    public Response list(@BeanParam StatementParameters wanted, @BeanParam SliceParameters slices) {
        Slice.Part<StatementRow> part = statements.rows(wanted.filter(clock.instant()), slices.wanted());
        return ApiResponses.of(
                new Slice.Part<>(part.items().stream().map(StatementLine::of).toList(), part.next()));
    }

    @POST
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, StatementBody body) {
        return commands.create(
                body, new Preconditions(null, key), () -> statements.create(body.onto(new StatementForm())));
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") UUID id) {
        StatementView view = reader.view(id);
        return ApiResponses.of(StatementDocument.of(view), view.statement().version());
    }

    @PUT
    @Path("{id}")
    public Response save(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String match, StatementBody body) {
        StatementDetail read = reader.view(id).statement();
        if (match == null) {
            throw new RefusedRequest(RefusedRequest.PRECONDITION_REQUIRED, "precondition-required");
        }
        new Preconditions(match, null).require(read.version());
        statements.save(id, body.onto(StatementForm.of(read)), read.version());
        return read(id);
    }

    @POST
    @Path("{id}/annotate")
    public Response annotate(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NotesBody body) {
        return commands.change(
                id,
                body,
                preconditions,
                () -> statements.annotate(
                        id, body.onto(NotesForm.of(reader.view(id).statement()))));
    }

    @GET
    @Path("{id}/signatures")
    public Response signatures(@PathParam("id") UUID id, @BeanParam SliceParameters slices) {
        return ApiResponses.of(slices.of(
                reader.view(id).board().stream().filter(SignatureLine::isOne).toList(),
                row -> row.alias(),
                SignatureLine::of));
    }

    /** A signature; withdrawn ones are marked. Silent signatures are visible only to those who may know of them. */
    public record SignatureLine(
            String organisation,
            String printedName,
            SignOnState state,
            Display display,
            String reservation,
            @Nullable Instant signedAt,
            String signatory,
            String fingerprint,
            String withdrawalNote) {

        static boolean isOne(SignOnRow row) {
            return row.answer() == Answer.SIGNED || row.answer() == Answer.WITHDRAWN;
        }

        static SignatureLine of(SignOnRow row) {
            return new SignatureLine(
                    row.alias(),
                    row.printedName(),
                    row.state(),
                    row.display(),
                    row.reservation(),
                    row.answeredAt(),
                    row.signatory(),
                    row.fingerprint(),
                    row.withdrawalNote());
        }
    }
}
