package ngo.portal.web.plan;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ngo.portal.ejb.plan.SectionForm;
import ngo.portal.ejb.plan.SectionService;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.web.shared.Go;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Writes one section of a plan. Whoever is overtaken sees both texts side by side; no word of either is lost. */
@Named
@ViewScoped
public class SectionPage implements Serializable {

    @Inject
    private CurrentPlan current;

    @Inject
    private SectionService sections;

    @Inject
    private SectionReaders readers;

    @Inject
    private PlanningWords words;

    @Inject
    private Text text;

    private final RecordId section = new RecordId();

    private SectionForm form = new SectionForm();

    private @Nullable SectionRow begun;

    private @Nullable SectionClash clash;

    public void load() {
        current.load();
        if (!current.may("PREVIEW")) {
            Go.to(current.getPath());
            return;
        }
        begun = getSection();
        form = SectionForm.of(begun);
        readers.begin(current, begun);
    }

    public void save() {
        current.forget();
        SectionRow now = getSection();
        if (now.textNumber() != begun().textNumber()) {
            clash = SectionClash.of(words.name(now), begun(), form, now);
            begun = now;
            form.setVersion(now.version());
            return;
        }
        form.setVersion(now.version());
        sections.write(current.id(), section.id(), form);
        text.said("planning", "sectionSaved");
        Go.to(current.getPath() + "#" + section.id());
    }

    /** Leaves the text as others have saved it. */
    public void takeTheirs() {
        Go.to(getPath());
    }

    public void show() {
        readers.show(current.id(), section.id());
        text.said("planning", "sectionShown");
        Go.to(getPath());
    }

    public void hand() {
        readers.hand(current.id(), section.id());
        text.said("planning", "sectionHanded");
        Go.to(getPath());
    }

    public String getPath() {
        return current.getPath() + "/sections/" + section.getTyped();
    }

    /** As its reader sees it now. */
    public SectionRow getSection() {
        return section.in(current.getContent().sections(), SectionRow::id);
    }

    private SectionRow begun() {
        return begun == null ? getSection() : begun;
    }

    public RecordId getRecord() {
        return section;
    }

    public SectionForm getForm() {
        return form;
    }

    public @Nullable SectionClash getClash() {
        return clash;
    }

    public SectionReaders getReaders() {
        return readers;
    }

    public CurrentPlan getCurrent() {
        return current;
    }
}
