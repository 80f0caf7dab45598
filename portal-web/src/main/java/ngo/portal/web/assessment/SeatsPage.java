package ngo.portal.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.assessment.CaseAction;
import ngo.portal.ejb.assessment.Declaration;
import ngo.portal.ejb.assessment.SeatService;
import ngo.portal.persistence.assessment.SeatKind;
import ngo.portal.persistence.assessment.SeatRow;
import ngo.portal.persistence.assessment.SeatState;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.web.funding.CurrentRequest;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.organisation.ColleagueChoice;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The page for assigning reviewers and approvers to a request. */
@Named
@RequestScoped
public class SeatsPage {

    @Inject
    private CurrentRequest current;

    @Inject
    private CaseTrack track;

    @Inject
    private SeatService seats;

    @Inject
    private Text text;

    @Inject
    private ColleagueChoice reviewers;

    @Inject
    private ColleagueChoice approvers;

    private boolean reviewersOffered;
    private boolean approversOffered;

    private @Nullable List<SeatRow> rows;

    public void load() {
        track.requireOneOf(CaseAction.ASSIGN);
    }

    public void assign() {
        give(SeatKind.REVIEWER, getReviewers(), "reviewers", "assigned");
    }

    public void name() {
        give(SeatKind.APPROVER, getApprovers(), "approvers", "named");
    }

    private void give(SeatKind part, ColleagueChoice people, String field, String said) {
        List<String> ticked = people.ticked();
        if (ticked.isEmpty()) {
            text.refused(field, text.of("assessment", "problem.nobody"));
            return;
        }
        seats.assign(current.id(), part, ticked);
        done(said);
    }

    public void takeBack(UUID seat) {
        seats.takeBack(current.id(), seat);
        done("takenBack");
    }

    private void done(String what) {
        text.said("assessment", what);
        Redirects.to(current.getPath() + "/seats");
    }

    public List<SeatRow> getRows() {
        if (rows == null) {
            rows = seats.seats(current.id());
        }
        return rows;
    }

    public boolean isRemovable(SeatRow seat) {
        return seat.state().may(SeatState.REMOVED);
    }

    public List<Declaration> getDeclarations() {
        return seats.declarations(current.id());
    }

    /** Reviewers of the organisation who have no seat yet. */
    public ColleagueChoice getReviewers() {
        if (!reviewersOffered) {
            reviewersOffered = true;
            reviewers.having(Set.of(MemberRole.REVIEWER)).offerSome("reviewers", seated(SeatKind.REVIEWER));
        }
        return reviewers;
    }

    /** Any person of the organisation may be named as an approver. */
    public ColleagueChoice getApprovers() {
        if (!approversOffered) {
            approversOffered = true;
            approvers.offerSome("approvers", seated(SeatKind.APPROVER));
        }
        return approvers;
    }

    private List<String> seated(SeatKind part) {
        return getRows().stream()
                .filter(seat -> seat.part() == part)
                .map(SeatRow::subject)
                .toList();
    }
}
