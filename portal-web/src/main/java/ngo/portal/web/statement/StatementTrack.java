package ngo.portal.web.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.statement.StatementView;
import ngo.portal.web.document.NextAct;

/** The next steps of a statement, the same on each of its pages. */
@Named
@ApplicationScoped
public class StatementTrack {

    /**
     * Links to what the reader may do, none to the current page.
     *
     * @param here the last part of the current page's address
     */
    public List<NextAct> of(StatementView view, String here) {
        return NextAct.of(view.allowed(), view.statement().state()).stream()
                .filter(act -> !act.page().equals("/" + here))
                .toList();
    }
}
