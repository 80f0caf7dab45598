package ngo.portal.web.assessment;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import ngo.portal.persistence.assessment.Judgement;
import ngo.portal.persistence.assessment.Rubric;
import org.jspecify.annotations.Nullable;

/** One criterion as a reviewer fills it in. */
public class ScoreLine {

    private final Rubric.Criterion criterion;

    private @Nullable Integer score;

    private String note;

    ScoreLine(Rubric.Criterion criterion, Judgement judgement) {
        this.criterion = criterion;
        this.score = judgement.scores().get(criterion.id());
        this.note = judgement.notes().getOrDefault(criterion.id(), "");
    }

    UUID id() {
        return criterion.id();
    }

    public Rubric.Criterion getCriterion() {
        return criterion;
    }

    /** From the worst to the best. */
    public List<Integer> getChoices() {
        return IntStream.rangeClosed(0, criterion.scale()).boxed().toList();
    }

    public @Nullable Integer getScore() {
        return score;
    }

    public void setScore(@Nullable Integer score) {
        this.score = score;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
