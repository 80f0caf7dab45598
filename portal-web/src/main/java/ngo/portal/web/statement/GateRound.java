package ngo.portal.web.statement;

import java.util.Optional;
import ngo.portal.ejb.statement.StatementView;
import ngo.portal.persistence.document.Round;
import ngo.portal.persistence.statement.Gate;
import ngo.portal.persistence.statement.RevisionRow;
import ngo.portal.persistence.statement.StatementDetail;

/** What the leads are asked now: one gate, in one round. */
public record GateRound(Gate gate, int number) {

    /** Absent while nothing waits for the leads, or for nobody who may know. */
    public static Optional<GateRound> of(StatementView view) {
        StatementDetail statement = view.statement();
        return switch (statement.state()) {
            case TEXT_REVIEW -> Optional.of(new GateRound(Gate.TEXT, statement.textRound()));
            case SIGN_ON_CLOSED -> Optional.of(new GateRound(Gate.RELEASE, statement.releaseRound()));
            case OPEN_FOR_SIGN_ON, PUBLISHED, CORRECTED -> view.revision().map(GateRound::of);
            case DRAFT, CONSULTATION, TEXT_CLEARED, RELEASE_CLEARED, EMBARGOED, RETRACTED, CANCELLED ->
                Optional.empty();
        };
    }

    private static GateRound of(RevisionRow revision) {
        return new GateRound(revision.purpose().gate(), revision.number());
    }

    public boolean isRevision() {
        return gate != Gate.TEXT && gate != Gate.RELEASE;
    }

    Round round() {
        return gate.round(number);
    }
}
