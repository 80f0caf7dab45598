package ngo.portal.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.assessment.ReviewService;
import ngo.portal.ejb.assessment.ReviewView;
import ngo.portal.ejb.assessment.Reviews;
import ngo.portal.persistence.assessment.Judgement;
import ngo.portal.persistence.assessment.Recommendation;
import ngo.portal.web.funding.CurrentRequest;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The page for one reviewer's review: scores with notes, a recommendation and a text. The others' reviews are shown once the reader has
 * submitted theirs.
 */
@Named
@RequestScoped
public class ReviewPage {

    @Inject
    private CurrentRequest current;

    @Inject
    private CaseTrack track;

    @Inject
    private ReviewService service;

    @Inject
    private Text text;

    private @Nullable Reviews reviews;
    private @Nullable List<ScoreLine> lines;
    private @Nullable Recommendation advice;
    private String comment = "";

    public void load() {
        if (current.isOurs()) {
            current.leave();
        } else {
            getLines();
        }
    }

    public boolean isWriting() {
        return track.may("review");
    }

    public void save() {
        service.save(current.id(), judgement());
        text.said("assessment", "reviewSaved");
        Redirects.to(current.getPath() + "/review");
    }

    public void submit() {
        service.submit(current.id(), judgement());
        text.said("assessment", "reviewSubmitted");
        Redirects.to(current.getPath() + "/review");
    }

    private Judgement judgement() {
        Map<UUID, Integer> scores = new HashMap<>();
        Map<UUID, String> notes = new HashMap<>();
        for (ScoreLine line : getLines()) {
            notes.put(line.id(), line.getNote());
            Integer score = line.getScore();
            if (score != null) {
                scores.put(line.id(), score);
            }
        }
        return new Judgement(scores, notes, Optional.ofNullable(advice), comment);
    }

    public Reviews getReviews() {
        if (reviews == null) {
            reviews = service.reviews(current.id());
        }
        return reviews;
    }

    public List<ScoreLine> getLines() {
        if (lines == null) {
            Judgement own = getReviews().own().map(ReviewView::judgement).orElseGet(Judgement::empty);
            advice = own.advice().orElse(null);
            comment = own.comment();
            lines = getReviews().rubric().criteria().stream()
                    .map(one -> new ScoreLine(one, own))
                    .toList();
        }
        return lines;
    }

    /** All that the reader sees, their own first. */
    public List<ReviewView> getSeen() {
        return Stream.concat(
                        getReviews().own().stream().filter(one -> one.row().isIn()), getReviews().others().stream())
                .toList();
    }

    public List<Recommendation> getAdvices() {
        return List.of(Recommendation.values());
    }

    public @Nullable Recommendation getAdvice() {
        getLines();
        return advice;
    }

    public void setAdvice(@Nullable Recommendation advice) {
        getLines();
        this.advice = advice;
    }

    public String getComment() {
        getLines();
        return comment;
    }

    public void setComment(String comment) {
        getLines();
        this.comment = comment;
    }
}
