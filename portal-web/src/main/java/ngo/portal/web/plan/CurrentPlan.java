package ngo.portal.web.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.plan.PlanAction;
import ngo.portal.ejb.plan.PlanContent;
import ngo.portal.ejb.plan.PlanReader;
import ngo.portal.ejb.plan.PlanView;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.document.CommentRow;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.plan.PlanDetail;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.persistence.text.Section;
import ngo.portal.web.document.CurrentDocument;
import ngo.portal.web.document.DiscussedText;
import ngo.portal.web.document.NumberedText;

/** The plan of the page that is open. */
@Dependent
public class CurrentPlan extends CurrentDocument<PlanView> {

    @Inject
    private PlanReader reader;

    @Inject
    private PlanningWords words;

    public CurrentPlan() {
        super(Plan.KIND);
    }

    @Override
    protected PlanView read(UUID id) {
        return reader.view(id);
    }

    /** The sections with words that the reader sees. */
    @Override
    protected DiscussedText talk() {
        List<CommentRow> comments = getView().comments();
        List<AmendmentRow> amendments = getView().amendments();
        return new DiscussedText(id(), getPath(), NumberedText.of(sections()), false, comments, amendments);
    }

    /** Each section is a text of its own: limits on the length of a text apply to each, not to their sum. */
    private List<Section> sections() {
        return getContent().sections().stream()
                .filter(SectionRow::written)
                .map(row -> new Section(row.id(), words.name(row), row.html()))
                .toList();
    }

    public PlanContent getContent() {
        return getView().content();
    }

    public PlanDetail getPlan() {
        return getView().plan();
    }

    public boolean may(String action) {
        return getView().may(PlanAction.valueOf(action));
    }
}
