package ngo.portal.ejb.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import ngo.portal.persistence.plan.PlanDetail;
import ngo.portal.persistence.plan.PlanHead;
import org.jspecify.annotations.Nullable;

/** Unsaved form input for the head of a plan, with the version that was read. */
public class PlanForm implements Serializable {

    @NotBlank
    @Size(max = PlanHead.MAX_TITLE_CHARACTERS)
    private String title = "";

    @NotNull
    @Size(max = PlanHead.MAX_GOAL_CHARACTERS)
    private String goal = "";

    @NotBlank
    private String language = "en";

    @NotNull
    @Size(max = PlanHead.MAX_SCOPE_CHARACTERS)
    private String scope = "";

    private @Nullable LocalDate startsOn;

    private @Nullable LocalDate endsOn;

    private long version;

    public static PlanForm of(PlanDetail plan) {
        PlanForm form = new PlanForm();
        form.title = plan.head().title();
        form.goal = plan.head().goal();
        form.language = plan.head().language();
        form.scope = plan.head().scope();
        form.startsOn = plan.head().startsOn();
        form.endsOn = plan.head().endsOn();
        form.version = plan.version();
        return form;
    }

    PlanHead head() {
        return new PlanHead(title, goal, language, scope, startsOn, endsOn);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getGoal() {
        return goal;
    }

    public void setGoal(String goal) {
        this.goal = goal;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(@Nullable LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(@Nullable LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
