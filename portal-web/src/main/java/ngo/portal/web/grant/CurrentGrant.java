package ngo.portal.web.grant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.grant.AgreementService;
import ngo.portal.ejb.grant.GrantView;
import ngo.portal.persistence.funding.RequestEventType;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.web.funding.CurrentRequest;
import ngo.portal.web.security.Caller;
import org.jspecify.annotations.Nullable;

/** The grant of the page that is open, as far as its reader may know of it. */
@Named
@RequestScoped
public class CurrentGrant {

    @Inject
    private CurrentRequest current;

    @Inject
    private AgreementService agreements;

    @Inject
    private Caller caller;

    private @Nullable GrantView view;

    public GrantView getView() {
        if (view == null) {
            view = agreements.grant(current.id());
        }
        return view;
    }

    /** What was granted, paid and spent; nothing where there is nothing to compare. */
    public List<MoneyLine> getMoney() {
        return MoneyLine.of(getView());
    }

    public boolean isOfficer() {
        return !current.isOurs() && caller.getRoles().contains(MemberRole.GRANTS_OFFICER);
    }

    public boolean isFinance() {
        return !current.isOurs() && caller.getRoles().contains(MemberRole.FINANCE_OFFICER);
    }

    /** Whether the reader writes for the applicant. */
    public boolean isWriter() {
        return current.isOurs() && current.getView().writes();
    }

    /** Granted, and not yet signed by both. */
    public boolean isOpen() {
        RequestState state = current.getHead().state();
        return state == RequestState.APPROVED || state == RequestState.PARTLY_APPROVED;
    }

    public boolean isSigned() {
        return current.getHead().state().isAgreed();
    }

    /** Signed by both and not over: the payment channel is of use, and reports are judged. */
    public boolean isRunning() {
        return current.getHead().state().isUnderGrant();
    }

    /** There is, or was, something to see: of what the applicant has deleted since, what was paid when. */
    public boolean isShown() {
        return isOpen()
                || isSigned()
                || current.getView().course().stream().anyMatch(one -> one.kind() == RequestEventType.CLOSED);
    }

    public boolean isSuspended() {
        return current.getHead().state() == RequestState.SUSPENDED;
    }

    /** The currency of what was granted, that of the call where the reader may not know. */
    public String getCurrency() {
        return getView()
                .granted()
                .map(one -> one.getCurrency().getCurrencyCode())
                .orElseGet(() -> current.getView().call().terms().currency());
    }
}
