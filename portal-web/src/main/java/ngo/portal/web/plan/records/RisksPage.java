package ngo.portal.web.plan.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.plan.records.RiskForm;
import ngo.portal.ejb.plan.records.RiskService;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.records.Degree;
import ngo.portal.persistence.plan.records.RiskReviewRow;
import ngo.portal.persistence.plan.records.RiskRow;
import ngo.portal.web.document.SidebarField;
import org.jspecify.annotations.Nullable;

/** The risk register of a plan, and the risk review without which nothing leaves the organisation. */
@Named
@ViewScoped
public class RisksPage extends RecordPage<RiskRow, RiskForm> {

    /** The default that the page proposes; the reviewer decides. */
    private static final int MONTHS_UNTIL_NEXT_REVIEW = 3;

    @Inject
    private RiskService risks;

    private LocalDate nextOn = LocalDate.EPOCH;

    private String note = "";

    @Override
    protected Heading heading() {
        return Heading.RISKS;
    }

    @Override
    protected List<RiskRow> rows() {
        return getCurrent().getContent().risks();
    }

    @Override
    protected UUID idOf(RiskRow row) {
        return row.id();
    }

    @Override
    protected UUID placeOf(RiskRow row) {
        return row.section();
    }

    @Override
    protected RiskForm blank() {
        return new RiskForm();
    }

    @Override
    protected RiskForm formOf(RiskRow row) {
        return RiskForm.of(row);
    }

    @Override
    protected boolean isOpen() {
        return getCurrent().may("PREVIEW");
    }

    @Override
    protected void prepare() {
        nextOn = words().today().plusMonths(MONTHS_UNTIL_NEXT_REVIEW);
    }

    public void save() {
        if (getRecord().isNew()) {
            risks.addRisk(getCurrent().id(), getSection().id(), getForm());
        } else if (isOvertaken()) {
            return;
        } else {
            risks.changeRisk(getCurrent().id(), getSection().id(), getRecord().id(), getForm());
        }
        done("riskSaved", "/risks");
    }

    public void drop() {
        risks.dropRisk(getCurrent().id(), getRecord().id(), getForm().getVersion());
        done("dropped", "/risks");
    }

    @Override
    protected List<SidebarField> fields(RiskForm now) {
        return List.of(
                new SidebarField("threat", now.getThreat()),
                new SidebarField("exposed", now.getExposed()),
                new SidebarField("likelihood", text().of("plan", "degree." + now.getLikelihood())),
                new SidebarField("impact", text().of("plan", "degree." + now.getImpact())),
                new SidebarField("mitigation", now.getMitigation()));
    }

    public void review() {
        risks.review(getCurrent().id(), nextOn, note);
        done("reviewed", "/risks");
    }

    public String getPath() {
        return getCurrent().getPath() + "/risks";
    }

    public boolean isReviewed() {
        return words().isReviewed(getCurrent().getView());
    }

    public @Nullable RiskReviewRow getLast() {
        return getCurrent().getView().riskReview().orElse(null);
    }

    public List<Degree> getDegrees() {
        return List.of(Degree.values());
    }

    public LocalDate getNextOn() {
        return nextOn;
    }

    public void setNextOn(LocalDate nextOn) {
        this.nextOn = nextOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
