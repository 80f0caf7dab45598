package ngo.portal.ejb.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.access.AccessGrantRepository;
import ngo.portal.persistence.access.AccessLevel;
import ngo.portal.persistence.document.ChangeClass;
import ngo.portal.persistence.document.NewVersion;
import ngo.portal.persistence.document.VersionPart;
import ngo.portal.persistence.document.VersionRepository;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.text.Section;

/** A kind of document that the portal does not know. Letters are written, but nobody talks about them. */
@ApplicationScoped
public class Letters implements DocumentKind {

    static final String NAME = "LETTER";

    @Inject
    private AccessGrantRepository grants;

    @Inject
    private VersionRepository versions;

    @Inject
    private TenantContext tenant;

    @Inject
    private Clock clock;

    /** Begins a document of a kind; its owner is its first reader. */
    @Transactional
    public UUID begin(String kind) {
        UUID id = UUID.randomUUID();
        grants.grant(tenant.organisation(), id, kind, tenant.organisation(), AccessLevel.APPROVE, clock.instant());
        return id;
    }

    @Transactional
    public void keep(UUID id, VersionPart part) {
        versions.add(
                letter(id),
                part,
                new NewVersion(ChangeClass.DRAFTED, "", tenant.organisation(), "Ada", clock.instant()));
    }

    private Document letter(UUID id) {
        return new Document(NAME, id, tenant.organisation(), "A letter");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Document forComment(UUID id) {
        throw new IllegalTransition("SEALED", "COMMENT");
    }

    @Override
    public Document forResolution(UUID id) {
        throw new IllegalTransition("SEALED", "RESOLVE");
    }

    @Override
    public Document forAmendment(UUID id) {
        throw new IllegalTransition("SEALED", "AMEND");
    }

    @Override
    public Document forVerdict(UUID id) {
        throw new IllegalTransition("SEALED", "DECIDE");
    }

    @Override
    public Document forDraft(UUID id) {
        return letter(id);
    }

    @Override
    public Optional<Section> section(UUID id, UUID section) {
        return Optional.empty();
    }

    @Override
    public void rewrite(UUID id, Section section, NewVersion made) {
        throw new IllegalTransition("SEALED", "REWRITE");
    }

    @Override
    public DocumentForm blank() {
        return new LetterForm();
    }
}
