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

/** Autosaves unsaved form input as drafts. Only their author can read them. */
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

    /** An empty form for this document. */
    public DocumentForm blank(UUID id) {
        return documentKinds.of(id).blank();
    }

    /** Saves the caller's draft, which only the caller can read. */
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

    /** The caller's draft of this form, of the same section if sections are edited one by one. */
    public Optional<Draft> find(UUID id, DocumentForm form) {
        documentKinds.of(id);
        return drafts.find(id, form.section(id));
    }

    public void drop(UUID id, DocumentForm form) {
        documentKinds.of(id);
        drafts.drop(id, form.section(id));
    }
}
