package ngo.portal.web.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.funding.AskedReveal;
import ngo.portal.ejb.funding.handling.RevealService;
import ngo.portal.persistence.funding.handling.RevealState;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Text;

/**
 * The page for revealing the identity: a person of the funder asks to see whom a request is for; a custodian of the applicant grants it for some
 * hours.
 */
@Named
@RequestScoped
public class RevealPage {

    private static final List<Integer> HOURS = List.of(1, 2, 4);

    @Inject
    private CurrentRequest current;

    @Inject
    private RevealService reveals;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    @Inject
    private Clock clock;

    private String reason = "";

    private int hours = 1;

    public void load() {
        if (!isMayAsk() && !current.isOurs()) {
            Redirects.to(current.getPath());
        }
    }

    public void ask() {
        reveals.ask(current.id(), reason);
        done("revealAsked");
    }

    public void approve(UUID reveal) {
        reveals.approve(current.id(), reveal, hours);
        done("revealOpened");
    }

    public void refuse(UUID reveal) {
        reveals.refuse(current.id(), reveal);
        done("revealRefused");
    }

    public void close(UUID reveal) {
        reveals.close(current.id(), reveal);
        done("revealClosed");
    }

    private void done(String what) {
        text.said("handling", what);
        Redirects.to(current.getPath() + "/reveal");
    }

    /** Whether the reader may ask, and nothing of theirs waits or is open. */
    public boolean isMayAsk() {
        return current.may("reveal") && current.getView().reveals().stream().noneMatch(this::isGoingOn);
    }

    /** Whether the funding request still takes answers to requests to see the identity. */
    public boolean isTakingAnswers() {
        return current.getHead().state().takesReveals();
    }

    private boolean isGoingOn(AskedReveal one) {
        return one.reveal().askedBy().equals(caller.getSubject())
                && (one.reveal().state() == RevealState.ASKED || isOpen(one));
    }

    public boolean isOpen(AskedReveal one) {
        return one.reveal().isOpen(clock.instant());
    }

    /** Whether the reader is a custodian of identities. */
    public boolean isKeeper() {
        return current.isOurs()
                && (caller.isAdministrator() || caller.getRoles().contains(MemberRole.CUSTODIAN));
    }

    public List<Integer> getChoices() {
        return HOURS;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public int getHours() {
        return hours;
    }

    public void setHours(int hours) {
        this.hours = hours;
    }
}
