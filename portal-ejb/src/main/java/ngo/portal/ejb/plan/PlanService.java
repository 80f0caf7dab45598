package ngo.portal.ejb.plan;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.plan.PlanEvent.PlanDrafted;
import ngo.portal.ejb.plan.PlanEvent.PlanRewritten;
import ngo.portal.ejb.plan.PlanEvent.SectionAdded;
import ngo.portal.persistence.document.Actor;
import ngo.portal.persistence.document.NewVersion;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.plan.PlanFilter;
import ngo.portal.persistence.plan.PlanRepository;
import ngo.portal.persistence.plan.PlanRow;
import ngo.portal.persistence.plan.PlanSection;
import ngo.portal.persistence.plan.SectionRepository;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantContext;

/** Begins a plan and edits its head. Everybody lists the plans that their organisation owns or may read; members write. */
@Stateless
public class PlanService {

    @Inject
    private PlanRepository plans;

    @Inject
    private SectionRepository sections;

    @Inject
    private PlanWriteAccess writeAccess;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<PlanEvent> events;

    @Inject
    private Clock clock;

    /** Ordered by the last change that concerns the reader, newest first. */
    public Slice.Part<PlanRow> rows(Slice slice) {
        return rows(PlanFilter.NONE, slice);
    }

    /** The plans that match the filter. */
    public Slice.Part<PlanRow> rows(PlanFilter filter, Slice slice) {
        access.requireMember();
        return plans.rows(filter, slice);
    }

    /** Begins a plan with a section for each standard heading, visible to the organisation only. */
    public UUID create(@Valid PlanForm form) {
        access.requireRole(MemberRole.MEMBER);
        Instant now = clock.instant();
        Plan plan = new Plan(tenant.organisation(), form.head(), now);
        plans.add(plan);
        for (Heading heading : Heading.values()) {
            sections.add(new PlanSection(plan, heading, actor(now)), plan, drafted(now));
        }

        events.fire(new PlanDrafted(plan.document(), List.of()));
        return plan.id();
    }

    /** Saves the head. A head that another person has saved meanwhile is never overwritten. */
    public void rewrite(UUID id, @Valid PlanForm form) {
        Plan plan = writeAccess.forWriting(id);
        plan.rewrite(form.head(), form.getVersion(), clock.instant());

        events.fire(new PlanRewritten(plan.document(), List.of()));
    }

    /** Adds a section under a heading, for another audience. */
    public UUID addSection(UUID id, Heading heading) {
        Plan plan = writeAccess.forWriting(id);
        Instant now = clock.instant();
        PlanSection section = new PlanSection(plan, heading, actor(now));
        sections.add(section, plan, drafted(now));

        events.fire(new SectionAdded(plan.document(), List.of()));
        return section.id();
    }

    private NewVersion drafted(Instant now) {
        return NewVersion.drafted(tenant.organisation(), tenant.acting().name(), now);
    }

    private Actor actor(Instant now) {
        return new Actor(tenant.subject(), tenant.acting().name(), now);
    }
}
