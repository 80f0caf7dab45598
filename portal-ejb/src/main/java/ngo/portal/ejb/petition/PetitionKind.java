package ngo.portal.ejb.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.action.Link;
import ngo.portal.ejb.document.DeliverableDocument;
import ngo.portal.ejb.document.DocumentForm;
import ngo.portal.ejb.document.DocumentKind;
import ngo.portal.ejb.document.TranslatableText;
import ngo.portal.ejb.translation.Translations;
import ngo.portal.persistence.document.NewVersion;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.PetitionRepository;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Section;

/** Petitions as a document kind. A petition is shared as a whole, and so are its versions. */
@ApplicationScoped
public class PetitionKind implements DocumentKind {

    private static final TranslatableText.Pages PAGES = new TranslatableText.Pages(
            PetitionAction.Page.TRANSLATIONS, PetitionAction.Page.TRANSLATION, PetitionAction.Page.TRANSLATE);

    @Inject
    private PetitionRepository petitions;

    @Inject
    private PetitionDeliveries deliveries;

    @Inject
    private Translations translations;

    @Inject
    private AccessControl access;

    @Override
    public String name() {
        return Petition.KIND;
    }

    @Override
    public Document forComment(UUID id) {
        return from(PetitionAction.COMMENT, allowed(Permission.COMMENT, id));
    }

    @Override
    public boolean isTalkedAboutAsAWhole() {
        return true;
    }

    @Override
    public Document forResolution(UUID id) {
        return allowed(Permission.COMMENT, id).document();
    }

    @Override
    public Document forAmendment(UUID id) {
        return from(PetitionAction.AMEND, allowed(Permission.AMEND, id));
    }

    @Override
    public Document forVerdict(UUID id) {
        allowed(Permission.WRITE, id);
        return petitions.requireAlone(id).document();
    }

    @Override
    public Document forDraft(UUID id) {
        return allowed(Permission.WRITE, id).document();
    }

    private static Document from(PetitionAction action, Petition petition) {
        if (!action.spec().isFrom(petition.state())) {
            throw new IllegalTransition(petition.state().name(), action.name());
        }
        return petition.document();
    }

    private Petition allowed(Permission permission, UUID id) {
        Petition petition = petitions.require(id);
        access.require(permission, petition.organisation(), id);
        return petition;
    }

    @Override
    public Optional<Section> section(UUID id, UUID section) {
        return petitions.require(id).text().section(section);
    }

    @Override
    public void rewrite(UUID id, Section section, NewVersion made) {
        Petition petition = petitions.require(id);
        DocumentText before = petition.text();
        List<Section> sections = before.sections().stream()
                .map(one -> one.id().equals(section.id()) ? section : one)
                .toList();
        int number = petition.textNumber();
        petition.revise(before.withSections(sections), number, made.at());
        if (petition.textNumber() > number) {
            petitions.addVersion(petition, made);
            translations.follow(petition.document(), before, petition.text());
        }
    }

    /** Languages can be added while people sign, but never removed. */
    @Override
    public Optional<TranslatableText> translatable(UUID id) {
        Petition petition = petitions.require(id);
        return Optional.of(translatable(
                petition.document(),
                petition.text(),
                petition.state(),
                petition.round().number()));
    }

    @Override
    public List<TranslatableText> translatableAmong(Collection<UUID> ids) {
        return petitions.sources(ids).stream()
                .map(one -> translatable(
                        new Document(Petition.KIND, one.id(), one.owner(), one.title()),
                        one.text(),
                        one.state(),
                        one.round()))
                .toList();
    }

    /** A requirement that leads have set can be lifted by leads only, even after the petition was returned. */
    private static TranslatableText translatable(Document document, DocumentText text, PetitionState state, int round) {
        return new TranslatableText(
                document,
                text,
                !state.isOver(),
                state != PetitionState.DRAFT,
                round > 0 && !state.isOver(),
                null,
                PAGES);
    }

    /** A petition can be delivered once its number is final; a reply can be recorded even after its archiving. */
    @Override
    public Optional<DeliverableDocument> deliverable(UUID id) {
        Petition petition = petitions.require(id);
        PetitionState state = petition.state();
        return Optional.of(new DeliverableDocument(
                petition.document(),
                petition.text().language(),
                petition.text().addressees(),
                state.isAfterSigning() || state == PetitionState.ARCHIVED,
                state.isPublic(),
                PetitionAction.Page.DELIVERIES,
                PetitionAction.Page.DELIVERY));
    }

    @Override
    public Optional<Link.Page> delivery() {
        return Optional.of(PetitionAction.Page.DELIVERY);
    }

    @Override
    public void followDeliveries(UUID id) {
        deliveries.follow(id);
    }

    @Override
    public DocumentForm blank() {
        return new PetitionForm();
    }
}
