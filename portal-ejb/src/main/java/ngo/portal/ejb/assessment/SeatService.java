package ngo.portal.ejb.assessment;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.action.Action;
import ngo.portal.ejb.assessment.AssessmentEvent.NoRelationDeclared;
import ngo.portal.ejb.assessment.AssessmentEvent.RelationDeclared;
import ngo.portal.ejb.assessment.AssessmentEvent.SeatDeclined;
import ngo.portal.ejb.assessment.AssessmentEvent.SeatTakenBack;
import ngo.portal.ejb.assessment.AssessmentEvent.SeatsGiven;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.funding.OpenedTexts;
import ngo.portal.ejb.funding.RequestView;
import ngo.portal.ejb.funding.SealedTexts;
import ngo.portal.persistence.assessment.AssessmentRefusals.BelongsToApplicant;
import ngo.portal.persistence.assessment.AssessmentRefusals.NotUnderAssessment;
import ngo.portal.persistence.assessment.DecisionReadiness;
import ngo.portal.persistence.assessment.DeclarationRow;
import ngo.portal.persistence.assessment.Relation;
import ngo.portal.persistence.assessment.SeatKind;
import ngo.portal.persistence.assessment.SeatRepository;
import ngo.portal.persistence.assessment.SeatRow;
import ngo.portal.persistence.assessment.SeatState;
import ngo.portal.persistence.assessment.Voting;
import ngo.portal.persistence.funding.CallTerms;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestSide;
import ngo.portal.persistence.funding.Secret;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.MemberRow;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.tenant.TenantContext;

/** Assigns reviewers and approvers to a request, and excludes people with a relation to the applicant from both. */
@Stateless
public class SeatService {

    private static final String NOTE = "RELATION_NOTE";
    private static final int MAX_NOTE_CHARACTERS = 2000;

    @Inject
    private CaseAccess caseAccess;

    @Inject
    private FundingDecisionService decisions;

    @Inject
    private SeatRepository seats;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private SealedTexts texts;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<AssessmentEvent> events;

    @Inject
    private Clock clock;

    @Inject
    private AccessControl access;

    /** Invites colleagues. Members of the applicant are never invited, even if an officer chooses them. */
    public void assign(UUID id, SeatKind part, Collection<String> subjects) {
        FundingRequest request = caseAccess.atFunder(id);
        access.requireRole(MemberRole.GRANTS_OFFICER);
        requireOpen(request);
        List<MemberRow> people =
                subjects.stream().distinct().map(this::colleague).toList();
        if (people.isEmpty()) {
            throw new InvalidInput("reviewers");
        }
        if (part == SeatKind.REVIEWER
                && people.stream().anyMatch(one -> !one.roles().contains(MemberRole.REVIEWER))) {
            throw new InvalidInput("reviewers");
        }
        if (people.stream().anyMatch(one -> seats.belongs(one.subject(), request.organisation()))) {
            throw new BelongsToApplicant();
        }

        Instant now = clock.instant();
        people.forEach(one -> seats.add(
                request.funder(),
                new SeatRepository.NewSeat(request.organisation(), id, one.subject(), one.name(), part),
                tenant.acting(),
                now));

        events.fire(new SeatsGiven(
                request.document(),
                people.stream()
                        .map(one -> Audience.asksPerson(request.funder(), one.subject()))
                        .toList()));
    }

    private MemberRow colleague(String subject) {
        return organisations.member(tenant.organisation(), subject).orElseThrow(NotFound::new);
    }

    private static void requireOpen(FundingRequest request) {
        if (!request.state().isUnderAssessment()) {
            throw new NotUnderAssessment();
        }
    }

