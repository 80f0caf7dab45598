package ngo.portal.web.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.statement.StatementReader;
import ngo.portal.persistence.statement.CallRow;
import org.jspecify.annotations.Nullable;

/** The calls for sign-on that wait for the reader's organisation, and those that it has answered. */
@Named
@RequestScoped
public class CallsPage {

    @Inject
    private StatementReader statements;

    private @Nullable List<CallRow> calls;

    public List<CallRow> getWaiting() {
        return calls().stream().filter(call -> call.state().waits()).toList();
    }

    public List<CallRow> getAnswered() {
        return calls().stream().filter(call -> !call.state().waits()).toList();
    }

    private List<CallRow> calls() {
        if (calls == null) {
            calls = statements.calls();
        }
        return calls;
    }
}
