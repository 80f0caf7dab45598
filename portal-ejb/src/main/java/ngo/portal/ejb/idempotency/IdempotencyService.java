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
 * Makes requests idempotent: the outcome is stored in the same transaction as the action, and for a day a request with the
 * same idempotency key returns it without acting again. A refused request stores nothing, so it can be tried again. Every
 * member may call this service; the action itself checks the permission to act, and reading its outcome checks the
 * permission to read.
 */
@Stateless
public class IdempotencyService {

    @Inject
    private IdempotencyRepository responses;

    @Inject
    private TenantContext tenant;

    @Inject
    private Clock clock;

    /** Acts once for this key, however often the request is repeated. */
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

    /** Acts in one transaction, for a request without an idempotency key. */
    public CompletedRequest together(Supplier<CompletedRequest> act) {
        tenant.organisation();
        return act.get();
    }

    /** For a timer alone. */
    public void forgetOld() {
        responses.forgetOld();
    }
}
