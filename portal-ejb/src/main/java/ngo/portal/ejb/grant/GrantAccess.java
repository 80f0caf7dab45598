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

/** Lays a grant before either side of it, or refuses. */
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

    /** At the funder in one role; nobody else changes the request until the transaction ends. */
    FundingRequest atFunder(UUID id, MemberRole role) {
        return funding.atFunder(id, role);
    }

    /** At the funder, for a grants officer or somebody of finance; nobody else changes the request until the transaction ends. */
    FundingRequest whereGrantsAreRun(UUID id) {
        cases.atFunder(id);
        access.requireAnyRole(Set.of(MemberRole.GRANTS_OFFICER, MemberRole.FINANCE_OFFICER));
        return cases.alone(id);
    }

    /** Refuses whoever has a voice in the decision: they have no hand in the money. */
    void requireNoVoice(FundingRequest request) {
        if (decisions.hasVoice(request.id(), tenant.subject())) {
            throw new DecidersDoNotPay();
        }
    }

    /** At the applicant, for one of those who write the request and see whom it is for. */
    FundingRequest asWriter(UUID id) {
        return funding.forWriting(id);
    }

    FundingRequest require(UUID id) {
        return funding.require(id);
    }

    AgreementRow accepted(FundingRequest request) {
        return agreements.accepted(request.id()).orElseThrow(NothingGranted::new);
    }

    /** Lets the request follow its money: the first that is out, and the last that will go out; not while it is stopped. */
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

    /** Those who may say that a payment is out. */
    static List<Audience> secondPersonAsked(FundingRequest request) {
        return List.of(
                Audience.asked(request.funder(), MemberRole.FINANCE_OFFICER),
                Audience.asked(request.funder(), MemberRole.GRANTS_OFFICER));
    }

    static List<Audience> bothTold(FundingRequest request) {
        return List.of(
                Audience.told(request.organisation(), MemberRole.MEMBER),
                Audience.told(request.funder(), MemberRole.GRANTS_OFFICER));
    }
}
