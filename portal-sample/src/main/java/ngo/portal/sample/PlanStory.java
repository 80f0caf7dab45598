package ngo.portal.sample;

import java.util.List;
import java.util.Locale;
import ngo.portal.ejb.document.Circle;
import ngo.portal.persistence.plan.PlanState;

/** The sample plans, with who writes them, how far they come, and whom they are shared with on the way. */
public enum PlanStory {
    PARTICIPATION("awid", PlanState.DRAFT, Circle.of(List.of())),
    LAWSUITS("rsf", PlanState.IN_REVIEW, Circle.of(List.of())),
    EVIDENCE("omct", PlanState.SHARED, Circle.of(List.of("amnesty", "fidh", "frontline"))),
    COOPERATION("ishr", PlanState.PROPOSED, Circle.everybody()),
    RECOGNITION("fidh", PlanState.ACTIVE, Circle.everybody());

    private final String pen;
    private final PlanState end;

    @SuppressWarnings("ImmutableEnumChecker") // given by List.of
    private final Circle circle;

    PlanStory(String pen, PlanState end, Circle circle) {
        this.pen = pen;
        this.end = end;
        this.circle = circle;
    }

    SamplePlan text() {
        return SamplePlan.of(SampleFile.table("plan-" + name().toLowerCase(Locale.ROOT) + ".properties"));
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
