package ngo.portal.web.plan;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.web.document.History;

/** The version history of one section of a plan; each section has versions of its own. */
@Named
@ViewScoped
public class PlanVersionsPage implements Serializable {

    @Inject
    private CurrentPlan current;

    @Inject
    private History history;

    private final RecordId section = new RecordId();

    /** Without a choice, the first section in which somebody has written. */
    public void load() {
        current.load();
        if (section.isNew()) {
            sections().stream()
                    .filter(SectionRow::written)
                    .findFirst()
                    .or(() -> sections().stream().findFirst())
                    .ifPresent(first -> section.setTyped(first.id().toString()));
        }
        if (!isBlank()) {
            history.show(current.id(), getSection().id());
        }
    }

    private List<SectionRow> sections() {
        return current.getContent().sections();
    }

    /** Whether no section is there for the reader. */
    public boolean isBlank() {
        return sections().isEmpty();
    }

    public SectionRow getSection() {
        return section.in(sections(), SectionRow::id);
    }

    public RecordId getRecord() {
        return section;
    }

    public CurrentPlan getCurrent() {
        return current;
    }

    public History getHistory() {
        return history;
    }
}
