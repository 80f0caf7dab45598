package ngo.portal.ejb.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.directory.DirectoryMember;
import ngo.portal.ejb.funding.BudgetLineForm;
import ngo.portal.ejb.funding.RequestForm;
import ngo.portal.ejb.funding.RequestReader;
import ngo.portal.ejb.funding.RequestService;
import ngo.portal.ejb.funding.SubmissionService;
import ngo.portal.ejb.funding.call.CallForm;
import ngo.portal.ejb.funding.call.CriterionForm;
import ngo.portal.ejb.funding.call.FundingCallService;
import ngo.portal.ejb.funding.handling.ScreeningService;
import ngo.portal.ejb.notification.NotificationService;
import ngo.portal.persistence.assessment.Judgement;
import ngo.portal.persistence.assessment.Outcome;
import ngo.portal.persistence.assessment.Recommendation;
import ngo.portal.persistence.assessment.Relation;
import ngo.portal.persistence.assessment.Rubric;
import ngo.portal.persistence.assessment.SeatKind;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.Urgency;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** A funder with its officers, reviewers, approvers and finance, an applicant, and one request for 400 euros between them. */
@Dependent
public class Judges {

    public final People applicant = People.ofANewOrganisation();
    public final People funder = People.ofANewOrganisation();

    @Inject
    private Founding founding;

    @Inject
    private TenantContext tenant;

    @Inject
    private FundingCallService calls;

    @Inject
    private RequestService requests;

    @Inject
    private SubmissionService submission;

    @Inject
    private ScreeningService screening;

    @Inject
    private VerificationService verification;

    @Inject
    private SeatService seats;

    @Inject
    private ReviewService reviews;

    @Inject
    private FundingDecisionService decisions;

    @Inject
    private RequestReader reader;

    @Inject
    private NotificationService notifications;

    private boolean blind;
    private UUID call = new UUID(0, 0);
    private UUID id = new UUID(0, 0);

    public TenantPrincipal writer() {
        return applicant.person("writer", MemberRole.MEMBER);
    }

    public TenantPrincipal colleague() {
        return applicant.person("colleague", MemberRole.MEMBER);
    }

    public TenantPrincipal officer() {
        return funder.person("officer", MemberRole.GRANTS_OFFICER);
    }

    public TenantPrincipal secondOfficer() {
        return funder.person("second", MemberRole.GRANTS_OFFICER);
    }

    public TenantPrincipal rita() {
        return funder.person("rita", MemberRole.REVIEWER);
    }

    public TenantPrincipal ben() {
        return funder.person("ben", MemberRole.REVIEWER);
    }

    /** An officer who reviews as well. */
    public TenantPrincipal olaf() {
        return funder.person("olaf", MemberRole.GRANTS_OFFICER, MemberRole.REVIEWER);
    }

    public TenantPrincipal late() {
        return funder.person("late", MemberRole.REVIEWER);
    }

    public TenantPrincipal ada() {
        return funder.person("ada", MemberRole.MEMBER);
    }

    public TenantPrincipal eve() {
        return funder.person("eve", MemberRole.MEMBER);
    }

    public TenantPrincipal ken() {
        return funder.person("ken", MemberRole.MEMBER);
    }

    public TenantPrincipal finance() {
        return funder.person("fay", MemberRole.FINANCE_OFFICER);
    }

    public TenantPrincipal secondFinance() {
        return funder.person("finn", MemberRole.FINANCE_OFFICER);
    }

    /** Belongs to both, and reviews for the funder. */
    public TenantPrincipal both() {
        return funder.person("both", MemberRole.REVIEWER);
    }

    private void found(boolean secondFinance) {
        List<DirectoryMember> members = new ArrayList<>(Stream.of(
                        writer(),
                        colleague(),
                        officer(),
                        secondOfficer(),
                        rita(),
                        ben(),
                        late(),
                        olaf(),
                        ada(),
                        eve(),
                        ken(),
                        finance(),
                        both())
                .map(one ->
                        Founding.member(one, applicant.organisation().equals(one.organisation()) ? applicant : funder))
                .toList());
        members.add(Founding.member(both(), applicant));
        if (secondFinance) {
            members.add(Founding.member(secondFinance(), funder));
        }
        founding.of(List.of(applicant, funder), members, Map.of());
    }

