package ngo.portal.ejb.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.action.Link;
import ngo.portal.ejb.document.DeliverableDocument;
import ngo.portal.ejb.document.DocumentForm;
import ngo.portal.ejb.document.DocumentKind;
import ngo.portal.ejb.document.TranslatableText;
import ngo.portal.persistence.document.NewVersion;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.plan.PlanRepository;
import ngo.portal.persistence.plan.PlanSection;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.plan.SectionRepository;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Section;

/** Plans as a document kind: each section has readers, texts and versions of its own. */
@ApplicationScoped
public class PlanKind implements DocumentKind {

    private static final TranslatableText.Pages PAGES = new TranslatableText.Pages(
            PlanAction.Page.TRANSLATIONS, PlanAction.Page.TRANSLATION, PlanAction.Page.TRANSLATE);

    @Inject
    private PublicPlanText publicText;

    @Inject
    private PlanRepository plans;

    @Inject
    private SectionRepository sections;

    @Inject
    private PlanWriteAccess writeAccess;

    @Inject
    private AccessControl access;

    @Override
    public String name() {
        return Plan.KIND;
    }

    @Override
    public Document forComment(UUID id) {
        Plan plan = allowed(Permission.COMMENT, id);
        plan.requireUnderDiscussion();
        return plan.document();
    }

    @Override
    public Document forResolution(UUID id) {
        return allowed(Permission.COMMENT, id).document();
    }

    @Override
    public Document forAmendment(UUID id) {
        Plan plan = allowed(Permission.AMEND, id);
        plan.requireWritable();
        return plan.document();
    }

    @Override
    public Document forVerdict(UUID id) {
        return writeAccess.owned(id).document();
    }

    @Override
    public Document forDraft(UUID id) {
        return allowed(Permission.WRITE, id).document();
    }

    private Plan allowed(Permission permission, UUID id) {
        Plan plan = plans.require(id);
        access.require(permission, plan.organisation(), id);
        return plan;
    }

    @Override
    public Optional<Section> section(UUID id, UUID section) {
        return sections.find(id, section).map(PlanSection::text).flatMap(text -> text.section(section));
    }

    @Override
    public void rewrite(UUID id, Section section, NewVersion made) {
        Plan plan = plans.require(id);
        plan.requireWritable();
        PlanSection written = sections.requireAlone(id, section.id());
        int before = written.textNumber();
        written.rewrite(section.heading(), section.html(), before, made.at());
        if (written.textNumber() > before) {
            sections.addVersion(written, plan, made);
        }
    }

    /** The public sections, once the plan is shared; translators see nothing that other organisations do not see. */
    @Override
    public Optional<TranslatableText> translatable(UUID id) {
        Plan plan = plans.require(id);
        return translatable(plan.document(), publicText.of(plan), plan.state(), plan.isAdopted());
    }

    @Override
    public List<TranslatableText> translatableAmong(Collection<UUID> ids) {
        List<PlanRepository.Source> sources = plans.sources(ids);
        Map<UUID, DocumentText> texts = publicText.of(sources);
        return sources.stream()
                .flatMap(plan -> translatable(
                        new Document(Plan.KIND, plan.id(), plan.owner(), plan.title()),
                        Objects.requireNonNull(texts.get(plan.id())),
                        plan.state(),
                        plan.adopted())
                        .stream())
                .toList();
    }

    private static Optional<TranslatableText> translatable(
            Document document, DocumentText text, PlanState state, boolean adopted) {
        boolean ended = state.next().isEmpty();
        boolean shared = state.isShareable() || state == PlanState.CLOSED;
        return text.sections().isEmpty()
                ? Optional.empty()
                : Optional.of(new TranslatableText(
                        document, text, shared && !ended, shared, adopted || state == PlanState.PROPOSED, null, PAGES));
    }

    @Override
    public Optional<DeliverableDocument> deliverable(UUID id) {
        Plan plan = plans.require(id);
        return Optional.of(new DeliverableDocument(
                plan.document(),
                plan.language(),
                publicText.addressees(plan),
                plan.isAdopted() && plan.state() != PlanState.WITHDRAWN,
                plan.isAdopted(),
                PlanAction.Page.DELIVERIES,
                PlanAction.Page.DELIVERY));
    }

    @Override
    public Optional<Link.Page> delivery() {
        return Optional.of(PlanAction.Page.DELIVERY);
    }

    @Override
    public DocumentForm blank() {
        return new PlanSectionForm();
    }
}
