package ngo.portal.ejb.plan;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.document.ClearanceAudience;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.plan.PlanEvent.PlanCleared;
import ngo.portal.ejb.plan.PlanEvent.PlanReviewRecalled;
import ngo.portal.ejb.plan.PlanEvent.PlanReviewRequested;
import ngo.portal.ejb.plan.PlanEvent.PlanSentBack;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.OrganisationRefusals.SecondPersonNeeded;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.plan.PlanRefusals.HeadingMissing;
import ngo.portal.persistence.plan.PlanRefusals.PlanNotRecallable;
import ngo.portal.persistence.plan.PlanRepository;
import ngo.portal.persistence.plan.PlanReviewRepository;
import ngo.portal.persistence.plan.PlanReviewRow;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.plan.SectionRepository;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.tenant.TenantContext;

/** The organisation's own clearance of a plan before it is shared: a member requests it, a second person decides. */
@Stateless
public class PlanReviewService {

    private static final int MAX_REASON_CHARACTERS = InputParser.MAX_WORDS_CHARACTERS;

    @Inject
    private PlanRepository plans;

    @Inject
    private SectionRepository sections;

    @Inject
    private PlanReviewRepository reviews;

    @Inject
    private PlanWriteAccess writeAccess;

    @Inject
    private ClearanceAudience clearance;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<PlanEvent> events;

    @Inject
    private Clock clock;

    /** Requests clearance by a colleague. Sections that only one person sees are not part of it. */
    public void ask(UUID id) {
        Plan plan = writeAccess.owned(id);
        plan.state().require(PlanState.IN_REVIEW);
        requireHeadings(id);
        writeAccess.requireRiskReview(id);

        Instant now = clock.instant();
        plan.sendForReview(now);
        reviews.ask(plan, tenant.acting(), now);

        events.fire(new PlanReviewRequested(plan.document(), ClearanceAudience.asked(plan.organisation())));
    }

    /** The number of the caller's colleagues who may clear the plan. */
    public int colleagues() {
        access.requireMember();
        return clearance.colleagues();
    }

    /** Recalls the request, for its organisation, until a colleague has decided. */
    public void recall(UUID id) {
        Plan plan = writeAccess.owned(id);
        if (plan.state() != PlanState.IN_REVIEW) {
            throw new PlanNotRecallable();
        }

        plan.recall(clock.instant());

        events.fire(new PlanReviewRecalled(plan.document(), ClearanceAudience.notified(plan.organisation())));
    }

    private void requireHeadings(UUID id) {
        Set<Heading> written = sections.of(id).stream()
                .filter(SectionRow::written)
                .filter(section -> section.level() != Level.ME)
                .map(SectionRow::heading)
                .collect(Collectors.toSet());
        if (Stream.of(Heading.values()).anyMatch(heading -> heading.isMandatory() && !written.contains(heading))) {
            throw new HeadingMissing();
        }
    }

    /** Clears the plan as the second person, or returns it with reasons that stay inside the organisation. */
    public void decide(UUID id, boolean clears, String reason) {
        Plan plan = plans.require(id);
        if (!plan.organisation().equals(tenant.organisation())) {
            throw new NotFound();
        }
        access.require(Permission.CLEAR, plan.organisation(), id);
        access.requireFresh();
        Plan alone = plans.requireAlone(id);
        alone.state().require(PlanState.CLEARED);
        PlanReviewRow review = reviews.open(id).orElseThrow(NotFound::new);
        if (review.askedBy().equals(tenant.subject())) {
            throw new SecondPersonNeeded();
        }
        String why = reason.strip();
        if (why.length() > MAX_REASON_CHARACTERS || (!clears && why.isEmpty())) {
            throw new InvalidInput("reason");
        }

        Instant now = clock.instant();
        reviews.decide(review, clears, why, tenant.acting(), now);
        List<Audience> members = List.of(Audience.asked(plan.organisation(), MemberRole.MEMBER));
        if (clears) {
            alone.clear(now);
            events.fire(new PlanCleared(plan.document(), members));
        } else {
            alone.sendBack(now);
            events.fire(new PlanSentBack(plan.document(), members));
        }
    }
}
