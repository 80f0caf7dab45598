package ngo.portal.web.api.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.action.Action;
import ngo.portal.ejb.assessment.SeatService;
import ngo.portal.ejb.funding.RequestAction.Who;
import ngo.portal.ejb.funding.RequestReader;
import ngo.portal.ejb.funding.RequestView;
import ngo.portal.ejb.grant.AgreementService;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.web.api.shared.DocumentCommands;
import ngo.portal.web.api.shared.Fingerprint;
import ngo.portal.web.api.shared.JsonWriting;
import ngo.portal.web.api.shared.Preconditions;

/**
 * Operations of the API on requests for funding. Of a request that is sent with an idempotency key, only a slow hash is stored, so that its
 * content cannot be guessed from it.
 */
@RequestScoped
public class FundingCommands extends DocumentCommands {

    @Inject
    private RequestReader reader;

    @Inject
    private SeatService seats;

    @Inject
    private AgreementService agreements;

    @Override
    protected Record document(UUID id) {
        RequestView view = reader.view(id);
        Stream<Action<Who, RequestState, ?>> allowed = Stream.of(
                        view.allowed(), seats.allowed(view), agreements.allowed(view))
                .flatMap(Set::stream);
        return FundingRequestDocument.of(view, allowed);
    }

    @Override
    protected String tag(String written) {
        return Fingerprint.of(written);
    }

    @Override
    protected String place() {
        return "funding-requests";
    }

    @Override
    protected String request(Record body) {
        return Fingerprint.slow(address(), JsonWriting.write(body));
    }

    /** Runs an act after which the caller may no longer be able to read the request. */
    Response finish(UUID id, Record body, Preconditions preconditions, Runnable act) {
        return once(HTTP_NO_CONTENT, body, preconditions, () -> {
            if (preconditions.nameVersion()) {
                preconditions.require(tag(id));
            }
            act.run();
            return id;
        });
    }
}
