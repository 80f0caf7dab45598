package ngo.portal.ejb.idempotency;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import ngo.portal.persistence.idempotency.CompletedRequest;
import ngo.portal.persistence.idempotency.IdempotencyRepository;
import ngo.portal.persistence.idempotency.KeyUsedBefore;
import ngo.portal.persistence.tenant.TenantContext;

/**
 * Makes a repeated request harmless: what was done is remembered with the act itself, and is not done again under the same key
 * for a day. What was refused left nothing behind, so it is simply tried anew. Everybody who acts for an organisation may call
 * it; the act itself asks who may do it, and whoever reads what came of it asks who may see it.
 */
@Stateless
public class IdempotencyService {

    @Inject
    private IdempotencyRepository responses;

    @Inject
    private TenantContext tenant;

    @Inject
    private Clock clock;

    /** Acts once, however often it is asked with this key. */
    public CompletedRequest once(String key, String request, Supplier<CompletedRequest> act) {
        UUID organisation = tenant.organisation();
        Optional<CompletedRequest> before = responses.findAlone(organisation, tenant.subject(), key);
        if (before.isPresent()) {
            return before.filter(answer -> answer.request().equals(request)).orElseThrow(KeyUsedBefore::new);
        }
        CompletedRequest answer = act.get();
        responses.keep(organisation, tenant.subject(), key, answer, clock.instant());
        return answer;
    }

    /** Acts in one transaction, for a request that carries no key. */
    public CompletedRequest together(Supplier<CompletedRequest> act) {
        tenant.organisation();
        return act.get();
    }

    /** For a timer alone. */
    public void forgetOld() {
        responses.forgetOld();
    }
}
