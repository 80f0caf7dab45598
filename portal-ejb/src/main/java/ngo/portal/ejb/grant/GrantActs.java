package ngo.portal.ejb.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import ngo.portal.ejb.funding.RequestView;
import ngo.portal.persistence.funding.RequestSide;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.grant.InstalmentState;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantContext;

/** What the caller may do next about the money of a grant, by the names that programs use. The services decide again. */
@ApplicationScoped
public class GrantActs {

    @Inject
    private AgreementService agreements;

    @Inject
    private TenantContext tenant;

    /** Nothing for whoever has decided about it: they have no hand in the money. */
    public Set<String> of(RequestView view) {
        Set<String> acts = new LinkedHashSet<>();
        RequestState state = view.head().state();
        boolean running = state == RequestState.AGREED || state == RequestState.PAID_IN_PART;
        boolean finance = has(MemberRole.FINANCE_OFFICER);
        if (view.side() == RequestSide.APPLICANT || !running || !(finance || has(MemberRole.GRANTS_OFFICER))) {
            return acts;
        }
        GrantView grant = agreements.grant(view.head().id());
        if (grant.decidedByCaller()) {
            return acts;
        }
        if (finance && !grant.channelConfirmed()) {
            acts.add("vouch");
        }
        if (finance && grant.channelConfirmed() && is(grant, InstalmentState.ORDERED)) {
            acts.add("pay");
        }
        if (grant.payments().stream().anyMatch(this::isConfirmable)) {
            acts.add("confirm");
        }
        return acts;
    }

    private boolean has(MemberRole role) {
        return tenant.acting().roles().contains(role);
    }

    private static boolean is(GrantView grant, InstalmentState next) {
        return grant.payments().stream().anyMatch(one -> one.row().state().may(next));
    }

    /** Ordered, and by somebody else. */
    public boolean isConfirmable(GrantView.Payment payment) {
        return payment.row().state().may(InstalmentState.PAID)
                && !payment.row().orderedBySubject().equals(tenant.subject());
    }
}
