package ngo.portal.web.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import ngo.portal.ejb.funding.RequestAction;
import ngo.portal.ejb.funding.SubmissionService;
import ngo.portal.persistence.funding.writing.SignOffRow;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Text;

/** Submits a request, after a look at what is missing and at who will read what. */
@Named
@RequestScoped
public class SubmitPage {

    @Inject
    private CurrentRequest current;

    @Inject
    private SubmissionService submissions;

    @Inject
    private FormProgress parts;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    @Inject
    private Clock clock;

    public void load() {
        current.requireOneOf(RequestAction.SUBMIT);
    }

    /** Submits the request; the receipt is shown on the request's page. */
    public void submit() {
        submissions.submit(current.id());
        text.said("handling", "submitted");
        Redirects.to(current.getPath());
    }

    public List<FormPart> getMissing() {
        return parts.missing();
    }

    /** People who were asked to agree and have not agreed to the present text. */
    public List<SignOffRow> getWaiting() {
        return current.getView().signOffs().stream()
                .filter(one -> !one.holdsFor(current.getHead().version()))
                .toList();
    }

    /** The call demands that somebody else agrees, and nobody else was asked. */
    public boolean isSecondMissing() {
        return current.getView().call().terms().secondPerson()
                && current.getView().signOffs().stream()
                        .allMatch(one -> one.subject().equals(caller.getSubject()));
    }

    /** Whether the call takes anything now. */
    public boolean isTaking() {
        return current.getView().call().takesAt(clock.instant());
    }

    /** Nothing is in the way of handing it in. */
    public boolean isReady() {
        return isTaking()
                && !isSecondMissing()
                && getMissing().isEmpty()
                && getWaiting().isEmpty();
    }

    /** What is freely left out, and may have been forgotten. */
    public boolean isConsented() {
        return parts.mark(FormPart.CONSENT).equals(FormProgress.DONE);
    }

    public String getWhere() {
        return current.getView().call().funderName();
    }

    public String getBy() {
        return caller.getOrganisationName();
    }
}
