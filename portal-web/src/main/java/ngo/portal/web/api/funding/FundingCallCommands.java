package ngo.portal.web.api.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.funding.call.FundingCallService;
import ngo.portal.web.api.shared.DocumentCommands;
import ngo.portal.web.api.shared.Fingerprint;

/** Operations of the API on funding calls. */
@RequestScoped
public class FundingCallCommands extends DocumentCommands {

    @Inject
    private FundingCallService calls;

    @Override
    protected Record document(UUID id) {
        return FundingCallDocument.of(calls.detail(id));
    }

    @Override
    protected String tag(String written) {
        return Fingerprint.of(written);
    }

    @Override
    protected String place() {
        return "funding-calls";
    }
}
