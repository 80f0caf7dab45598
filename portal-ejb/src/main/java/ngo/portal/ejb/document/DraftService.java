package ngo.portal.ejb.document;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.document.Draft;
import ngo.portal.persistence.document.DraftRepository;
import ngo.portal.persistence.tenant.TenantContext;

/** What somebody has typed and not yet saved. Nobody but the one who typed it ever reads it. */
@Stateless
public class DraftService {

    @Inject
    private Kinds kinds;

    @Inject
    private DraftRepository drafts;

    @Inject
    private TenantContext tenant;

    @Inject
    private Clock clock;

    /** A form for this document in which nothing is typed yet. */
    public DocumentForm blank(UUID id) {
        return kinds.of(id).blank();
    }

    /** Keeps what the caller has typed so far, for the caller alone. */
    public Instant keep(UUID id, @Valid DocumentForm form) {
        kinds.of(id).forDraft(id);
        Instant now = clock.instant();
        drafts.keep(tenant.organisation(), id, tenant.subject(), form.draft(now));
        return now;
    }

    public Optional<Draft> find(UUID id) {
        kinds.of(id);
        return drafts.find(id);
    }

    public void drop(UUID id) {
        kinds.of(id);
        drafts.drop(id);
    }
}
