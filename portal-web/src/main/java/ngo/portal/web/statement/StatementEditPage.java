package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import ngo.portal.ejb.statement.SectionForm;
import ngo.portal.ejb.statement.StatementForm;
import ngo.portal.ejb.statement.StatementService;
import ngo.portal.persistence.statement.Draft;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.web.shared.Go;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Writing on a statement. Whoever is overtaken while writing sees both texts; no word of either is lost. */
@Named
@ViewScoped
public class StatementEditPage implements Serializable {

    @Inject
    private CurrentStatement current;

    @Inject
    private StatementService statements;

    @Inject
    private Text text;

    private StatementForm form = new StatementForm();

    private Begun begun = new Begun(0, "", "");

    private @Nullable Instant draftSaved;

    private @Nullable Clash clash;

    private boolean imported;

    public void load() {
        current.load();
        if (!current.may("SAVE")) {
            Go.to(current.getPath());
            return;
        }
        begin(StatementForm.of(current.getStatement()));
        draftSaved = statements.draft(current.id()).map(Draft::savedAt).orElse(null);
    }

    private void begin(StatementForm with) {
        begun = Begun.of(current.getStatement());
        form = with;
        if (form.getSections().isEmpty()) {
            form.getSections().add(new SectionForm());
        }
    }

    /** Goes on with what was typed before; it is compared when it is saved, if others have been faster. */
    public void takeDraft() {
        statements.draft(current.id()).ifPresent(draft -> {
            begin(StatementForm.of(draft));
            begun = Begun.of(draft, current.getStatement());
        });
        draftSaved = null;
    }

    public void dropDraft() {
        statements.dropDraft(current.id());
        draftSaved = null;
    }

    public void save() {
        current.forget();
        StatementDetail now = current.getStatement();
        adoptUntouched(now);
        if (begun.isOvertaken(form, now)) {
            compare(now);
            return;
        }
        statements.save(current.id(), form);
        text.said("statement", "saved");
        Go.to(current.getPath());
    }

    /** Where only others have written, their words stand. */
    private void adoptUntouched(StatementDetail now) {
        boolean overtaken = begun.textNumber() != now.textNumber();
        if (overtaken && form.text().equals(statements.version(current.id(), begun.textNumber()))) {
            StatementForm theirs = StatementForm.of(now);
            theirs.setNotesToEditors(form.getNotesToEditors());
            theirs.setPressContact(form.getPressContact());
            form = theirs;
            begun = new Begun(now.textNumber(), begun.notes(), begun.contact());
        }
        begun.adopt(form, now);
    }

    /** The writer's own words are kept as a draft, then laid beside the others'. */
    private void compare(StatementDetail now) {
        statements.keepDraft(current.id(), form);
        DocumentText base = statements.version(current.id(), begun.textNumber());
        clash = Clash.of(base, form, now, statements.versions(current.id()).get(0));
        begun = Begun.of(now);
        form.setTextNumber(now.textNumber());
    }

    /** Leaves the text as others have saved it; one's own words stay as a draft. */
    public void takeTheirs() {
        text.said("statement", "tookTheirs");
        Go.to(current.getPath());
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

    public @Nullable Instant getDraftSaved() {
        return draftSaved;
    }

    public @Nullable Clash getClash() {
        return clash;
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
