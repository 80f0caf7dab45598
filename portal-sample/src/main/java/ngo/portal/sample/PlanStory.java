package ngo.portal.sample;

import java.util.List;
import java.util.Locale;
import ngo.portal.ejb.document.Circle;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.text.DocumentText;

/** The sample plans with their authors, the states in which they end, and the organisations that they are shared with. */
public enum PlanStory {
    PARTICIPATION("awid", PlanState.DRAFT, Circle.of(List.of()), List.of()),
    LAWSUITS("rsf", PlanState.IN_REVIEW, Circle.of(List.of()), List.of()),
    EVIDENCE("omct", PlanState.SHARED, Circle.of(List.of("amnesty", "fidh", "frontline")), List.of()),
    COOPERATION("ishr", PlanState.PROPOSED, Circle.everybody(), List.of()),
    RECOGNITION("fidh", PlanState.ACTIVE, Circle.everybody(), List.of("fr"));

    private final String pen;
    private final PlanState end;

    @SuppressWarnings("ImmutableEnumChecker") // given by List.of
    private final Circle circle;

    @SuppressWarnings("ImmutableEnumChecker") // given by List.of
    private final List<String> languages;

    PlanStory(String pen, PlanState end, Circle circle, List<String> languages) {
        this.pen = pen;
        this.end = end;
        this.circle = circle;
        this.languages = languages;
    }

    SamplePlan text() {
        return SamplePlan.of(SampleFile.table(file() + ".properties"));
    }

    /** The languages in which the public can also read it. */
    List<String> languages() {
        return languages;
    }

    /** The public text in one of these languages. */
    DocumentText translated(String language) {
        return text().inPublic(SampleFile.table(file() + "." + language + ".properties"), language);
    }

    private String file() {
        return "plan-" + name().toLowerCase(Locale.ROOT);
    }

    /** Alias of the organisation that owns it. */
    String pen() {
        return pen;
    }

    PlanState end() {
        return end;
    }

    Circle circle() {
        return circle;
    }
}
