package ngo.portal.web.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.statement.StatementView;
import ngo.portal.persistence.statement.StatementState;

/** Where a statement stands and what comes next, the same at the head of each of its pages. */
@Named
@ApplicationScoped
public class StatementTrack {

    /**
     * Ways to what the reader may do, none to the page on which they stand.
     *
     * @param here the last part of that page's address
     */
    public List<Act> of(StatementView view, String here) {
        return Act.of(view).stream()
                .filter(act -> !act.page().equals("/" + here))
                .toList();
    }

    /** The step of the track on which a statement stands. */
    public String step(StatementState state) {
        return switch (state) {
            case DRAFT, CANCELLED -> "DRAFT";
            case CONSULTATION -> "CONSULTATION";
            case TEXT_REVIEW, TEXT_CLEARED -> "TEXT_REVIEW";
            case OPEN_FOR_SIGN_ON -> "SIGN_ON";
            case SIGN_ON_CLOSED, RELEASE_CLEARED, EMBARGOED -> "RELEASE";
            case PUBLISHED, CORRECTED, RETRACTED -> "PUBLISHED";
        };
    }
}
