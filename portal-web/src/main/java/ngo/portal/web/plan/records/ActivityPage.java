package ngo.portal.web.plan.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.ejb.plan.records.ActivityForm;
import ngo.portal.ejb.plan.records.ActivityService;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.document.SidebarField;
import ngo.portal.web.organisation.OrganisationChoice;

/** Writes an activity: who does what, from when until when, and which aims it serves. */
@Named
@ViewScoped
public class ActivityPage extends RecordPage<ActivityRow, ActivityForm> {

    @Inject
    private ActivityService activities;

    @Inject
    private OrganisationChoice responsible;

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
        responsible.offerOne(getForm().getResponsible());
        aims = getForm().getAims().stream().map(UUID::toString).collect(Collectors.toList());
    }

    public void save() {
        getForm().setResponsible(responsible.one());
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
    protected List<SidebarField> fields(ActivityForm now) {
        return List.of(
                new SidebarField("activity", now.getTitle()),
                new SidebarField("responsible", present().responsibleName()),
                new SidebarField("from", words().day(now.getFrom())),
                new SidebarField("to", words().day(now.getTo())));
    }

    /** Nobody, where none is picked. */
    public OrganisationChoice getResponsible() {
        return responsible;
    }

    public List<String> getAims() {
        return aims;
    }

    public void setAims(List<String> aims) {
        this.aims = aims;
    }
}
