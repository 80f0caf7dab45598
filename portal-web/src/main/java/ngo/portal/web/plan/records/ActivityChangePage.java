package ngo.portal.web.plan.records;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.plan.records.ActivityService;
import ngo.portal.ejb.plan.records.ActivityUndo;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.organisation.OrganisationChoice;
import ngo.portal.web.plan.CurrentPlan;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Changes many activities at once, and takes that back. */
@Named
@ViewScoped
public class ActivityChangePage implements Serializable {

    private static final String UNDO = "ngo.portal.plan.undo";

    @Inject
    private CurrentPlan current;

    @Inject
    private ActivityService activities;

    @Inject
    private ActivityChoice choice;

    @Inject
    private Text text;

    @Inject
    private OrganisationChoice assignTo;

    private @Nullable LocalDate from;

    private @Nullable LocalDate to;

    private ActivityState moveTo = ActivityState.IN_PROGRESS;

    private @Nullable ActivityUndo undo;

    public void load() {
        current.load();
        if (!current.may("PREVIEW") || !current.may("MOVE_ACTIVITY")) {
            Redirects.to(current.getPath());
            return;
        }
        choice.begin(current.getContent().activities());
        assignTo.offerOne("");
        undo = (ActivityUndo) faces().getFlash().get(UNDO + current.getId());
    }

    public void assign() {
        change(chosen -> activities.assign(current.id(), chosen, assignTo.one()));
    }

    public void reschedule() {
        change(chosen -> activities.reschedule(current.id(), chosen, from, to));
    }

    public void move() {
        change(chosen -> activities.move(current.id(), chosen, moveTo));
    }

    /** One act for all that are chosen. */
    private interface Change {
        ActivityUndo of(Set<UUID> chosen);
    }

    private void change(Change change) {
        Set<UUID> chosen = choice.chosen(faces().getRequestParameterValuesMap());
        if (chosen.isEmpty()) {
            text.refused(text.of("course", "change.nothing"));
            return;
        }
        ActivityUndo back = change.of(chosen);
        faces().getFlash().put(UNDO + current.getId(), back);
        text.said("planning", "changed", chosen.size());
        Redirects.to(getPath());
    }

    /** Puts all of them back as they were. */
    public void undo() {
        if (undo != null) {
            activities.undo(current.id(), undo);
            text.said("planning", "undone", undo.before().size());
        }
        Redirects.to(getPath());
    }

    private static ExternalContext faces() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    public String getPath() {
        return current.getPath() + "/activities/change" + choice.query();
    }

    /** Each as it was before the change that can be taken back; none where there is no such change. */
    public List<ActivityRow> getBefore() {
        return undo == null ? List.of() : undo.before();
    }

    public List<ActivityState> getStates() {
        return List.of(ActivityState.values());
    }

    public ActivityChoice getChoice() {
        return choice;
    }

    /** Nobody, where none is picked. */
    public OrganisationChoice getAssignTo() {
        return assignTo;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public ActivityState getMoveTo() {
        return moveTo;
    }

    public void setMoveTo(ActivityState moveTo) {
        this.moveTo = moveTo;
    }

    public CurrentPlan getCurrent() {
        return current;
    }
}
