package ngo.portal.ejb.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.assessment.CaseAccess;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.funding.FundingAccess;
import ngo.portal.persistence.assessment.FundingDecisionRepository;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestEventType;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.handling.EventRepository;
import ngo.portal.persistence.grant.AgreementRepository;
import ngo.portal.persistence.grant.AgreementRow;
import ngo.portal.persistence.grant.GrantClosing;
import ngo.portal.persistence.grant.GrantRefusals.DecidersDoNotPay;
import ngo.portal.persistence.grant.GrantRefusals.NothingGranted;
import ngo.portal.persistence.grant.InstalmentRepository;
import ngo.portal.persistence.grant.InstalmentRow;
import ngo.portal.persistence.grant.InstalmentState;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantContext;

/** Gives either side access to a grant, or refuses it. */
@ApplicationScoped
public class GrantAccess {

    @Inject
    private FundingAccess funding;

    @Inject
    private CaseAccess cases;

    @Inject
    private FundingDecisionRepository decisions;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private AgreementRepository agreements;

    @Inject
    private InstalmentRepository instalments;

    @Inject
    private EventRepository requestEvents;

    /** For people of the funder in this role; the request is locked until the transaction ends. */
    FundingRequest atFunder(UUID id, MemberRole role) {
        return funding.atFunder(id, role);
    }

    /** For a grants officer or a person of finance at the funder; the request is locked until the transaction ends. */
    FundingRequest whereGrantsAreRun(UUID id) {
        cases.atFunder(id);
        access.requireAnyRole(Set.of(MemberRole.GRANTS_OFFICER, MemberRole.FINANCE_OFFICER));
        return cases.alone(id);
    }

    /** Refuses people who vote on the decision: they must not handle the money. */
    void requireNotVoted(FundingRequest request) {
        if (decisions.hasVoted(request.id(), tenant.subject())) {
            throw new DecidersDoNotPay();
        }
    }

    /** For one of those at the applicant who write the request and see the person concerned. */
    FundingRequest asWriter(UUID id) {
        return funding.forWriting(id);
    }

    FundingRequest require(UUID id) {
        return funding.require(id);
    }

    AgreementRow accepted(FundingRequest request) {
        return agreements.accepted(request.id()).orElseThrow(NothingGranted::new);
    }

    /** Advances the state of the request with the first and the last payment, unless the grant is suspended. */
    void followMoney(FundingRequest request, Instant now) {
        if (request.state() == RequestState.SUSPENDED) {
            return;
        }
        List<InstalmentState> money = instalments.of(accepted(request).id()).stream()
                .map(InstalmentRow::state)
                .toList();
        if (GrantClosing.isPaidOut(money) && request.state().may(RequestState.PAID)) {
            request.step(RequestState.PAID, now);
            requestEvents.add(request, RequestEventType.PAID, now);
        } else if (money.contains(InstalmentState.PAID) && request.state().may(RequestState.PAID_IN_PART)) {
            request.step(RequestState.PAID_IN_PART, now);
        }
    }

    static List<Audience> financeAsked(FundingRequest request) {
        return List.of(Audience.asked(request.funder(), MemberRole.FINANCE_OFFICER));
    }

    /** People who may confirm a payment. */
    static List<Audience> secondPersonAsked(FundingRequest request) {
        return List.of(
                Audience.asked(request.funder(), MemberRole.FINANCE_OFFICER),
                Audience.asked(request.funder(), MemberRole.GRANTS_OFFICER));
    }

    static List<Audience> bothNotified(FundingRequest request) {
        return List.of(
                Audience.notified(request.organisation(), MemberRole.MEMBER),
                Audience.notified(request.funder(), MemberRole.GRANTS_OFFICER));
    }
}
