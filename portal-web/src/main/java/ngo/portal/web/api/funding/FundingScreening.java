package ngo.portal.web.api.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.funding.RequestReader;
import ngo.portal.ejb.funding.RequestView;
import ngo.portal.ejb.funding.ScreeningVerdict;
import ngo.portal.ejb.funding.handling.ScreeningService;
import ngo.portal.persistence.funding.RequestState;

/** The first look as programs take it: one call takes the request up and says what was found. */
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

    /** Whether one officer would turn it down already, so that this voice is the second. */
    private static boolean isProposed(RequestView view) {
        ScreeningVerdict verdict = view.verdict();
        return verdict != null && verdict.verdict().confirmedAt() == null;
    }
}
