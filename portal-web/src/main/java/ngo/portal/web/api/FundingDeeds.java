package ngo.portal.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.assessment.CaseActs;
import ngo.portal.ejb.funding.RequestReader;
import ngo.portal.ejb.funding.RequestView;
import ngo.portal.persistence.answer.AnswerRow;

/**
 * What is done with requests for funding. Nothing that is sealed is kept with an answer: a repeated request is answered with what
 * stands there now, and of what was sent only a slow print is kept that nobody guesses their way back from.
 */
@RequestScoped
public class FundingDeeds extends DocumentDeeds {

    private static final int DONE = 204;

    @Inject
    private RequestReader reader;

    @Inject
    private CaseActs cases;

    @Override
    Record document(UUID id) {
        RequestView view = reader.view(id);
        Set<String> acts = new HashSet<>(view.allowed());
        acts.addAll(cases.of(view));
        return FundingRequestDocument.of(view, acts);
    }

    @Override
    String tag(String written) {
        return Fingerprint.of(written);
    }

    @Override
    String place() {
        return "funding-requests";
    }

    @Override
    AnswerRow row(int status, Record body, UUID id) {
        return new AnswerRow(request(body), status, id.toString());
    }

    @Override
    String request(Record body) {
        return Fingerprint.slow(address(), JsonWriting.write(body));
    }

    @Override
    Response answer(AnswerRow row) {
        return row.status() == DONE
                ? Response.noContent().build()
                : answer(row.status(), written(UUID.fromString(row.body())));
    }

    /** Does what may leave nothing behind that the caller could read. */
    Response finish(UUID id, Record body, Conditions conditions, Runnable act) {
        return answer(once(body, conditions, () -> {
            if (conditions.nameVersion()) {
                conditions.require(tag(id));
            }
            act.run();
            return row(DONE, body, id);
        }));
    }
}
