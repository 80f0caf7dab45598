package ngo.portal.ejb.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.funding.OpenedTexts;
import ngo.portal.ejb.funding.SealedTexts;
import ngo.portal.persistence.assessment.Award;
import ngo.portal.persistence.assessment.DeterminationRow;
import ngo.portal.persistence.assessment.FundingDecisionRepository;
import ngo.portal.persistence.assessment.SeatKind;
import ngo.portal.persistence.assessment.SeatRepository;
import ngo.portal.persistence.assessment.VoteRow;
import ngo.portal.persistence.assessment.Voting;
import ngo.portal.persistence.assessment.Voting.Approver;
import ngo.portal.persistence.document.Quorum;
import ngo.portal.persistence.funding.CallRepository;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestState;

/** Assembles what one caller may know of a decision. The row-level security policies hide the rest. */
@ApplicationScoped
public class DecisionReader {

    static final String BALLOT = "VOTE_BALLOT";
    static final String VOTE_REASON = "VOTE_REASON";
    static final String VOTE_TO_APPLICANT = "VOTE_TO_APPLICANT";
    public static final String AWARD = "DECISION_AWARD";
    static final String REASON = "DECISION_REASON";
    static final String TO_APPLICANT = "DECISION_TO_APPLICANT";

    @Inject
    private FundingDecisionRepository decisions;

    @Inject
    private SeatRepository seats;

    @Inject
    private CallRepository calls;

    @Inject
    private SealedTexts texts;

    private Quorum quorum(FundingRequest request) {
        return Voting.quorum(calls.require(request.call()).terms().quorum());
    }

    List<Approver> approvers(UUID request) {
        return seats.of(request).stream()
                .filter(seat -> seat.part() == SeatKind.APPROVER)
                .map(seat -> new Approver(seat.subject(), seat.name(), seat.state()))
                .toList();
    }

    /** The votes of one round, for approvers. */
    Voting voting(FundingRequest request, int round) {
        List<VoteRow> votes = votes(request.id(), round);
        OpenedTexts openedTexts = texts.read(request);
        return new Voting(
                quorum(request),
                approvers(request.id()),
                votes.stream().flatMap(vote -> ballot(vote, openedTexts)).toList());
    }

    private List<VoteRow> votes(UUID request, int round) {
        return decisions.votes(request).stream()
                .filter(vote -> vote.round() == round)
                .toList();
    }

    private static Stream<Voting.Vote> ballot(VoteRow vote, OpenedTexts openedTexts) {
        return openedTexts.find(vote.id(), BALLOT).map(Award::read).stream()
                .map(award -> new Voting.Vote(vote.subject(), award.ballot()));
    }

    DecisionView view(FundingRequest request) {
        List<VoteRow> votes = decisions.votes(request.id());
        List<DeterminationRow> decided = decisions.determinations(request.id());
        OpenedTexts openedTexts = texts.read(request);
        int round = decided.stream().mapToInt(DeterminationRow::round).max().orElse(0) + 1;
        Voting voting = new Voting(
                quorum(request),
                approvers(request.id()),
                votes.stream()
                        .filter(vote -> vote.round() == round)
                        .flatMap(vote -> ballot(vote, openedTexts))
                        .toList());
        boolean open = request.state() == RequestState.DECISION;
        return new DecisionView(
                round,
                voting.quorum().needed(),
                votes.stream().map(vote -> shown(vote, openedTexts)).toList(),
                open ? voting.pending() : List.of(),
                open && !voting.approvers().isEmpty() && voting.isStuck(),
                decided.stream().map(row -> shown(row, openedTexts)).toList(),
                openedTexts.text(request.id(), VerificationService.FOUND));
    }

    private static DecisionView.Vote shown(VoteRow vote, OpenedTexts openedTexts) {
        return new DecisionView.Vote(
                vote,
                openedTexts.find(vote.id(), BALLOT).map(Award::read),
                openedTexts.text(vote.id(), VOTE_REASON),
                openedTexts.text(vote.id(), VOTE_TO_APPLICANT));
    }

    private static DecisionView.Decided shown(DeterminationRow row, OpenedTexts openedTexts) {
        return new DecisionView.Decided(
                row,
                openedTexts.find(row.id(), AWARD).map(Award::read),
                openedTexts.text(row.id(), TO_APPLICANT),
                openedTexts.text(row.id(), REASON));
    }
}
