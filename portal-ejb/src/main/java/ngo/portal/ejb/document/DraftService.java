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
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.tenant.TenantContext;

/** What somebody has typed and not yet saved. Nobody but the one who typed it ever reads it. */
@Stateless
public class DraftService {

    @Inject
    private DocumentKinds documentKinds;

    @Inject
    private DraftRepository drafts;

    @Inject
    private TenantContext tenant;

    @Inject
    private Clock clock;

    /** A form for this document in which nothing is typed yet. */
    public DocumentForm blank(UUID id) {
        return documentKinds.of(id).blank();
    }

    /** Keeps what the caller has typed so far, for the caller alone. */
    public Instant keep(UUID id, @Valid DocumentForm form) {
        DocumentKind kind = documentKinds.of(id);
        kind.forDraft(id);
        UUID section = form.section(id);
        if (!section.equals(id) && kind.section(id, section).isEmpty()) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        drafts.keep(tenant.organisation(), id, section, tenant.subject(), form.draft(now));
        return now;
    }

    /** What the caller has typed into this form before, into the same section where sections are written one by one. */
    public Optional<Draft> find(UUID id, DocumentForm form) {
        documentKinds.of(id);
        return drafts.find(id, form.section(id));
    }

    public void drop(UUID id, DocumentForm form) {
        documentKinds.of(id);
        drafts.drop(id, form.section(id));
    }
}
