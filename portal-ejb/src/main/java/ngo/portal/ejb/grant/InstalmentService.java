package ngo.portal.ejb.grant;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.assessment.CaseAccess;
import ngo.portal.ejb.grant.GrantEvent.PaymentConfirmed;
import ngo.portal.ejb.grant.GrantEvent.PaymentDropped;
import ngo.portal.ejb.grant.GrantEvent.PaymentFailed;
import ngo.portal.ejb.grant.GrantEvent.PaymentOrdered;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.grant.AgreementRepository;
import ngo.portal.persistence.grant.GrantRefusals.ChannelUnconfirmed;
import ngo.portal.persistence.grant.GrantRefusals.GrantIsPaused;
import ngo.portal.persistence.grant.GrantRefusals.PaymentNeedsSecondPerson;
import ngo.portal.persistence.grant.InstalmentRepository;
import ngo.portal.persistence.grant.InstalmentRow;
import ngo.portal.persistence.grant.InstalmentState;
import ngo.portal.persistence.grant.PauseRepository;
import ngo.portal.persistence.grant.PaymentFailure;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.tenant.TenantContext;

/**
 * Payment of instalments under the four-eyes principle: one person of finance orders a payment, another person confirms it, and neither has
 * decided on the request. The trigger {@code money_takes_two_people} enforces the same.
 */
@Stateless
public class InstalmentService {

    @Inject
    private GrantAccess grantAccess;

    @Inject
    private InstalmentRepository instalments;

    @Inject
    private AgreementRepository agreements;

    @Inject
    private PauseRepository pauses;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<GrantEvent> events;

    @Inject
    private Clock clock;

    /** Orders an instalment, for the first time or after a failure; the payment details have to be verified first. */
    public void order(UUID id, UUID instalment) {
        FundingRequest request = grantAccess.atFunder(id, MemberRole.FINANCE_OFFICER);
        access.requireFresh();
        InstalmentRow row = require(request, instalment);
        row.state().require(InstalmentState.ORDERED);
        grantAccess.requireNotVoted(request);
        if (request.state() == RequestState.SUSPENDED || pauses.open(id).isPresent()) {
            throw new GrantIsPaused();
        }
        if (!GrantReader.isConfirmed(agreements.checks(id))) {
            throw new ChannelUnconfirmed();
        }

        instalments.order(row, tenant.acting(), clock.instant());

        events.fire(new PaymentOrdered(request.document(), GrantAccess.secondPersonAsked(request)));
    }

    /** Confirms that an ordered instalment is paid: another person of finance or a grants officer, never the person who ordered it. */
    public void confirm(UUID id, UUID instalment) {
        FundingRequest request = grantAccess.whereGrantsAreRun(id);
        access.requireFresh();
        InstalmentRow row = require(request, instalment);
        row.state().require(InstalmentState.PAID);
        grantAccess.requireNotVoted(request);
        if (row.orderedBySubject().equals(tenant.subject())) {
            throw new PaymentNeedsSecondPerson();
        }

        Instant now = clock.instant();
        instalments.settle(row, InstalmentState.PAID, PaymentFailure.NONE, tenant.acting(), now);
        grantAccess.followMoney(request, now);

        events.fire(new PaymentConfirmed(request.document(), GrantAccess.bothNotified(request)));
    }

    /** Records that a payment did not arrive. It can be ordered again, or the applicant changes the payment details. */
    public void fail(UUID id, UUID instalment, PaymentFailure why) {
        FundingRequest request = grantAccess.atFunder(id, MemberRole.FINANCE_OFFICER);
        access.requireFresh();
        InstalmentRow row = require(request, instalment);
        row.state().require(InstalmentState.FAILED);
        grantAccess.requireNotVoted(request);
        if (why == PaymentFailure.NONE) {
            throw new InvalidInput("failure");
        }

        instalments.settle(row, InstalmentState.FAILED, why, tenant.acting(), clock.instant());

        events.fire(new PaymentFailed(request.document(), CaseAccess.applicantAsked(request)));
    }

    /** Cancels an instalment. */
    public void drop(UUID id, UUID instalment) {
        FundingRequest request = grantAccess.atFunder(id, MemberRole.FINANCE_OFFICER);
        access.requireFresh();
        InstalmentRow row = require(request, instalment);
        row.state().require(InstalmentState.DROPPED);
        grantAccess.requireNotVoted(request);

        Instant now = clock.instant();
        instalments.settle(row, InstalmentState.DROPPED, PaymentFailure.NONE, tenant.acting(), now);
        grantAccess.followMoney(request, now);

        events.fire(new PaymentDropped(request.document(), GrantAccess.bothNotified(request)));
    }

    private InstalmentRow require(FundingRequest request, UUID instalment) {
        return instalments.require(grantAccess.accepted(request).id(), instalment);
    }
}
