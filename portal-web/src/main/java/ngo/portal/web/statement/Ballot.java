package ngo.portal.web.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ngo.portal.ejb.statement.StatementView;
import ngo.portal.persistence.statement.ApprovalRow;
import ngo.portal.persistence.statement.Gate;
import ngo.portal.persistence.statement.RevisionRow;
import ngo.portal.persistence.statement.StatementDetail;

/** What the leads are asked now: one gate, in one round. */
public record Ballot(Gate gate, int round) {

    /** Absent while nothing waits for the leads, or for nobody who may know. */
    public static Optional<Ballot> of(StatementView view) {
        StatementDetail statement = view.statement();
        return switch (statement.state()) {
            case TEXT_REVIEW -> Optional.of(new Ballot(Gate.TEXT, statement.textRound()));
            case SIGN_ON_CLOSED -> Optional.of(new Ballot(Gate.RELEASE, statement.releaseRound()));
            case OPEN_FOR_SIGN_ON, PUBLISHED, CORRECTED -> view.revision().map(Ballot::of);
            case DRAFT, CONSULTATION, TEXT_CLEARED, RELEASE_CLEARED, EMBARGOED, RETRACTED, CANCELLED ->
                Optional.empty();
        };
    }

    private static Ballot of(RevisionRow revision) {
        return new Ballot(revision.purpose().gate(), revision.number());
    }

    public boolean isRevision() {
        return gate != Gate.TEXT && gate != Gate.RELEASE;
    }

    boolean has(ApprovalRow given) {
        return given.gate() == gate && given.round() == round;
    }

    /** What was said in this round, the newest first. */
    List<ApprovalRow> given(StatementView view) {
        return newestFirst(view).filter(this::has).toList();
    }

    /** What was said before, at any gate. */
    static List<ApprovalRow> earlier(StatementView view) {
        Optional<Ballot> now = of(view);
        return newestFirst(view)
                .filter(row -> now.filter(ballot -> ballot.has(row)).isEmpty())
                .toList();
    }

    private static Stream<ApprovalRow> newestFirst(StatementView view) {
        return view.approvals().stream()
                .sorted(Comparator.comparing(ApprovalRow::givenAt).reversed());
    }
}
