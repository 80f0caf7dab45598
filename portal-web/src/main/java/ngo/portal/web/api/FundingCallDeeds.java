package ngo.portal.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.funding.FundingCallService;

/** What is done with calls for requests. */
@RequestScoped
public class FundingCallDeeds extends DocumentDeeds {

    @Inject
    private FundingCallService calls;

    @Override
    Record document(UUID id) {
        return FundingCallDocument.of(calls.detail(id));
    }

    @Override
    String tag(String written) {
        return Fingerprint.of(written);
    }

    @Override
    String place() {
        return "funding-calls";
    }
}