    /** Verified, under a call that requires two reviews and two votes for the same outcome. */
    public UUID verified(FundingTrack track) {
        return verified(track, true);
    }

    public UUID verified(FundingTrack track, boolean secondFinance) {
        found(secondFinance);
        as(officer());
        call = calls.create(callForm(track));
        calls.open(call);
        return another();
    }

    /** One more request under the same call. */
    public UUID another() {
        as(writer());
        id = requests.draft(call, requestForm());
        submission.submit(id);
        as(officer());
        screening.takeUp(id);
        screening.accept(id);
        return id;
    }

    /** As {@link #verified}, and open to reviews. */
    public UUID inReview() {
        verified(FundingTrack.REGULAR);
        verification.record(id, "Two others know them.");
        return id;
    }

    /** As {@link #inReview}, under a call with blind review. */
    public UUID inReviewBlindly() {
        blind = true;
        return inReview();
    }

    /** Reviewed by two, and put to three approvers. */
    public UUID atDecision() {
        inReview();
        toDecision();
        return id;
    }

    public void toDecision() {
        name(SeatKind.REVIEWER, rita(), ben());
        name(SeatKind.APPROVER, ada(), eve(), ken());
        review(rita(), 4);
        review(ben(), 2);
        as(officer());
        decisions.putToDecision(id);
    }

    /** Approved in full by two. */
    public UUID granted() {
        atDecision();
        vote(ada(), Outcome.APPROVED, "");
        vote(eve(), Outcome.APPROVED, "");
        return id;
    }

    /** Asks people, who say that nothing ties them to the applicant. */
    public void name(SeatKind part, TenantPrincipal... people) {
        as(officer());
        seats.assign(id, part, Stream.of(people).map(TenantPrincipal::subject).toList());
        for (TenantPrincipal one : people) {
            as(one);
            seats.declare(id, Relation.NONE, "");
        }
    }

    public void review(TenantPrincipal reviewer, int score) {
        as(reviewer);
        reviews.submit(id, judgement(score));
    }

    public Judgement judgement(int score) {
        return new Judgement(
                rubric().criteria().stream().collect(Collectors.toMap(Rubric.Criterion::id, any -> score)),
                Map.of(),
                Optional.of(Recommendation.FUND),
                "Words of somebody who gives " + score);
    }

    public Rubric rubric() {
        return Rubric.of(calls.detail(call).criteria());
    }

    public void vote(TenantPrincipal approver, Outcome outcome, String amount) {
        as(approver);
        decisions.vote(id, ballot(outcome, amount));
    }

    public static DecisionForm ballot(Outcome outcome, String amount) {
        return new DecisionForm(outcome, amount, "Inside: " + outcome, "To you: " + outcome, Optional.empty());
    }

    private CallForm callForm(FundingTrack track) {
        CallForm form = new CallForm();
        form.setTitle("Help");
        form.setTrack(track);
        form.setOpensAt(Clock.systemUTC().instant().minusSeconds(60));
        form.setCeiling(new BigDecimal("7500"));
        form.getHours().put(Urgency.ORDINARY, 720);
        form.setReviewsNeeded(2);
        form.setBlind(blind);
        form.setQuorum(2);
        form.setCriteria(List.of(criterion("Need", 3), criterion("Risk", 1)));
        return form;
    }

    private static CriterionForm criterion(String name, int weight) {
        CriterionForm form = new CriterionForm();
        form.setName(name);
        form.setWeight(weight);
        return form;
    }

    private static RequestForm requestForm() {
        RequestForm form = new RequestForm();
        form.setTitle("A lawyer");
        form.setNeed("Before Friday");
        form.setRisk("Arrest");
        form.setChannel("A cousin with an account");
        BudgetLineForm line = new BudgetLineForm();
        line.setCategory("Legal");
        line.setAmount(new BigDecimal("500"));
        line.setOwn(new BigDecimal("100"));
        form.setBudget(List.of(line));
        return form;
    }

    public UUID call() {
        return call;
    }

    public void as(TenantPrincipal acting) {
        tenant.enter(acting);
    }

    public RequestState state() {
        as(officer());
        return reader.view(id).head().state();
    }

    public List<String> heard(TenantPrincipal acting) {
        as(acting);
        return notifications.rows(Slice.first(100)).items().stream()
                .filter(row -> row.subject().equals(id))
                .map(row -> row.event())
                .toList();
    }
}
