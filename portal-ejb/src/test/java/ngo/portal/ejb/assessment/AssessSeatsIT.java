package ngo.portal.ejb.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.funding.FundingListService;
import ngo.portal.ejb.funding.RequestReader;
import ngo.portal.persistence.assessment.AssessmentRefusals.BelongsToApplicant;
import ngo.portal.persistence.assessment.AssessmentRefusals.HasASeat;
import ngo.portal.persistence.assessment.AssessmentRefusals.NotUnderAssessment;
import ngo.portal.persistence.assessment.Outcome;
import ngo.portal.persistence.assessment.Relation;
import ngo.portal.persistence.assessment.SeatKind;
import ngo.portal.persistence.assessment.SeatRow;
import ngo.portal.persistence.assessment.SeatState;
import ngo.portal.persistence.funding.RequestField;
import ngo.portal.persistence.funding.RequestFilter;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is asked, what they say first, and how a relation closes the file. */
@ArquillianTest
class AssessSeatsIT {

    @Inject
    private Judges they;

    @Inject
    private SeatService seats;

    @Inject
    private ReviewService reviews;

    @Inject
    private FundingDecisionService decisions;

    @Inject
    private RequestReader reader;

    @Inject
    private FundingListService lists;

    private UUID id = new UUID(0, 0);

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void aRequestInReview() {
        id = they.inReview();
    }

    @Test
    void nobodyOfTheApplicantIsAsked() {
        they.as(they.officer());

        assertThatThrownBy(() -> assign(SeatKind.REVIEWER, they.both())).isInstanceOf(BelongsToApplicant.class);
        assertThatThrownBy(() -> assign(SeatKind.APPROVER, they.both())).isInstanceOf(BelongsToApplicant.class);
        assertThat(seats.seats(id)).isEmpty();
    }

    @Test
    void onlyReviewersReviewAndOnlyOfficersAsk() {
        they.as(they.officer());
        assertThatThrownBy(() -> assign(SeatKind.REVIEWER, they.ada())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> assign(SeatKind.REVIEWER, they.writer())).isInstanceOf(NotFound.class);
        assign(SeatKind.REVIEWER, they.rita());
        assertThatThrownBy(() -> assign(SeatKind.REVIEWER, they.rita())).isInstanceOf(HasASeat.class);

        they.as(they.finance());
        assertThatThrownBy(() -> assign(SeatKind.REVIEWER, they.ben())).isInstanceOf(NotFound.class);
        they.as(they.writer());
        assertThatThrownBy(() -> assign(SeatKind.REVIEWER, they.ben())).isInstanceOf(Forbidden.class);
    }

    @Test
    void onlyTheDeputyWhoIsAskedIsNotified() {
        they.as(they.officer());
        assign(SeatKind.REVIEWER, they.rita());

        assertThat(they.heard(they.rita())).containsExactly("SeatsGiven");
        assertThat(they.heard(they.ben())).isEmpty();
        assertThat(they.heard(they.writer())).doesNotContain("SeatsGiven");
    }

    @Test
    void underABlindCallReviewersJudgeWithoutKnowingWhoAsks() {
        String applicant = they.applicant.organisation().toString();
        they.name(SeatKind.REVIEWER, they.rita());
        assertThat(whoAsks(id)).containsExactly(applicant, applicant);

        UUID blind = they.inReviewBlindly();
        they.name(SeatKind.REVIEWER, they.rita());

        assertThat(whoAsks(blind)).containsExactly("", "");
        they.as(they.officer());
        assertThat(whoAsks(blind)).containsExactly(applicant, applicant);
        they.as(they.writer());
        assertThat(reader.view(blind).applicant().alias()).isEqualTo(applicant);
    }

    /** As the request itself says, and as the list of requests does. */
    private List<String> whoAsks(UUID request) {
        return Stream.concat(
                        Stream.of(reader.view(request).applicant().alias()),
                        lists.desk(RequestFilter.NONE, Slice.first(9)).items().stream()
                                .filter(line -> line.row().id().equals(request))
                                .map(line -> line.row().otherAlias()))
                .toList();
    }

