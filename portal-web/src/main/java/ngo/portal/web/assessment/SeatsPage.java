package ngo.portal.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.assessment.CaseAction;
import ngo.portal.ejb.assessment.Declaration;
import ngo.portal.ejb.assessment.SeatService;
import ngo.portal.ejb.organisation.OrganisationService;
import ngo.portal.persistence.assessment.SeatKind;
import ngo.portal.persistence.assessment.SeatRow;
import ngo.portal.persistence.assessment.SeatState;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.MemberRow;
import ngo.portal.web.funding.CurrentRequest;
import ngo.portal.web.shared.Redirects;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Who reviews a request and who decides about it. */
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
    private OrganisationService organisations;

    @Inject
    private Text text;

    private List<String> reviewers = new ArrayList<>();
    private List<String> approvers = new ArrayList<>();

    private @Nullable List<SeatRow> rows;
    private @Nullable List<MemberRow> members;

    public void load() {
        track.requireOneOf(CaseAction.ASSIGN);
    }

    public void assign() {
        seats.assign(current.id(), SeatKind.REVIEWER, reviewers);
        done("assigned");
    }

    public void name() {
        seats.assign(current.id(), SeatKind.APPROVER, approvers);
        done("named");
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
    public List<MemberRow> getReviewersToAsk() {
        return toAsk(SeatKind.REVIEWER).stream()
                .filter(one -> one.roles().contains(MemberRole.REVIEWER))
                .toList();
    }

    /** Anybody of the organisation may be named to decide. */
    public List<MemberRow> getApproversToAsk() {
        return toAsk(SeatKind.APPROVER);
    }

    private List<MemberRow> toAsk(SeatKind part) {
        return members().stream()
                .filter(one -> getRows().stream().noneMatch(seat -> seat.is(part, one.subject())))
                .toList();
    }

    private List<MemberRow> members() {
        if (members == null) {
            members = organisations.colleagues();
        }
        return members;
    }

    public List<String> getReviewers() {
        return reviewers;
    }

    public void setReviewers(List<String> reviewers) {
        this.reviewers = reviewers;
    }

    public List<String> getApprovers() {
        return approvers;
    }

    public void setApprovers(List<String> approvers) {
        this.approvers = approvers;
    }
}
