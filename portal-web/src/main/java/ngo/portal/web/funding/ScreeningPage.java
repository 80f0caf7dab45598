package ngo.portal.web.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.funding.RequestAction;
import ngo.portal.ejb.funding.ScreeningVerdict;
import ngo.portal.ejb.funding.handling.ScreeningService;
import ngo.portal.persistence.funding.handling.IneligibleReason;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Text;

/** The screening by the funder: takes a request up and records whether it is eligible under the call. */
@Named
@RequestScoped
public class ScreeningPage {

    @Inject
    private CurrentRequest current;

    @Inject
    private ScreeningService screening;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    private IneligibleReason reason = IneligibleReason.OUT_OF_SCOPE;

    private String words = "";

    public void load() {
        current.requireOneOf(RequestAction.TAKE_UP, RequestAction.SCREEN);
    }

    public void takeUp() {
        screening.takeUp(current.id());
        text.said("handling", "takenUp");
        Redirects.to(current.getPath() + "/screening");
    }

    public void accept() {
        screening.accept(current.id());
        done("eligible");
    }

    public void turnDown() {
        screening.turnDown(current.id(), reason, words);
        done(current.getHead().track().isEmergency() ? "proposed" : "turnedDown");
    }

    public void confirm() {
        screening.confirm(current.id());
        done("turnedDown");
    }

    public void drop() {
        screening.drop(current.id());
        done("dropped");
    }

    private void done(String what) {
        text.said("handling", what);
        Redirects.to(current.getPath());
    }

    /** Whether one officer would turn it down and a second one has to say so too. */
    public boolean isProposed() {
        ScreeningVerdict verdict = current.getView().verdict();
        return verdict != null && verdict.verdict().confirmedAt() == null;
    }

    /** A person who has proposed to turn the request down cannot confirm it. */
    public boolean isMine() {
        ScreeningVerdict verdict = current.getView().verdict();
        return verdict != null && verdict.verdict().proposedBy().equals(caller.getSubject());
    }

    public List<IneligibleReason> getReasons() {
        return List.of(IneligibleReason.values());
    }

    public IneligibleReason getReason() {
        return reason;
    }

    public void setReason(IneligibleReason reason) {
        this.reason = reason;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
