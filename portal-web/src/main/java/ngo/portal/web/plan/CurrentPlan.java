package ngo.portal.web.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.plan.PlanContent;
import ngo.portal.ejb.plan.PlanReader;
import ngo.portal.ejb.plan.PlanStep;
import ngo.portal.ejb.plan.PlanView;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.document.CommentRow;
import ngo.portal.persistence.plan.PlanDetail;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.persistence.shared.NotFound;
import ngo.portal.persistence.text.Section;
import ngo.portal.web.document.NumberedText;
import ngo.portal.web.document.Talked;
import org.jspecify.annotations.Nullable;

/** The plan of the page that is open: what its reader has before the eyes, until it is read again. */
@Dependent
public class CurrentPlan implements Serializable {

    private static final int LENGTH_OF_ID = 36;

    @Inject
    private PlanReader reader;

    @Inject
    private PlanningWords words;

    private String id = "";

    private @Nullable PlanView view;

    private @Nullable Talked talked;

    /** Reads the plan; nobody else's page is ever begun. */
    public void load() {
        forget();
        view = reader.view(id());
    }

    public PlanView getView() {
        if (view == null) {
            view = reader.view(id());
        }
        return view;
    }

    /** What is shown next is read anew. */
    public void forget() {
        view = null;
        talked = null;
    }

    /** The sections with words that the reader sees, their paragraphs counted through, and what is said about them. */
    public Talked getTalked() {
        if (talked == null) {
            List<CommentRow> comments = getView().comments();
            List<AmendmentRow> amendments = getView().amendments();
            NumberedText text = NumberedText.of(sections(), comments, amendments);
            talked = new Talked(id(), getPath(), text, comments, amendments);
        }
        return talked;
    }

    /** Each is a text of its own: what limits one text does not limit all of them together. */
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

    public boolean may(String step) {
        return getView().may(PlanStep.valueOf(step));
    }

    public UUID id() {
        if (id.length() != LENGTH_OF_ID) {
            throw new NotFound();
        }
        return UUID.fromString(id);
    }

    public String getPath() {
        return "/plans/" + id;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
