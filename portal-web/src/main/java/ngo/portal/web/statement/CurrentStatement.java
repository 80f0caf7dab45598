package ngo.portal.web.statement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.statement.StatementAction;
import ngo.portal.ejb.statement.StatementReader;
import ngo.portal.ejb.statement.StatementView;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.web.document.CurrentDocument;
import ngo.portal.web.document.DiscussedText;
import ngo.portal.web.document.NextAct;
import ngo.portal.web.security.Caller;
import org.jspecify.annotations.Nullable;

/** The statement of the page that is open. */
@Dependent
public class CurrentStatement extends CurrentDocument<StatementView> {

    @Inject
    private StatementReader reader;

    @Inject
    private Caller caller;

    public CurrentStatement() {
        super(Statement.KIND);
    }

    @Override
    protected StatementView read(UUID id) {
        return reader.view(id);
    }

    @Override
    protected DiscussedText talk() {
        return new DiscussedText(
                id(),
                getPath(),
                getStatement().text(),
                getView().comments(),
                getView().amendments());
    }

    public StatementDetail getStatement() {
        return getView().statement();
    }

    /** The answer of the reader's own organisation; absent if it is not invited. */
    public @Nullable SignOnRow getMine() {
        return getView().mine().orElse(null);
    }

    /** Whether the reader sees every answer, as leads and the lead drafter do; all others see only who has signed by name. */
    public boolean isInformed() {
        return caller.isLead() || caller.getAlias().equals(getStatement().ownerAlias());
    }

    /** Links to what the reader may do next, none to the page with this last part of its address. */
    public List<NextAct> nextActs(String here) {
        return NextAct.elsewhere(getView().allowed(), getStatement().state(), here);
    }

    public boolean may(String action) {
        return getView().may(StatementAction.valueOf(action));
    }
}
