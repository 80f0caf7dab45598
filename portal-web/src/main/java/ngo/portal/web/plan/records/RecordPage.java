package ngo.portal.web.plan.records;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.plan.records.RecordForm;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.web.document.SidebarField;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.plan.CurrentPlan;
import ngo.portal.web.plan.PlanningWords;
import ngo.portal.web.plan.RecordId;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A page for writing one record of a plan. In an edit conflict the writer sees what others have saved meanwhile, and may save again.
 *
 * @param <R> the record as it is read
 * @param <F> the record as it is typed
 */
public abstract class RecordPage<R, F extends RecordForm> implements Serializable {

    @Inject
    private CurrentPlan current;

    @Inject
    private PlanningWords words;

    @Inject
    private Text text;

    private final RecordId record = new RecordId();

    private final RecordId section = new RecordId();

    private @Nullable F form;

    private List<SidebarField> theirs = List.of();

    /** Under which heading a new one hangs, unless its writer chooses another section. */
    protected abstract Heading heading();

    /** All of the kind that the reader sees. */
    protected abstract List<R> rows();

    protected abstract UUID idOf(R row);

    /** The section that it hangs in. */
    protected abstract UUID placeOf(R row);

    protected abstract F blank();

    protected abstract F formOf(R row);

    /** The writer's input, field by field, to be shown in an edit conflict. */
    protected abstract List<SidebarField> fields(F now);

    /** Whether the reader has something to do here. */
    protected boolean isOpen() {
        return current.may("SAVE");
    }

    /** What else a page needs once the record lies there. */
    protected void prepare() {}

    public void load() {
        current.load();
        if (!isOpen()) {
            Redirects.to(current.getPath());
            return;
        }
        if (record.isNew()) {
            section.setTyped(words.first(current.getContent().sections(), heading()));
        } else {
            R present = present();
            section.setTyped(placeOf(present).toString());
            form = formOf(present);
        }
        prepare();
    }

    protected R present() {
        return record.in(rows(), this::idOf);
    }

    /** Whether somebody else has saved meanwhile; then the page shows what. */
    protected boolean isOvertaken() {
        current.forget();
        F now = formOf(present());
        boolean overtaken = now.getVersion() != getForm().getVersion();
        if (overtaken) {
            theirs = fields(now);
            getForm().setVersion(now.getVersion());
        }
        return overtaken;
    }

    /** Says so, and leads on below the plan's own address. */
    protected void done(String what, String page) {
        text.said("planning", what);
        Redirects.to(current.getPath() + page);
    }

    /** The section that a record hangs in. */
    public SectionRow sectionOf(R one) {
        return current.getContent().sections().stream()
                .filter(row -> row.id().equals(placeOf(one)))
                .findFirst()
                .orElseThrow();
    }

    protected PlanningWords words() {
        return words;
    }

    protected Text text() {
        return text;
    }

    public RecordId getRecord() {
        return record;
    }

    public RecordId getSection() {
        return section;
    }

    public F getForm() {
        if (form == null) {
            form = blank();
        }
        return form;
    }

    public List<SidebarField> getTheirs() {
        return theirs;
    }

    public CurrentPlan getCurrent() {
        return current;
    }
}
