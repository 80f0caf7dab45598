package ngo.portal.ejb.assessment;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.assessment.AssessmentEvent.ReviewSubmitted;
import ngo.portal.ejb.assessment.AssessmentEvent.ReviewWritten;
import ngo.portal.ejb.funding.OpenedTexts;
import ngo.portal.ejb.funding.SealedTexts;
import ngo.portal.persistence.assessment.AssessmentRefusals.NotUnderAssessment;
import ngo.portal.persistence.assessment.Judgement;
import ngo.portal.persistence.assessment.Relation;
import ngo.portal.persistence.assessment.ReviewRepository;
import ngo.portal.persistence.assessment.ReviewRow;
import ngo.portal.persistence.assessment.Rubric;
import ngo.portal.persistence.assessment.SeatKind;
import ngo.portal.persistence.assessment.SeatRepository;
import ngo.portal.persistence.assessment.SeatRow;
import ngo.portal.persistence.assessment.SeatState;
import ngo.portal.persistence.funding.CallRepository;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.Secret;

/** Writes, submits and reads the reviews of a request. A reviewer whose own review is missing sees none of the others. */
@Stateless
public class ReviewService {

    static final String JUDGEMENT = "REVIEW_JUDGEMENT";

    @Inject
    private CaseAccess caseAccess;

    @Inject
    private ReviewRepository reviews;

    @Inject
    private SeatRepository seats;

    @Inject
    private CallRepository calls;

    @Inject
    private SealedTexts texts;

    @Inject
    private Event<AssessmentEvent> events;

    @Inject
    private Clock clock;

    @Inject
    private AccessControl access;

    /** Saves a draft, complete or not. */
    public void save(UUID id, Judgement judgement) {
        FundingRequest request = caseAccess.atFunder(id);
        access.requireMember();
        SeatRow seat = writing(request);
        rubric(request).requireOnScale(judgement.scores());

        write(request, seat, judgement, clock.instant());

        events.fire(new ReviewWritten(request.document(), List.of()));
    }

    /** Submits the review; afterwards nobody can change it, and its reviewer may see the others. */
    public void submit(UUID id, Judgement judgement) {
        FundingRequest request = caseAccess.atFunder(id);
        access.requireMember();
        SeatRow seat = writing(request);
        judgement.requireComplete(rubric(request));

        Instant now = clock.instant();
        write(request, seat, judgement, now);
        reviews.submit(reviews.at(seat).orElseThrow(NotUnderAssessment::new), now);
        seats.move(caseAccess.ownSeat(request, SeatKind.REVIEWER), SeatState.SUBMITTED, Relation.NONE, now);

        events.fire(new ReviewSubmitted(request.document(), CaseAccess.officersNotified(request)));
    }

    private Rubric rubric(FundingRequest request) {
        return Rubric.of(calls.criteria(request.call()));
    }

    /** The caller's own seat, while the request is under review and their review is not submitted. */
    private SeatRow writing(FundingRequest request) {
        SeatRow seat = caseAccess.ownSeat(request, SeatKind.REVIEWER);
        if (request.state() != RequestState.REVIEW) {
            throw new NotUnderAssessment();
        }
        if (seat.state() != SeatState.DRAFT) {
            seat.state().require(SeatState.DRAFT);
        }
        return seat;
    }

    private void write(FundingRequest request, SeatRow seat, Judgement judgement, Instant now) {
        Optional<ReviewRow> begun = reviews.at(seat);
        UUID review = begun.map(ReviewRow::id).orElseGet(() -> reviews.begin(request.funder(), seat, now));
        begun.ifPresent(row -> reviews.touch(row, now));
        texts.say(request, Secret.CASE, review, JUDGEMENT, judgement.written(), now);
        if (seat.state() == SeatState.ACCEPTED) {
            seats.move(seat, SeatState.DRAFT, Relation.NONE, now);
        }
    }

    /** The reviews that the caller may see: their own, and the others' once their own is submitted. */
    public Reviews reviews(UUID id) {
        FundingRequest request = caseAccess.atFunder(id);
        access.requireMember();
        Rubric rubric = rubric(request);
        Optional<UUID> ownSeat =
                caseAccess.findOwnSeat(request, SeatKind.REVIEWER).map(SeatRow::id);
        List<ReviewRow> rows = reviews.of(id);
        OpenedTexts openedTexts = texts.read(request);
        List<ReviewView> views =
                rows.stream().map(row -> view(row, rubric, openedTexts)).toList();
        List<BigDecimal> totals =
                views.stream().flatMap(one -> one.total().stream()).toList();
        return new Reviews(
                rubric,
                views.stream().filter(one -> isAt(one, ownSeat)).findFirst(),
                views.stream().filter(one -> !isAt(one, ownSeat)).toList(),
                Stream.of(totals)
                        .filter(all -> !all.isEmpty())
                        .map(Rubric::spread)
                        .findFirst());
    }

    private static boolean isAt(ReviewView review, Optional<UUID> seat) {
        return seat.filter(review.row().seat()::equals).isPresent();
    }

    private static ReviewView view(ReviewRow row, Rubric rubric, OpenedTexts openedTexts) {
        Judgement judgement =
                openedTexts.find(row.id(), JUDGEMENT).map(Judgement::read).orElse(Judgement.empty());
        return new ReviewView(
                row, judgement, row.isIn() ? Optional.of(rubric.total(judgement.scores())) : Optional.empty());
    }
}
