package ngo.portal.web.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.funding.RequestForm;
import ngo.portal.ejb.funding.RequestService;
import ngo.portal.ejb.funding.call.FundingCallService;
import ngo.portal.persistence.funding.CallDetail;
import ngo.portal.persistence.funding.Urgency;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.UuidParser;
import org.jspecify.annotations.Nullable;

/** Begins a request under a call: a title and how urgent it is, the rest part by part. */
@Named
@RequestScoped
public class RequestNewPage {

    @Inject
    private RequestService requests;

    @Inject
    private FundingCallService calls;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    private final RequestForm form = new RequestForm();

    private @Nullable CallDetail call;

    public void load() {
        if (getCallId().isEmpty()) {
            Redirects.to("/funding/calls?taking=true");
        } else if (!caller.isMember() || getCall().funderAlias().equals(caller.getAlias())) {
            Redirects.to("/funding/calls/" + getCall().id());
        } else {
            getCall();
        }
    }

    public void save() {
        UUID id = requests.draft(getCall().id(), form);
        text.said("handling", "begun");
        Redirects.to("/funding/" + id + "/edit?part=" + FormPart.IDENTITY);
    }

    public CallDetail getCall() {
        if (call == null) {
            call = calls.detail(UuidParser.of(getCallId()));
        }
        return call;
    }

    public String getCallId() {
        return PageParameters.of("call");
    }

    public List<Urgency> getUrgencies() {
        return List.of(Urgency.values());
    }

    public String label(Urgency urgency) {
        return FormWords.urgency(text, getCall(), urgency);
    }

    public RequestForm getForm() {
        return form;
    }
}
