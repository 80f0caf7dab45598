package ngo.portal.ejb.plan;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.document.Circles;
import ngo.portal.ejb.plan.PlanEvent.SectionHandedOver;
import ngo.portal.ejb.plan.PlanEvent.SectionShown;
import ngo.portal.ejb.plan.PlanEvent.SectionWritten;
import ngo.portal.ejb.plan.PlanEvent.SectionsOrdered;
import ngo.portal.persistence.document.DraftRepository;
import ngo.portal.persistence.document.NewVersion;
import ngo.portal.persistence.organisation.MemberRow;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.plan.PlanSection;
import ngo.portal.persistence.plan.SectionRepository;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.text.Section;

/** Edits one section of a plan and sets its audience. For members of the organisation who may see the section themselves. */
@Stateless
public class SectionService {

    @Inject
    private SectionRepository sections;

    @Inject
    private DraftRepository drafts;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private PlanWriteAccess writeAccess;

    @Inject
    private Circles circles;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<PlanEvent> events;

    @Inject
    private Clock clock;

    /** Saves the text. A text that another person has saved meanwhile is never overwritten. */
    public void write(UUID id, UUID section, @Valid SectionTextForm form) {
        Plan plan = writeAccess.forWriting(id);
        PlanSection written = sections.requireAlone(id, section);
        Instant now = clock.instant();
        int before = written.textNumber();
        written.write(form.getTitle(), form.getHtml(), form.getVersion(), now);
        keep(plan, written, before, now);
    }

    /** As above, for a writer who has read the text with the form's number, regardless of other changes to the section meanwhile. */
    public void write(UUID id, @Valid PlanSectionForm form) {
        Plan plan = writeAccess.forWriting(id);
        PlanSection written = sections.requireAlone(id, form.section(id));
        Instant now = clock.instant();
        int before = written.textNumber();
        Section typed = form.typed();
        written.rewrite(typed.heading(), typed.html(), form.getTextNumber(), now);
        keep(plan, written, before, now);
    }

    /**
     * Saves text and audience, both or neither. If the plan cannot be edited now, only the audience is saved; an unchanged
     * audience is not checked again.
     */
    public void save(UUID id, @Valid PlanSectionForm form) {
        Plan plan = writeAccess.owned(id);
        UUID section = form.section(id);
        boolean otherReaders = sections.of(id).stream()
                .filter(row -> row.id().equals(section))
                .noneMatch(row -> PlanSectionForm.of(row).beside().equals(form.beside()));
        if (otherReaders) {
            show(id, section, form.show());
        }
        if (plan.state().isWritable()) {
            write(id, form);
        }
    }

    private void keep(Plan plan, PlanSection written, int before, Instant now) {
        UUID id = plan.id();
        drafts.drop(id, written.id());
        if (written.textNumber() > before) {
            sections.addVersion(
                    written,
                    plan,
                    NewVersion.drafted(tenant.organisation(), tenant.acting().name(), now));
        }

        events.fire(new SectionWritten(plan.document(), List.of()));
    }

    /**
     * Sets the audience of a section. An audience beyond the organisation requires a risk review once others read the plan;
     * it can be narrowed at any time, in any state of the plan.
     */
    public void show(UUID id, UUID section, @Valid ShowForm form) {
        Plan plan = writeAccess.owned(id);
        show(plan, section, form.getVersion(), form.getLevel(), named(plan, form.getLevel(), form.getWith()));
    }

    /** Sets the audience of several sections, all or none; refused if one of them was changed meanwhile. */
    public void showAll(UUID id, @Valid LevelsForm form) {
        Plan plan = writeAccess.owned(id);
        List<UUID> named = named(plan, form.getLevel(), form.getWith());
        form.getVersions().forEach((section, version) -> show(plan, section, version, form.getLevel(), named));
    }

    private List<UUID> named(Plan plan, Level level, List<String> with) {
        return level == Level.NAMED ? circles.organisations(Circle.of(with), plan.organisation()) : List.of();
    }

    private void show(Plan plan, UUID section, long version, Level level, List<UUID> named) {
        PlanSection shown = sections.requireAlone(plan.id(), section);
        requireAllowed(plan, shown, level);

        shown.showTo(level, version, clock.instant());
        if (level == Level.NAMED) {
            sections.name(shown, named);
        }

        events.fire(new SectionShown(plan.document(), List.of()));
    }

    private void requireAllowed(Plan plan, PlanSection section, Level to) {
        if (to == Level.ME && !section.ownerSubject().equals(tenant.subject())) {
            throw new Forbidden();
        }
        boolean letsSomebodyIn = to.isWiderThan(section.level()) || to == Level.NAMED;
        if (letsSomebodyIn && to.leavesTheOrganisation()) {
            if (plan.state().isShareable()) {
                writeAccess.requireRiskReview(plan.id());
            } else {
                plan.requireWritable();
            }
        }
    }

    /**
     * Reorders sections; those of one heading stay together. Refused if a section was moved, added or hidden meanwhile.
     *
     * @param read sections in the order that the caller has seen
     * @param wanted the same in the requested order
     */
    public void order(UUID id, List<UUID> read, List<UUID> wanted) {
        Plan plan = writeAccess.forWriting(id);
        if (wanted.isEmpty()
                || wanted.size() != read.size()
                || !Set.copyOf(wanted).equals(Set.copyOf(read))) {
            throw new InvalidInput("order");
        }
        wanted.stream().sorted().forEach(section -> sections.requireAlone(id, section));
        List<UUID> now = sections.of(id).stream()
                .map(SectionRow::id)
                .filter(read::contains)
                .toList();
        if (!now.equals(read)) {
            throw new Stale();
        }
        for (int i = 0; i < wanted.size(); i++) {
            sections.require(id, wanted.get(i)).moveTo(i + 1);
        }

        events.fire(new SectionsOrdered(plan.document(), List.of()));
    }

    /** Assigns the section to a colleague. A section that only one person sees is opened to the organisation first. */
    public void handTo(UUID id, UUID section, String subject, long version) {
        Plan plan = writeAccess.owned(id);
        MemberRow colleague =
                organisations.member(plan.organisation(), subject).orElseThrow(() -> new InvalidInput("owner"));
        sections.requireAlone(id, section).handTo(subject, colleague.name(), version, clock.instant());

        events.fire(new SectionHandedOver(plan.document(), List.of()));
    }
}
