package ngo.portal.web.plan.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.plan.records.RiskService;
import ngo.portal.ejb.plan.records.TargetForm;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.records.Stance;
import ngo.portal.persistence.plan.records.TargetRow;
import ngo.portal.web.document.SidebarField;

/** The power map of a plan: who decides, their stance, and the way to them. It never leaves the organisation. */
@Named
@ViewScoped
public class PowerMapPage extends RecordPage<TargetRow, TargetForm> {

    @Inject
    private RiskService risks;

    @Override
    protected Heading heading() {
        return Heading.POWER_ANALYSIS;
    }

    @Override
    protected List<TargetRow> rows() {
        return getCurrent().getContent().targets();
    }

    @Override
    protected UUID idOf(TargetRow row) {
        return row.id();
    }

    @Override
    protected UUID placeOf(TargetRow row) {
        return row.section();
    }

    @Override
    protected TargetForm blank() {
        return new TargetForm();
    }

    @Override
    protected TargetForm formOf(TargetRow row) {
        return TargetForm.of(row);
    }

    @Override
    protected boolean isOpen() {
        return getCurrent().may("PREVIEW");
    }

    public void save() {
        if (getRecord().isNew()) {
            risks.addTarget(getCurrent().id(), getSection().id(), getForm());
        } else if (isOvertaken()) {
            return;
        } else {
            risks.changeTarget(getCurrent().id(), getSection().id(), getRecord().id(), getForm());
        }
        done("targetSaved", "/power-map");
    }

    public void drop() {
        risks.dropTarget(getCurrent().id(), getRecord().id(), getForm().getVersion());
        done("dropped", "/power-map");
    }

    @Override
    protected List<SidebarField> fields(TargetForm now) {
        return List.of(
                new SidebarField("name", now.getName()),
                new SidebarField("stance", text().of("plan", "stance." + now.getStance())),
                new SidebarField("influencePath", now.getInfluencePath()),
                new SidebarField("lastContactOn", words().day(now.getLastContactOn())));
    }

    public String getPath() {
        return getCurrent().getPath() + "/power-map";
    }

    public List<Stance> getStances() {
        return List.of(Stance.values());
    }
}
