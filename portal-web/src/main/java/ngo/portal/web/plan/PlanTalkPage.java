package ngo.portal.web.plan;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.web.document.TalkPage;

/** What is said about the sections of a plan that the reader sees. Each section has versions of its own. */
@Named
@ViewScoped
public class PlanTalkPage extends TalkPage<CurrentPlan> {

    private final RecordId section = new RecordId();

    /** Without a choice, the first section in which somebody has written. */
    @Override
    public void loadVersions() {
        getCurrent().load();
        if (section.isNew()) {
            sections().stream()
                    .filter(SectionRow::written)
                    .findFirst()
                    .or(() -> sections().stream().findFirst())
                    .ifPresent(first -> section.setTyped(first.id().toString()));
        }
        if (!isBlank()) {
            getHistory().show(getCurrent().id(), getSection().id());
        }
    }

    private List<SectionRow> sections() {
        return getCurrent().getContent().sections();
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
}
