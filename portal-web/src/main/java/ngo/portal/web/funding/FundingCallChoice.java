package ngo.portal.web.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ngo.portal.ejb.funding.call.FundingCallService;
import ngo.portal.persistence.funding.FundingCallRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.security.Caller;
import org.jspecify.annotations.Nullable;

/** The calls of other organisations that take requests now. */
@Named("openCalls")
@RequestScoped
public class FundingCallChoice {

    private static final int MAX_SHOWN = 100;

    @Inject
    private FundingCallService calls;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    private @Nullable List<FundingCallRow> rows;

    public List<FundingCallRow> getRows() {
        if (rows == null) {
            Instant now = clock.instant();
            rows = calls.rows(Slice.first(MAX_SHOWN)).items().stream()
                    .filter(call -> call.isTaking(now) && !call.funderAlias().equals(caller.getAlias()))
                    .toList();
        }
        return rows;
    }
}
