package ngo.portal.ejb.retention;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import ngo.portal.persistence.retention.ForgottenRow;
import ngo.portal.persistence.retention.RetentionRepository;

/** Deletes expired rows, each chunk in a transaction of its own, so that locks are short. For a timer alone. */
@Stateless
public class RetentionService {

    static final int CHUNK_SIZE = 5_000;

    @Inject
    private RetentionRepository retention;

    public List<ForgottenRow> forgetSome() {
        return retention.forget(CHUNK_SIZE);
    }
}
