package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ngo.portal.ejb.statement.NotesForm;
import ngo.portal.ejb.statement.StatementService;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;

/** Notes to editors and the press contact of a text that is frozen. */
@Named
@ViewScoped
public class NotesPage implements Serializable {

    @Inject
    private CurrentStatement current;

    @Inject
    private StatementService statements;

    @Inject
    private Text text;

    private NotesForm form = new NotesForm();

    public void load() {
        current.load();
        if (!current.may("ANNOTATE")) {
            Redirects.to(current.getPath());
            return;
        }
        form = NotesForm.of(current.getStatement());
    }

    public void save() {
        current.forget();
        statements.annotate(current.id(), form);
        text.said("statement", "annotated");
        Redirects.to(current.getPath());
    }

    public CurrentStatement getCurrent() {
        return current;
    }

    public NotesForm getForm() {
        return form;
    }
}
