package ngo.portal.ejb.funding.call;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.funding.call.CallEvent.CallClosed;
import ngo.portal.ejb.funding.call.CallEvent.CallDrafted;
import ngo.portal.ejb.funding.call.CallEvent.CallOpened;
import ngo.portal.ejb.funding.call.CallEvent.CallRewritten;
import ngo.portal.persistence.funding.CallDetail;
import ngo.portal.persistence.funding.CallRepository;
import ngo.portal.persistence.funding.CallTerms;
import ngo.portal.persistence.funding.FundingCall;
import ngo.portal.persistence.funding.FundingCallRow;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantContext;

/** Funding calls: grants officers write, open and close those of their organisation; everybody reads open ones. */
@Stateless
public class FundingCallService {

    private static final int MAX_ANSWER_HOURS = (int) Duration.ofDays(365).toHours();

    @Inject
    private CallRepository calls;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<CallEvent> events;

    @Inject
    private Clock clock;

    /** Ordered by opening, newest first; drafts of the caller's organisation are included. */
    public Slice.Part<FundingCallRow> rows(Slice slice) {
        access.requireMember();
        return calls.rows(slice);
    }

    public CallDetail detail(UUID id) {
        CallDetail detail = calls.detail(id);
        access.requireMember();
        return detail;
    }

    public UUID create(@Valid CallForm form) {
        access.requireRole(MemberRole.GRANTS_OFFICER);
        CallTerms terms = checked(form);
        FundingCall call = new FundingCall(tenant.organisation(), terms, clock.instant());
        calls.add(call, form.services(), form.criteria());

        events.fire(new CallDrafted(call.document(), List.of()));
        return call.id();
    }

    /** Changes a call that was not opened yet. */
    public void rewrite(UUID id, @Valid CallForm form) {
        FundingCall call = own(id);
        call.rewrite(checked(form), form.getVersion(), clock.instant());
        calls.promise(call, form.services(), form.criteria());

        events.fire(new CallRewritten(call.document(), List.of()));
    }

    public void open(UUID id) {
        FundingCall call = own(id);
        call.open(clock.instant());

        events.fire(new CallOpened(call.document(), List.of()));
    }

    /** Closes a call; requests submitted before are still handled. */
    public void close(UUID id) {
        FundingCall call = own(id);
        call.close(clock.instant());

        events.fire(new CallClosed(call.document(), List.of()));
    }

    private FundingCall own(UUID id) {
        FundingCall call = calls.require(id);
        if (!call.organisation().equals(tenant.organisation())) {
            throw new Forbidden();
        }
        access.requireRole(MemberRole.GRANTS_OFFICER);
        return call;
    }

    /** Validates the sum, its currency and the response times. */
    private static CallTerms checked(CallForm form) {
        CallTerms terms = form.terms();
        terms.most();
        if (form.services().stream().anyMatch(one -> one.hours() < 1 || one.hours() > MAX_ANSWER_HOURS)) {
            throw new InvalidInput("hours");
        }
        if (terms.closesAt() != null && !terms.closesAt().isAfter(terms.opensAt())) {
            throw new InvalidInput("closesAt");
        }
        return terms;
    }
}
