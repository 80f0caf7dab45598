package ngo.portal.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ngo.portal.ejb.assessment.DecisionForm;
import ngo.portal.ejb.assessment.DecisionView;
import ngo.portal.ejb.assessment.FundingDecisionService;
import ngo.portal.ejb.assessment.SeatService;
import ngo.portal.persistence.assessment.DecisionReadiness;
import ngo.portal.persistence.assessment.Outcome;
import ngo.portal.persistence.document.Quorum;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.web.funding.CurrentRequest;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The page on which the named approvers decide by quorum. */
@Named
@RequestScoped
public class DecisionPage {

    @Inject
    private CurrentRequest current;

    @Inject
    private CaseTrack track;

    @Inject
    private FundingDecisionService decisions;

    @Inject
    private SeatService seats;

    @Inject
    private Text text;

    private @Nullable DecisionView view;

    private @Nullable DecisionReadiness readiness;

    private @Nullable Outcome outcome;
    private String amount = "";
    private String reason = "";
    private String toApplicant = "";
    private String rateTo = "";
    private String rate = "";
    private @Nullable LocalDate rateOn;
    private String rateSource = "";

    public void load() {
        if (current.isOurs()) {
            current.leave();
        } else {
            getView();
        }
    }

    public void put() {
        decisions.putToDecision(current.id());
        text.said("assessment", "put");
        Redirects.to(current.getPath() + "/decision");
    }

    public void decide() {
        Optional<DecisionForm.Rate> changed = rateTo.isBlank()
                ? Optional.empty()
                : Optional.of(new DecisionForm.Rate(rateTo.strip(), rate.strip(), rateOn, rateSource.strip()));
        Outcome wanted = outcome == null ? Outcome.DEFERRED : outcome;
        decisions.vote(current.id(), new DecisionForm(wanted, amount.strip(), reason, toApplicant, changed));
        text.said("assessment", "voted");
        Redirects.to(current.getPath() + "/decision");
    }

    public boolean isDeciding() {
        return track.may("decide");
    }

    public boolean isPutting() {
        return track.may("put");
    }

    /** Whether something is missing that keeps the reader from putting the request to the decision. */
    public boolean isUnready() {
        RequestState state = current.getHead().state();
        boolean possible = state == RequestState.VERIFICATION
                ? current.getHead().track().isEmergency()
                : state.may(RequestState.DECISION);
        return possible && track.may("assign") && !getReadiness().isReady();
    }

    /** What is missing before the reader can put the request to the decision. */
    public DecisionReadiness getReadiness() {
        if (readiness == null) {
            readiness = DecisionReadiness.of(
                    current.getHead().state(),
                    current.getView().call().terms().reviewsNeeded(),
                    new Quorum(getView().needed()),
                    seats.seats(current.id()));
        }
        return readiness;
    }

    public DecisionView getView() {
        if (view == null) {
            view = decisions.decision(current.id());
        }
        return view;
    }

    public List<Outcome> getOutcomes() {
        return List.of(Outcome.values());
    }

    public @Nullable Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable Outcome outcome) {
        this.outcome = outcome;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getToApplicant() {
        return toApplicant;
    }

    public void setToApplicant(String toApplicant) {
        this.toApplicant = toApplicant;
    }

    public String getRateTo() {
        return rateTo;
    }

    public void setRateTo(String rateTo) {
        this.rateTo = rateTo;
    }

    public String getRate() {
        return rate;
    }

    public void setRate(String rate) {
        this.rate = rate;
    }

    public @Nullable LocalDate getRateOn() {
        return rateOn;
    }

    public void setRateOn(@Nullable LocalDate rateOn) {
        this.rateOn = rateOn;
    }

    public String getRateSource() {
        return rateSource;
    }

    public void setRateSource(String rateSource) {
        this.rateSource = rateSource;
    }
}
