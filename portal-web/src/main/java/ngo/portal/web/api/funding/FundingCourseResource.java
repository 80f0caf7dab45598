package ngo.portal.web.api.funding;

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
import ngo.portal.ejb.funding.RequestService;
import ngo.portal.ejb.funding.SubmissionService;
import ngo.portal.ejb.funding.handling.QuestionService;
import ngo.portal.persistence.funding.RequestSection;
import ngo.portal.web.api.shared.BodyWords;
import ngo.portal.web.api.shared.NothingBody;
import ngo.portal.web.api.shared.Preconditions;
import org.jspecify.annotations.Nullable;

/** The course of a request from the applicant's draft to the screening by the funder. */
@Path("funding-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class FundingCourseResource {

    @Inject
    private SubmissionService submissions;

    @Inject
    private FundingScreening screening;

    @Inject
    private QuestionService questions;

    @Inject
    private RequestService requests;

    @Inject
    private FundingCommands commands;

    @POST
    @Path("{id}/submit")
    public Response submit(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NothingBody body) {
        return commands.change(id, body, preconditions, () -> submissions.submit(id));
    }

    @POST
    @Path("{id}/screen")
    public Response screen(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, ScreeningBody body) {
        return commands.change(id, body, preconditions, () -> screening.screen(id, body));
    }

    @POST
    @Path("{id}/ask")
    public Response ask(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, AskBody body) {
        return commands.change(id, body, preconditions, () -> questions.ask(id, body.open(), body.words()));
    }

    @POST
    @Path("{id}/answer")
    public Response answer(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, AnswerBody body) {
        return commands.change(id, body, preconditions, () -> questions.answer(id, body.words()));
    }

    @POST
    @Path("{id}/withdraw")
    public Response withdraw(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NothingBody body) {
        return commands.change(id, body, preconditions, () -> submissions.withdraw(id));
    }

    /** Nothing remains that could be returned. */
    @POST
    @Path("{id}/delete")
    public Response delete(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NothingBody body) {
        return commands.finish(id, body, preconditions, () -> requests.delete(id));
    }

    /**
     * The answer of an applicant to a question of the funder.
     *
     * @param answer may be left out if the changed sections answer the question
     */
    public record AnswerBody(@Nullable String answer) {

        String words() {
            String words = BodyWords.of("answer", answer);
            return words.isBlank() ? "\u2713" : words;
        }
    }

    /**
     * A question of a funder to an applicant.
     *
     * @param sections that the applicant may edit again
     */
    public record AskBody(@Nullable List<RequestSection> sections, @Nullable String question) {

        List<RequestSection> open() {
            return sections == null ? List.of() : sections;
        }

        String words() {
            return BodyWords.of("question", question);
        }
    }
}
