package ngo.portal.web.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.statement.StatementView;
import ngo.portal.web.document.NextAct;

/** What comes next with a statement, the same at the head of each of its pages. */
@Named
@ApplicationScoped
public class StatementTrack {

    /**
     * Ways to what the reader may do, none to the page on which they stand.
     *
     * @param here the last part of that page's address
     */
    public List<NextAct> of(StatementView view, String here) {
        return NextAct.of(view.allowed(), view.statement().state()).stream()
                .filter(act -> !act.page().equals("/" + here))
                .toList();
    }
}