    /**
     * Declares the caller's relation to the applicant, before the file is opened or later. A relation closes the file to the
     * caller at once, in every seat.
     */
    public void declare(UUID id, Relation relation, String note) {
        FundingRequest request = caseAccess.atFunder(id);
        List<SeatRow> own = ownSeats(id)
                .filter(seat ->
                        relation.isConflict() ? seat.state().may(SeatState.RECUSED) : seat.state() == SeatState.INVITED)
                .toList();
        if (own.isEmpty()) {
            throw new NotUnderAssessment();
        }
        String words = note.strip();
        if (!relation.isDeclared()) {
            throw new InvalidInput("conflict");
        }
        if (words.length() > MAX_NOTE_CHARACTERS || (relation == Relation.OTHER && words.isEmpty())) {
            throw new InvalidInput("reason");
        }

        Instant now = clock.instant();
        for (SeatRow seat : own) {
            UUID declaration = seats.declare(request.funder(), seat, relation, now);
            if (!words.isEmpty()) {
                texts.say(request, Secret.CASE, declaration, NOTE, words, now);
            }
        }
        SeatState then = relation.isConflict() ? SeatState.RECUSED : SeatState.ACCEPTED;
        own.forEach(seat -> seats.move(seat, then, relation, now));

        events.fire(
                relation.isConflict()
                        ? new RelationDeclared(request.document(), CaseAccess.officersAsked(request))
                        : new NoRelationDeclared(request.document(), CaseAccess.officersNotified(request)));
    }

    /** Declines a seat for another reason than a relation. */
    public void decline(UUID id) {
        FundingRequest request = caseAccess.atFunder(id);
        List<SeatRow> own = ownSeats(id)
                .filter(seat -> seat.state().may(SeatState.DECLINED))
                .toList();
        if (own.isEmpty()) {
            throw new NotUnderAssessment();
        }

        Instant now = clock.instant();
        own.forEach(seat -> seats.move(seat, SeatState.DECLINED, Relation.NONE, now));

        events.fire(new SeatDeclined(request.document(), CaseAccess.officersAsked(request)));
    }

    private Stream<SeatRow> ownSeats(UUID id) {
        return seats.of(id).stream().filter(seat -> seat.subject().equals(tenant.subject()));
    }

    /** Withdraws an invitation to a seat, before the person has submitted anything. */
    public void takeBack(UUID id, UUID seat) {
        FundingRequest request = caseAccess.atFunder(id);
        access.requireRole(MemberRole.GRANTS_OFFICER);
        SeatRow given = seats.of(id).stream()
                .filter(one -> one.id().equals(seat))
                .findFirst()
                .orElseThrow(NotFound::new);
        given.state().require(SeatState.REMOVED);

        seats.move(given, SeatState.REMOVED, Relation.NONE, clock.instant());

        events.fire(new SeatTakenBack(request.document(), List.of(Audience.person(request.funder(), given.subject()))));
    }

    /** The seats that the caller may see: all for officers, those of the approvers for each other, their own for everybody. */
    public List<SeatRow> seats(UUID id) {
        caseAccess.atFunder(id);
        return seats.of(id);
    }

    /** The actions that are possible for the caller on a request in its assessment and after it. */
    public Set<CaseAction> allowed(RequestView view) {
        UUID id = view.head().id();
        List<SeatRow> all = view.side() == RequestSide.APPLICANT ? List.of() : seats(id);
        List<SeatRow> own = all.stream()
                .filter(seat -> seat.subject().equals(tenant.subject()))
                .toList();
        CallTerms terms = view.call().terms();
        DecisionReadiness ready =
                DecisionReadiness.of(view.head().state(), terms.reviewsNeeded(), Voting.quorum(terms.quorum()), all);
        return Action.allowed(
                CaseAction.class,
                new CaseAction.Context(view, tenant.acting().roles(), own, ready, () -> decisions.isSilent(id)));
    }

    /** The caller's seats, at any request, at which something is expected of them. */
    public List<SeatRow> waiting() {
        access.requireMember();
        return seats.waitingFor(tenant.subject());
    }

    /** The declared relations with their notes. */
    public List<Declaration> declarations(UUID id) {
        FundingRequest request = caseAccess.atFunder(id);
        access.requireRole(MemberRole.GRANTS_OFFICER);
        List<DeclarationRow> rows = seats.declarations(id);
        OpenedTexts openedTexts = texts.read(request);
        return rows.stream()
                .map(row -> new Declaration(row, openedTexts.text(row.id(), NOTE)))
                .toList();
    }
}