    @Test
    void theFileIsOpenedByTheAnswerThatNothingTiesThem() {
        they.as(they.officer());
        assign(SeatKind.REVIEWER, they.rita());
        they.as(they.rita());
        assertThat(reader.view(id).texts()).doesNotContainKey(RequestField.NEED);
        assertThat(seats.waiting()).extracting(SeatRow::request).contains(id);

        seats.declare(id, Relation.NONE, "");

        assertThat(reader.view(id).texts()).containsEntry(RequestField.NEED, "Before Friday");
        they.as(they.officer());
        assertThat(seats.declarations(id))
                .singleElement()
                .matches(one -> one.row().relation() == Relation.NONE);
    }

    @Test
    void aRelationClosesTheFileAtOnceAndIsLogged() {
        they.name(SeatKind.REVIEWER, they.rita());
        they.name(SeatKind.APPROVER, they.rita());
        they.as(they.rita());
        reviews.save(id, they.judgement(3));

        seats.declare(id, Relation.FAMILY, "A cousin of mine works there.");

        they.as(they.rita());
        assertThatThrownBy(() -> reader.view(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reviews.submit(id, they.judgement(3))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> seats.declare(id, Relation.NONE, "")).isInstanceOf(NotFound.class);
        assertThat(seats.waiting()).isEmpty();
        they.as(they.officer());
        assertThat(seats.seats(id)).extracting(SeatRow::state).containsOnly(SeatState.RECUSED);
        assertThat(seats.declarations(id)).extracting(Declaration::note).contains("A cousin of mine works there.");
        assertThat(they.heard(they.officer())).contains("RelationDeclared");
    }

    @Test
    void anOfficerWithARelationSeesItNoMoreEither() {
        they.name(SeatKind.APPROVER, they.secondOfficer());
        they.as(they.secondOfficer());
        assertThat(reader.view(id).texts()).containsKey(RequestField.NEED);

        seats.declare(id, Relation.BOARD, "");

        assertThatThrownBy(() -> reader.view(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> seats.seats(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> decisions.putToDecision(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void aRelationIsSaidByItsNameAndAnythingElseInWords() {
        they.as(they.officer());
        assign(SeatKind.REVIEWER, they.rita());
        they.as(they.rita());

        assertThatThrownBy(() -> seats.declare(id, Relation.OTHER, " ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> seats.declare(id, Relation.SAME_ORGANISATION, "x"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatWasNotUsedIsTakenBackAndWhatIsDeclinedIsOver() {
        they.as(they.officer());
        assign(SeatKind.REVIEWER, they.rita());
        assign(SeatKind.REVIEWER, they.ben());
        seats.takeBack(id, seat(they.rita()));
        they.as(they.ben());
        seats.decline(id);

        they.as(they.rita());
        assertThatThrownBy(() -> reader.view(id)).isInstanceOf(NotFound.class);
        they.as(they.ben());
        assertThatThrownBy(() -> reader.view(id)).isInstanceOf(NotFound.class);
        they.as(they.officer());
        assertThat(seats.seats(id))
                .extracting(SeatRow::state)
                .containsExactlyInAnyOrder(SeatState.REMOVED, SeatState.DECLINED);
    }

    @Test
    void nobodyIsAskedAboutWhatIsDecided() {
        they.toDecision();
        they.vote(they.ada(), Outcome.DECLINED, "");
        they.vote(they.eve(), Outcome.DECLINED, "");

        they.as(they.officer());
        assertThatThrownBy(() -> assign(SeatKind.APPROVER, they.ben())).isInstanceOf(NotUnderAssessment.class);
    }

    private void assign(SeatKind part, TenantPrincipal person) {
        seats.assign(id, part, List.of(person.subject()));
    }

    private UUID seat(TenantPrincipal person) {
        return seats.seats(id).stream()
                .filter(one -> one.subject().equals(person.subject()))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
