package ngo.portal.web.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import ngo.portal.ejb.funding.call.FundingCallService;
import ngo.portal.persistence.funding.CallDetail;
import ngo.portal.persistence.funding.CallState;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.UuidParser;
import org.jspecify.annotations.Nullable;

/** One call: what it pays for, how fast it answers, and the way to ask. */
@Named
@RequestScoped
public class CallPage {

    @Inject
    private FundingCallService calls;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    @Inject
    private Clock clock;

    private @Nullable CallDetail call;

    public void load() {
        getCall();
    }

    public CallDetail getCall() {
        if (call == null) {
            call = calls.detail(UuidParser.of(getId()));
        }
        return call;
    }

    public void open() {
        calls.open(UuidParser.of(getId()));
        done("callOpened");
    }

    public void close() {
        calls.close(UuidParser.of(getId()));
        done("callClosed");
    }

    private void done(String what) {
        text.said("funding", what);
        Redirects.to("/funding/calls/" + getId());
    }

    /** Key of the text for the call's present state. */
    public String getStanding() {
        Instant now = clock.instant();
        Instant closesAt = getCall().terms().closesAt();
        if (getCall().state() != CallState.OPEN) {
            return getCall().state().name();
        }
        if (now.isBefore(getCall().terms().opensAt())) {
            return "EARLY";
        }
        return closesAt != null && !now.isBefore(closesAt) ? "OVER" : "OPEN";
    }

    /** Whether the reader may begin a request under it now. */
    public boolean isAskable() {
        return caller.isMember() && getStanding().equals("OPEN") && !isOwn();
    }

    /** Whether the reader looks after it. */
    public boolean isOurs() {
        return isOwn() && caller.getRoles().contains(MemberRole.GRANTS_OFFICER);
    }

    /** Whether the reader handles requests for the funder whose call it is. */
    public boolean isStaff() {
        return isOwn()
                && caller.getRoles().stream()
                        .anyMatch(role -> role == MemberRole.GRANTS_OFFICER || role == MemberRole.REVIEWER);
    }

    private boolean isOwn() {
        return getCall().funderAlias().equals(caller.getAlias());
    }

    public String getId() {
        return PageParameters.of("id");
    }
}
