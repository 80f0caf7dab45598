package ngo.portal.web.plan;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.ejb.organisation.OrganisationService;
import ngo.portal.ejb.plan.ActivityForm;
import ngo.portal.ejb.plan.ActivityService;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.plan.ActivityRow;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.web.document.Beside;
import ngo.portal.web.shared.Go;
import ngo.portal.web.shared.Text;

/** Writes an activity: who does what, from when until when, and which aims it serves. */
@Named
@ViewScoped
public class ActivityPage implements Serializable {

    private static final String NOBODY = ActivityChoice.NOBODY;

    @Inject
    private CurrentPlan current;

    @Inject
    private ActivityService activities;

    @Inject
    private PlanningWords words;

    @Inject
    private Text text;

    @Inject
    private OrganisationService directory;

    private List<OrganisationRow> organisations = List.of();

    private List<String> aims = new ArrayList<>();

    private final RecordId record = new RecordId();

    private final RecordId section = new RecordId();

    private ActivityForm form = new ActivityForm();

    private List<Beside> theirs = List.of();

    public void load() {
        current.load();
        if (!current.may("SAVE")) {
            Go.to(current.getPath());
            return;
        }
        if (record.isNew()) {
            section.setTyped(words.first(current.getContent().sections(), Heading.ACTIONS));
        } else {
            ActivityRow present = present();
            section.setTyped(present.section().toString());
            form = ActivityForm.of(present);
        }
        readChoices();
    }

    private ActivityRow present() {
        return record.in(current.getContent().activities(), ActivityRow::id);
    }

    /** Whether somebody else has saved meanwhile; then the page shows what. */
    private boolean isOvertaken() {
        current.forget();
        ActivityForm now = ActivityForm.of(present());
        boolean overtaken = now.getVersion() != form.getVersion();
        if (overtaken) {
            theirs = fields(now);
            form.setVersion(now.getVersion());
        }
        return overtaken;
    }

    private void readChoices() {
        organisations = directory.directory().stream()
                .filter(row ->
                        row.state() == OrganisationState.ACTIVE || row.alias().equals(form.getResponsible()))
                .toList();
        aims = form.getAims().stream().map(UUID::toString).collect(Collectors.toList());
    }

    public void save() {
        form.setAims(aims.stream().map(UUID::fromString).collect(Collectors.toCollection(ArrayList::new)));
        if (record.isNew()) {
            activities.add(current.id(), section.id(), form);
        } else if (isOvertaken()) {
            return;
        } else {
            activities.revise(current.id(), record.id(), form);
        }
        text.said("planning", "activitySaved");
        Go.to(current.getPath() + "/activities");
    }

    public void drop() {
        activities.drop(current.id(), record.id(), form.getVersion());
        text.said("planning", "dropped");
        Go.to(current.getPath() + "/activities");
    }

    private List<Beside> fields(ActivityForm now) {
        return List.of(
                new Beside("activity", now.getTitle()),
                new Beside("responsible", present().responsibleName()),
                new Beside("from", words.day(now.getFrom())),
                new Beside("to", words.day(now.getTo())));
    }

    /** An empty choice would not be sent as one. */
    public String getResponsible() {
        return form.getResponsible().isEmpty() ? NOBODY : form.getResponsible();
    }

    public void setResponsible(String responsible) {
        form.setResponsible(responsible.equals(NOBODY) ? "" : responsible);
    }

    public List<OrganisationRow> getOrganisations() {
        return organisations;
    }

    public List<String> getAims() {
        return aims;
    }

    public void setAims(List<String> aims) {
        this.aims = aims;
    }

    public RecordId getRecord() {
        return record;
    }

    public RecordId getSection() {
        return section;
    }

    public ActivityForm getForm() {
        return form;
    }

    public List<Beside> getTheirs() {
        return theirs;
    }

    public CurrentPlan getCurrent() {
        return current;
    }
}
