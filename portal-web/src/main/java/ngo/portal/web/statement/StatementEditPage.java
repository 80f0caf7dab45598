package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.document.SectionForm;
import ngo.portal.ejb.statement.StatementForm;
import ngo.portal.ejb.statement.StatementService;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.web.document.SectionsEditPage;
import ngo.portal.web.document.WritingSession;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;

/** Writing on a statement. */
@Named
@ViewScoped
public class StatementEditPage extends SectionsEditPage {

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

    /** Discards the writer's changes in favour of the others' text; the writer's own text stays as a draft. */
    public void takeTheirs() {
        text.said("document", "tookTheirs");
        Redirects.to(current.getPath());
    }

    @Override
    protected List<SectionForm> sections() {
        return form.getSections();
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
