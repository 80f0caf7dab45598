package ngo.portal.web.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.statement.StatementReader;
import ngo.portal.persistence.statement.SignOnCallRow;
import org.jspecify.annotations.Nullable;

/** The calls for sign-on that wait for the reader's organisation, and those that it has answered. */
@Named("callsPage")
@RequestScoped
public class SignOnCallsPage {

    @Inject
    private StatementReader statements;

    private @Nullable List<SignOnCallRow> calls;

    public List<SignOnCallRow> getWaiting() {
        return calls().stream().filter(call -> call.state().waits()).toList();
    }

    public List<SignOnCallRow> getAnswered() {
        return calls().stream().filter(call -> !call.state().waits()).toList();
    }

    private List<SignOnCallRow> calls() {
        if (calls == null) {
            calls = statements.calls();
        }
        return calls;
    }
}
