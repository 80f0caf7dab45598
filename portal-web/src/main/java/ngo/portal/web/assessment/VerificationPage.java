package ngo.portal.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ngo.portal.ejb.assessment.CaseAction;
import ngo.portal.ejb.assessment.VerificationService;
import ngo.portal.web.funding.CurrentRequest;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;

/** The page for the result of an officer's verification; afterwards the reviewers begin. */
@Named
@RequestScoped
public class VerificationPage {

    @Inject
    private CurrentRequest current;

    @Inject
    private CaseTrack track;

    @Inject
    private VerificationService verification;

    @Inject
    private Text text;

    private String found = "";

    public void load() {
        track.requireOneOf(CaseAction.VERIFY);
    }

    public void record() {
        verification.record(current.id(), found);
        text.said("assessment", "verified");
        Redirects.to(current.getPath() + "/seats");
    }

    public String getFound() {
        return found;
    }

    public void setFound(String found) {
        this.found = found;
    }
}
