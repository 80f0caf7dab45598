package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import ngo.portal.ejb.document.SectionForm;
import ngo.portal.ejb.statement.StatementForm;
import ngo.portal.ejb.statement.StatementService;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.web.document.WritingSession;
import ngo.portal.web.shared.Redirects;
import ngo.portal.web.shared.Text;

/** Writing on a statement. */
@Named
@ViewScoped
public class StatementEditPage implements Serializable {

    @Inject
    private CurrentStatement current;

    @Inject
    private StatementService statements;

    @Inject
    private WritingSession writingSession;

    @Inject
    private Text text;

    private StatementForm form = new StatementForm();

    private boolean imported;

    public void load() {
        current.load();
        if (!current.may("SAVE")) {
            Redirects.to(current.getPath());
            return;
        }
        form = StatementForm.of(current.getStatement());
        writingSession.begin(current.id(), form, current.getStatement().changedAt());
    }

    public void save() {
        current.forget();
        StatementDetail now = current.getStatement();
        if (writingSession.isOvertaken(StatementForm.of(now), now.changedAt())) {
            return;
        }
        statements.save(current.id(), form);
        text.said("statement", "saved");
        Redirects.to(current.getPath());
    }

    /** Leaves the text as others have saved it; one's own words stay as a draft. */
    public void takeTheirs() {
        text.said("document", "tookTheirs");
        Redirects.to(current.getPath());
    }

    public void addSection() {
        form.getSections().add(new SectionForm());
    }

    public void removeSection(SectionForm section) {
        form.getSections().remove(section);
    }

    public void moveUp(SectionForm section) {
        move(section, -1);
    }

    public void moveDown(SectionForm section) {
        move(section, 1);
    }

    private void move(SectionForm section, int by) {
        List<SectionForm> sections = form.getSections();
        int from = sections.indexOf(section);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < sections.size()) {
            Collections.swap(sections, from, to);
        }
    }

    public StatementForm getForm() {
        return form;
    }

    public WritingSession getWriting() {
        return writingSession;
    }

    public boolean isImported() {
        return imported;
    }

    public void setImported(boolean imported) {
        this.imported = imported;
    }

    public CurrentStatement getCurrent() {
        return current;
    }
}
