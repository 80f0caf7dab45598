package ngo.portal.web.api.funding;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.assessment.Judgement;
import ngo.portal.persistence.assessment.Recommendation;
import ngo.portal.persistence.assessment.Rubric;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

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
