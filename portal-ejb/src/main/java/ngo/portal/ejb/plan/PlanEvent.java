package ngo.portal.ejb.plan;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** An event of a plan. It names the plan and never a section, because not every recipient may see each section. */
public sealed interface PlanEvent extends PortalEvent {

    /** An organisation has begun a plan. */
    record PlanDrafted(Document document, List<Audience> audience) implements PlanEvent {}

    /** The head of a plan was changed. */
    record PlanRewritten(Document document, List<Audience> audience) implements PlanEvent {}

    record SectionAdded(Document document, List<Audience> audience) implements PlanEvent {}

    /** The sections of a plan were reordered. */
    record SectionsOrdered(Document document, List<Audience> audience) implements PlanEvent {}

    /** A section of a plan was assigned to another colleague. */
    record SectionHandedOver(Document document, List<Audience> audience) implements PlanEvent {}

    /** A section of a plan was changed. */
    record SectionWritten(Document document, List<Audience> audience) implements PlanEvent {}

    /** The audience of a section was changed. */
    record SectionShown(Document document, List<Audience> audience) implements PlanEvent {}

    /** The objectives of a plan were changed. */
    record ObjectivesChanged(Document document, List<Audience> audience) implements PlanEvent {}

    /** The recommendations of a plan were changed. */
    record RecommendationsChanged(Document document, List<Audience> audience) implements PlanEvent {}

    /** The activities of a plan were changed. */
    record ActivitiesChanged(Document document, List<Audience> audience) implements PlanEvent {}

    /** Other organisations are invited to take on an activity. */
    record ActivityAsked(Document document, List<Audience> audience) implements PlanEvent {}

    /** An organisation has taken on an activity that was free. */
    record ActivityTaken(Document document, List<Audience> audience) implements PlanEvent {}

    /** An organisation has declined an activity. */
    record ActivityDeclined(Document document, List<Audience> audience) implements PlanEvent {}

    /** The risk register of a plan was changed. */
    record RisksChanged(Document document, List<Audience> audience) implements PlanEvent {}

    /** The risks of a plan were reviewed. */
    record RisksReviewed(Document document, List<Audience> audience) implements PlanEvent {}

    record PowerMapChanged(Document document, List<Audience> audience) implements PlanEvent {}

    /** A plan was previewed as another organisation would see it. */
    record PlanPreviewed(Document document, List<Audience> audience) implements PlanEvent {}

    /** Clearance of a plan by a colleague was requested. */
    record PlanReviewRequested(Document document, List<Audience> audience) implements PlanEvent {}

    /** The request for clearance was recalled before a colleague had decided. */
    record PlanReviewRecalled(Document document, List<Audience> audience) implements PlanEvent {}

    /** A colleague requests changes before the plan may be shared. */
    record PlanSentBack(Document document, List<Audience> audience) implements PlanEvent {}

    /** The plan was cleared: the organisation may share it. */
    record PlanCleared(Document document, List<Audience> audience) implements PlanEvent {}

    /** A plan was shared with other organisations. */
    record PlanShared(Document document, List<Audience> audience) implements PlanEvent {}

    /** A plan was proposed to the leads for adoption by the coalition. */
    record PlanProposed(Document document, List<Audience> audience) implements PlanEvent {}

    /** One lead has approved the adoption of a plan. */
    record PlanAdoptionApproved(Document document, List<Audience> audience) implements PlanEvent {}

    /** A lead has returned a plan with reasons. */
    record PlanReturned(Document document, List<Audience> audience) implements PlanEvent {}

    /** The leads have adopted a plan for the coalition. */
    record PlanAdopted(Document document, List<Audience> audience) implements PlanEvent {}

    /** A plan was activated. */
    record PlanActivated(Document document, List<Audience> audience) implements PlanEvent {}

    /** Reports on a plan were scheduled. */
    record ProgressScheduled(Document document, List<Audience> audience) implements PlanEvent {}

    /** A report on a plan is due in the coming days. */
    record ReportDueSoon(Document document, List<Audience> audience) implements PlanEvent {}

    /** A report on a plan is overdue. */
    record ReportOverdue(Document document, List<Audience> audience) implements PlanEvent {}

    /** A report on a plan was submitted. */
    record ProgressReported(Document document, List<Audience> audience) implements PlanEvent {}

    /** A report on a plan was accepted. */
    record ProgressAccepted(Document document, List<Audience> audience) implements PlanEvent {}

    /** A commitment of an addressee was recorded. */
    record CommitmentRecorded(Document document, List<Audience> audience) implements PlanEvent {}

    /** Evidence has changed the state of an addressee's commitment. */
    record CommitmentMoved(Document document, List<Audience> audience) implements PlanEvent {}

    /** The mid-term review of an active plan has begun. */
    record MidTermReviewBegun(Document document, List<Audience> audience) implements PlanEvent {}

    /** A plan was closed. */
    record PlanClosed(Document document, List<Audience> audience) implements PlanEvent {}

    /** A closed plan was archived. */
    record PlanArchived(Document document, List<Audience> audience) implements PlanEvent {}

    /** A plan was withdrawn. */
    record PlanWithdrawn(Document document, List<Audience> audience) implements PlanEvent {}
}
