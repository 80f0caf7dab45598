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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.assessment.ReviewService;
import ngo.portal.ejb.assessment.SeatService;
import ngo.portal.persistence.assessment.Judgement;
import ngo.portal.persistence.assessment.Recommendation;
import ngo.portal.persistence.assessment.Relation;
import ngo.portal.persistence.assessment.Rubric;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.web.api.shared.BodyWords;
import ngo.portal.web.api.shared.Preconditions;
import org.jspecify.annotations.Nullable;

/** Assessment of a request: assigned people, declarations of interest, reviews, decisions. */
@Path("funding-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class FundingAssessmentResource {

    @Inject
    private SeatService seats;

    @Inject
    private ReviewService reviews;

    @Inject
    private FundingAssessment assessment;

    @Inject
    private FundingCommands commands;

    @POST
    @Path("{id}/assign")
    public Response assign(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, AssignBody body) {
        return commands.change(id, body, preconditions, () -> assessment.assign(id, body));
    }

    /** Records the declaration. A person who declares a relation to the applicant no longer finds the request, so the answer has no content. */
    @POST
    @Path("{id}/declare")
    public Response declare(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, DeclareBody body) {
        Relation relation = body.declared();
        Runnable act = () -> seats.declare(id, relation, body.words());
        return relation.isConflict()
                ? commands.finish(id, body, preconditions, act)
                : commands.change(id, body, preconditions, act);
    }

    @POST
    @Path("{id}/review")
    public Response review(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, ReviewBody body) {
        return commands.change(id, body, preconditions, () -> {
            Judgement judgement = body.judgement(reviews.reviews(id).rubric());
            if (body.isDraft()) {
                reviews.save(id, judgement);
            } else {
                reviews.submit(id, judgement);
            }
        });
    }

    @POST
    @Path("{id}/decide")
    public Response decide(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, DecideBody body) {
        return commands.change(id, body, preconditions, () -> assessment.decide(id, body));
    }

    /**
     * A declaration of interest: the relation of a person to the applicant.
     *
     * @param relation the kind of relation, if there is a conflict
     */
    public record DeclareBody(@Nullable Boolean conflict, @Nullable String reason, @Nullable Relation relation) {

        Relation declared() {
            if (relation != null) {
                return relation;
            }
            if (conflict == null) {
                throw new InvalidInput("conflict");
            }
            return conflict ? Relation.OTHER : Relation.NONE;
        }

        String words() {
            return BodyWords.of("reason", reason);
        }
    }

    /**
     * A review.
     *
     * @param scores by the id or the name of a criterion
     * @param notes the reason of each score, by the same key
     * @param note about the request as a whole
     * @param draft whether the review is saved without being submitted
     */
    public record ReviewBody(
            @Nullable Map<String, Integer> scores,
            @Nullable Map<String, String> notes,
            @Nullable Advice recommendation,
            @Nullable String note,
            @Nullable Boolean draft) {

        /** The recommendation of a reviewer. */
        enum Advice {
            FUND(Recommendation.FUND),
            APPROVE(Recommendation.FUND),
            FUND_PARTLY(Recommendation.FUND_PARTLY),
            UNSURE(Recommendation.UNSURE),
            DECLINE(Recommendation.DECLINE);

            private final Recommendation recommendation;

            Advice(Recommendation recommendation) {
                this.recommendation = recommendation;
            }
        }

        Judgement judgement(Rubric rubric) {
            return new Judgement(
                    byId(scores, rubric, "scores"),
                    byId(notes, rubric, "notes"),
                    Optional.ofNullable(recommendation).map(one -> one.recommendation),
                    note == null ? "" : note);
        }

        private static <T> Map<UUID, T> byId(@Nullable Map<String, T> sent, Rubric rubric, String field) {
            Map<UUID, T> all = new HashMap<>();
            if (sent != null) {
                sent.forEach((key, value) -> all.put(criterion(key, rubric, field), value));
            }
            return all;
        }

        private static UUID criterion(String key, Rubric rubric, String field) {
            return rubric.criteria().stream()
                    .filter(one -> one.id().toString().equals(key) || one.name().equals(key))
                    .map(Rubric.Criterion::id)
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput(field));
        }

        boolean isDraft() {
            return draft != null && draft;
        }
    }
}
