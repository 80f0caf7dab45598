package ngo.portal.web.api.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.statement.NotesForm;
import ngo.portal.ejb.statement.RevisionService;
import ngo.portal.ejb.statement.StatementForm;
import ngo.portal.ejb.statement.StatementReader;
import ngo.portal.ejb.statement.StatementView;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.statement.Purpose;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.statement.StatementRefusals.NoRevisionPending;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.web.api.shared.BodyWords;
import ngo.portal.web.api.shared.DecisionBody;
import ngo.portal.web.api.shared.Preconditions;
import org.jspecify.annotations.Nullable;

/** Changing what is signed or public: proposed by one, confirmed by leads. */
@Path("statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class RevisionResource {

    @Inject
    private RevisionService revisions;

    @Inject
    private StatementReader reader;

    @Inject
    private StatementCommands commands;

    @POST
    @Path("{id}/revise")
    public Response revise(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, RevisionBody body) {
        return commands.change(id, body, preconditions, () -> {
            StatementView view = reader.view(id);
            revisions.propose(id, body.duringCall(), body.text(view.statement()), BodyWords.of("note", body.note()));
        });
    }

    @POST
    @Path("{id}/confirm-revision")
    public Response confirm(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, DecisionBody body) {
        return commands.change(id, body, preconditions, () -> revisions.decide(id, body.decision()));
    }

    @POST
    @Path("{id}/correct")
    public Response correct(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, PublicRevisionBody body) {
        return commands.change(id, body, preconditions, () -> act(id, Purpose.CORRECTION, body));
    }

    @POST
    @Path("{id}/retract")
    public Response retract(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, PublicRevisionBody body) {
        return commands.change(id, body, preconditions, () -> act(id, Purpose.RETRACTION, body));
    }

    private void act(UUID id, Purpose purpose, PublicRevisionBody body) {
        StatementView view = reader.view(id);
        Decision decision = body.decision();
        if (decision == null) {
            revisions.propose(id, purpose, body.text(view.statement()), body.below(view.statement()), body.words());
            return;
        }
        boolean another =
                view.revision().filter(one -> one.purpose() != purpose).isPresent();
        if (another) {
            throw new NoRevisionPending();
        }
        revisions.decide(id, decision);
    }

    /** A change of the text that is open for sign-on. What is left out stays as it is. */
    public record RevisionBody(
            @Nullable Purpose purpose,
            @Nullable String note,
            @Nullable String title,
            @Nullable List<String> addressees,
            @Nullable List<StatementBody.Section> sections) {

        /** During the call: a change of words or of meaning, never a public act. */
        Purpose duringCall() {
            if (purpose == null || purpose.isPublic()) {
                throw new InvalidInput("purpose");
            }
            return purpose;
        }

        DocumentText text(StatementDetail now) {
            return new StatementBody(title, null, addressees, sections, null, null)
                    .onto(StatementForm.of(now))
                    .text();
        }
    }

    /**
     * A correction or retraction of a published statement. With a note it is a proposal, with a verdict a decision.
     *
     * @param note published with it; required for a proposal
     */
    public record PublicRevisionBody(
            @Nullable Verdict verdict,
            @Nullable String reason,
            @Nullable String note,
            @Nullable String title,
            @Nullable List<String> addressees,
            @Nullable List<StatementBody.Section> sections,
            @Nullable String notesToEditors,
            @Nullable String pressContact) {

        @Nullable
        Decision decision() {
            return verdict == null ? null : new Decision(verdict, BodyWords.of("reason", reason));
        }

        String words() {
            return BodyWords.of("note", note);
        }

        NotesForm below(StatementDetail now) {
            return new NotesBody(notesToEditors, pressContact).onto(NotesForm.of(now));
        }

        DocumentText text(StatementDetail now) {
            return new StatementBody(title, null, addressees, sections, null, null)
                    .onto(StatementForm.of(now))
                    .text();
        }
    }
}
