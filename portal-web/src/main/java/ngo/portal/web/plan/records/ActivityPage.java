package ngo.portal.web.plan.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.ejb.organisation.OrganisationService;
import ngo.portal.ejb.plan.records.ActivityForm;
import ngo.portal.ejb.plan.records.ActivityService;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.document.SideText;

/** Writes an activity: who does what, from when until when, and which aims it serves. */
@Named
@ViewScoped
public class ActivityPage extends RecordPage<ActivityRow, ActivityForm> {

    private static final String NOBODY = ActivityChoice.NOBODY;

    @Inject
    private ActivityService activities;

    @Inject
    private OrganisationService directory;

    private List<OrganisationRow> organisations = List.of();

    private List<String> aims = new ArrayList<>();

    @Override
    protected Heading heading() {
        return Heading.ACTIONS;
    }

    @Override
    protected List<ActivityRow> rows() {
        return getCurrent().getContent().activities();
    }

    @Override
    protected UUID idOf(ActivityRow row) {
        return row.id();
    }

    @Override
    protected UUID placeOf(ActivityRow row) {
        return row.section();
    }

    @Override
    protected ActivityForm blank() {
        return new ActivityForm();
    }

    @Override
    protected ActivityForm formOf(ActivityRow row) {
        return ActivityForm.of(row);
    }

    @Override
    protected void prepare() {
        organisations = directory.directory().stream()
                .filter(row -> row.state() == OrganisationState.ACTIVE
                        || row.alias().equals(getForm().getResponsible()))
                .toList();
        aims = getForm().getAims().stream().map(UUID::toString).collect(Collectors.toList());
    }

    public void save() {
        getForm()
                .setAims(aims.stream()
                        .flatMap(aim -> InputParser.id(aim).stream())
                        .collect(Collectors.toCollection(ArrayList::new)));
        if (getRecord().isNew()) {
            activities.add(getCurrent().id(), getSection().id(), getForm());
        } else if (isOvertaken()) {
            return;
        } else {
            activities.revise(getCurrent().id(), getRecord().id(), getForm());
        }
        done("activitySaved", "/activities");
    }

    public void drop() {
        activities.drop(getCurrent().id(), getRecord().id(), getForm().getVersion());
        done("dropped", "/activities");
    }

    @Override
    protected List<SideText> fields(ActivityForm now) {
        return List.of(
                new SideText("activity", now.getTitle()),
                new SideText("responsible", present().responsibleName()),
                new SideText("from", words().day(now.getFrom())),
                new SideText("to", words().day(now.getTo())));
    }

    /** An empty choice would not be sent as one. */
    public String getResponsible() {
        return getForm().getResponsible().isEmpty() ? NOBODY : getForm().getResponsible();
    }

    public void setResponsible(String responsible) {
        getForm().setResponsible(responsible.equals(NOBODY) ? "" : responsible);
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
}
