package ngo.portal.web.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.funding.SubmissionService;
import ngo.portal.persistence.funding.SignOffRow;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Go;
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
    private FormParts parts;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    public void load() {
        current.requireOneOf("submit");
    }

    /** The receipt stands on the request's own page. */
    public void submit() {
        submissions.submit(current.id());
        text.said("handling", "submitted");
        Go.to(current.getPath());
    }

    public List<FormPart> getMissing() {
        return parts.missing();
    }

    /** Who was asked to agree and has not agreed to what stands there now. */
    public List<SignOffRow> getWaiting() {
        return current.getView().signOffs().stream()
                .filter(one -> !one.holdsFor(current.getHead().version()))
                .toList();
    }

    /** What is freely left out, and may have been forgotten. */
    public boolean isConsented() {
        return parts.mark(FormPart.CONSENT).equals(FormParts.DONE);
    }

    public String getWhere() {
        return current.getView().call().funderName();
    }

    public String getBy() {
        return caller.getOrganisationName();
    }
}
