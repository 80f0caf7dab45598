package ngo.portal.ejb.answer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import ngo.portal.persistence.answer.AnswerRepository;
import ngo.portal.persistence.answer.AnswerRow;
import ngo.portal.persistence.answer.KeyUsedBefore;
import ngo.portal.persistence.tenant.TenantContext;

/**
 * Makes a repeated request harmless: what was done is remembered with the act itself, and is not done again under the same key
 * for a day. What was refused left nothing behind, so it is simply tried anew. Everybody who acts for an organisation may call
 * it; the act itself asks who may do it, and whoever reads what came of it asks who may see it.
 */
@Stateless
public class AnswerService {

    @Inject
    private AnswerRepository answers;

    @Inject
    private TenantContext tenant;

    @Inject
    private Clock clock;

    /** Acts once, however often it is asked with this key. */
    public AnswerRow once(String key, String request, Supplier<AnswerRow> act) {
        UUID organisation = tenant.organisation();
        Optional<AnswerRow> before = answers.findAlone(organisation, tenant.subject(), key);
        if (before.isPresent()) {
            return before.filter(answer -> answer.request().equals(request)).orElseThrow(KeyUsedBefore::new);
        }
        AnswerRow answer = act.get();
        answers.keep(organisation, tenant.subject(), key, answer, clock.instant());
        return answer;
    }

    /** Acts in one transaction, for a request that carries no key. */
    public AnswerRow together(Supplier<AnswerRow> act) {
        tenant.organisation();
        return act.get();
    }

    /** For the portal's clock alone. */
    public void forgetOld() {
        answers.forgetOld();
    }
}
