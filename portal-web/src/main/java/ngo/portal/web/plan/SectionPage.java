package ngo.portal.web.plan;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ngo.portal.ejb.plan.PlanSectionForm;
import ngo.portal.ejb.plan.SectionService;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.web.document.EditConflict;
import ngo.portal.web.document.WritingSession;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;

/** The page for writing one section of a plan. In an edit conflict the writer sees both texts side by side, and no text of either is lost. */
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
    private WritingSession writingSession;

    @Inject
    private Text text;

    private final RecordId section = new RecordId();

    private PlanSectionForm form = new PlanSectionForm();

    public void load() {
        current.load();
        if (!current.may("PREVIEW")) {
            Redirects.to(current.getPath());
            return;
        }
        SectionRow present = getSection();
        form = PlanSectionForm.of(present);
        writingSession.begin(current.id(), form, present.changedAt());
        readers.begin(current, present, form);
    }

    /** One save for the words and for who reads them. */
    public void save() {
        current.forget();
        readers.fill(form);
        SectionRow now = getSection();
        boolean overtaken = writingSession.isOvertaken(PlanSectionForm.of(now), now.changedAt());
        form.setVersion(now.version());
        readers.show(form);
        if (overtaken) {
            return;
        }
        if (readers.isNobodyNamed(form)) {
            text.refused(text.of("planning", "problem.named"));
            return;
        }
        sections.save(current.id(), form);
        SectionReaders.Circle circle = readers.circle(form, current.getPlan());
        text.said("planning", "sectionSaved." + circle.key(), circle.names().toArray());
        Redirects.to(current.getPath() + "#s" + section.id());
    }

    /** Says who is to see it as others have saved meanwhile; empty where they have left that alone. */
    public String getTheirReaders() {
        EditConflict clash = writingSession.getClash();
        return clash == null || clash.beside().isEmpty()
                ? ""
                : readers.circle(PlanSectionForm.of(getSection()), current.getPlan())
                        .says(text, "planning", "readers.theirs");
    }

    /** Leaves the text as others have saved it; one's own words stay as a draft. */
    public void takeTheirs() {
        text.said("document", "tookTheirs");
        Redirects.to(getPath());
    }

    public void hand() {
        if (!readers.hand(current.id(), section.id())) {
            text.refused("colleague", text.of("planning", "problem.colleague"));
            return;
        }
        text.said("planning", "sectionHanded");
        Redirects.to(getPath());
    }

    public String getPath() {
        return current.getPath() + "/sections/" + section.getTyped();
    }

    /** As its reader sees it now. */
    public SectionRow getSection() {
        return section.in(current.getContent().sections(), SectionRow::id);
    }

    public RecordId getRecord() {
        return section;
    }

    public PlanSectionForm getForm() {
        return form;
    }

    public WritingSession getWriting() {
        return writingSession;
    }

    public SectionReaders getReaders() {
        return readers;
    }

    public CurrentPlan getCurrent() {
        return current;
    }
}
