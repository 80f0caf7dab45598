package ngo.portal.web.api.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.funding.RequestReader;
import ngo.portal.ejb.funding.RequestView;
import ngo.portal.ejb.funding.ScreeningVerdict;
import ngo.portal.ejb.funding.handling.ScreeningService;
import ngo.portal.persistence.funding.RequestState;

/** The screening by the funder for programs: one call takes the request up and records the result. */
@Dependent
public class FundingScreening {

    private final ScreeningService screening;
    private final RequestReader reader;

    @Inject
    FundingScreening(ScreeningService screening, RequestReader reader) {
        this.screening = screening;
        this.reader = reader;
    }

    void screen(UUID id, ScreeningBody body) {
        RequestView view = reader.view(id);
        if (view.head().state() == RequestState.SUBMITTED) {
            screening.takeUp(id);
        }
        if (body.eligible() == null) {
            if (view.head().state() != RequestState.SUBMITTED) {
                screening.takeUp(id);
            }
        } else if (body.eligible()) {
            screening.accept(id);
        } else if (isProposed(view)) {
            screening.confirm(id);
        } else {
            screening.turnDown(id, body.why(), body.words());
        }
    }

    /** Whether one officer has already proposed to turn the request down, so that this is the second vote. */
    private static boolean isProposed(RequestView view) {
        ScreeningVerdict verdict = view.verdict();
        return verdict != null && verdict.verdict().confirmedAt() == null;
    }
}
