package ngo.portal.web.api.funding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.ejb.funding.call.CallForm;
import ngo.portal.ejb.funding.call.CriterionForm;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.funding.Urgency;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A funding call as a program sends it.
 *
 * @param opensAt at once if left out
 */
public record FundingCallBody(
        @Nullable String title,
        @Nullable String text,
        @Nullable String language,
        @Nullable FundingTrack track,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Integer windowDays,
        @Nullable Amount ceiling,
        @Nullable List<String> exclusions,
        @Nullable List<String> categories,
        @Nullable List<Answering> answers,
        @Nullable List<Criterion> criteria,
        @Nullable Boolean secondPerson,
        @Nullable Integer reviewsNeeded,
        @Nullable Integer quorum,
        @Nullable Boolean blind) {

    /** Within how many hours a request of this urgency is answered. */
    public record Answering(@Nullable Urgency urgency, @Nullable Integer hours) {}

    /** A criterion by which requests are scored. */
    public record Criterion(@Nullable String name, @Nullable Integer weight, @Nullable Integer scale) {

        CriterionForm form() {
            CriterionForm form = new CriterionForm();
            form.setName(name == null ? "" : name);
            form.setWeight(weight == null ? form.getWeight() : weight);
            form.setScale(scale == null ? form.getScale() : scale);
            return form;
        }
    }

    CallForm form(Instant now) {
        CallForm form = new CallForm();
        form.setTitle(title == null ? "" : title);
        form.setText(text == null ? "" : text);
        form.setLanguage(language == null ? form.getLanguage() : language);
        form.setTrack(track == null ? form.getTrack() : track);
        form.setOpensAt(opensAt == null ? now : opensAt);
        form.setClosesAt(closesAt);
        form.setWindowDays(windowDays);
        form.setSecondPerson(secondPerson != null && secondPerson);
        form.setReviewsNeeded(reviewsNeeded == null ? form.getReviewsNeeded() : reviewsNeeded);
        form.setQuorum(quorum == null ? form.getQuorum() : quorum);
        form.setBlind(blind != null && blind);
        lists(form);
        return form;
    }

    private void lists(CallForm form) {
        if (ceiling != null) {
            form.setCurrency(ceiling.currency() == null ? form.getCurrency() : ceiling.currency());
            form.setCeiling(ceiling.in(form.getCurrency(), "ceiling"));
        }
        form.setExclusions(new ArrayList<>(exclusions == null ? List.of() : exclusions));
        form.setCategories(new ArrayList<>(categories == null ? List.of() : categories));
        if (criteria != null) {
            form.setCriteria(
                    new ArrayList<>(criteria.stream().map(Criterion::form).toList()));
        }
        if (answers != null) {
            for (Answering one : answers) {
                if (one.urgency() == null || one.hours() == null) {
                    throw new InvalidInput("answers");
                }
                form.getHours().put(one.urgency(), one.hours());
            }
        }
    }
}
