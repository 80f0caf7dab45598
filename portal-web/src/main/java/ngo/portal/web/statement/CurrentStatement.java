package ngo.portal.web.statement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.UUID;
import ngo.portal.ejb.statement.StatementReader;
import ngo.portal.ejb.statement.StatementView;
import ngo.portal.ejb.statement.Step;
import ngo.portal.persistence.shared.NotFound;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.web.document.Talked;
import org.jspecify.annotations.Nullable;

/** The statement of the page that is open: what its reader has before the eyes, until it is read again. */
@Dependent
public class CurrentStatement implements Serializable {

    private static final int LENGTH_OF_ID = 36;

    @Inject
    private StatementReader reader;

    private String id = "";

    private @Nullable StatementView view;

    private @Nullable Talked talked;

    /** Reads the statement; nobody else's page is ever begun. */
    public void load() {
        forget();
        view = reader.view(id());
    }

    public StatementView getView() {
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

    /** The text, its paragraphs counted through, and what is said about it. */
    public Talked getTalked() {
        if (talked == null) {
            talked = new Talked(
                    id(),
                    getPath(),
                    getStatement().text(),
                    getView().comments(),
                    getView().amendments());
        }
        return talked;
    }

    public StatementDetail getStatement() {
        return getView().statement();
    }

    /** Where the reader's own organisation stands, absent if it is not invited. */
    public @Nullable SignOnRow getMine() {
        return getView().mine().orElse(null);
    }

    public boolean may(String step) {
        return getView().may(Step.valueOf(step));
    }

    public UUID id() {
        if (id.length() != LENGTH_OF_ID) {
            throw new NotFound();
        }
        return UUID.fromString(id);
    }

    public String getPath() {
        return "/statements/" + id;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
