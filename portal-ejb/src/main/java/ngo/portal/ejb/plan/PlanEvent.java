package ngo.portal.ejb.plan;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** Something that has happened to a plan. It names the plan and never a section, for not everybody who is told sees each. */
public sealed interface PlanEvent extends PortalEvent {

    /** An organisation has begun a plan. */
    record PlanDrafted(Document document, List<Audience> audience) implements PlanEvent {}

    /** The head of a plan reads otherwise. */
    record PlanRewritten(Document document, List<Audience> audience) implements PlanEvent {}

    record SectionAdded(Document document, List<Audience> audience) implements PlanEvent {}

    /** Sections of a plan stand in another order. */
    record SectionsOrdered(Document document, List<Audience> audience) implements PlanEvent {}

    /** A section of a plan is with a colleague now. */
    record SectionHandedOver(Document document, List<Audience> audience) implements PlanEvent {}

    /** A section of a plan reads otherwise. */
    record SectionWritten(Document document, List<Audience> audience) implements PlanEvent {}

    /** Another circle sees a section of a plan. */
    record SectionShown(Document document, List<Audience> audience) implements PlanEvent {}

    /** A plan wants to reach something else. */
    record ObjectivesChanged(Document document, List<Audience> audience) implements PlanEvent {}

    /** A plan asks something else of somebody. */
    record RecommendationsChanged(Document document, List<Audience> audience) implements PlanEvent {}

    /** What is done for a plan, by whom or when, has changed. */
    record ActivitiesChanged(Document document, List<Audience> audience) implements PlanEvent {}

    /** Other organisations are asked to do something for a plan. */
    record ActivityAsked(Document document, List<Audience> audience) implements PlanEvent {}

    /** An organisation has taken an activity that nobody had. */
    record ActivityTaken(Document document, List<Audience> audience) implements PlanEvent {}

    /** An organisation will not do what it was asked to do for a plan. */
    record ActivityDeclined(Document document, List<Audience> audience) implements PlanEvent {}

    /** The register of a plan's risks has changed. */
    record RisksChanged(Document document, List<Audience> audience) implements PlanEvent {}

    /** Somebody has looked at the risks of a plan. */
    record RisksReviewed(Document document, List<Audience> audience) implements PlanEvent {}

    record PowerMapChanged(Document document, List<Audience> audience) implements PlanEvent {}

    /** Somebody has looked at a plan as another organisation would see it. */
    record PlanPreviewed(Document document, List<Audience> audience) implements PlanEvent {}

    /** A colleague is asked to clear a plan. */
    record PlanReviewRequested(Document document, List<Audience> audience) implements PlanEvent {}

    /** A plan was taken back before a colleague has decided about it. */
    record PlanReviewRecalled(Document document, List<Audience> audience) implements PlanEvent {}

    /** A colleague wants a plan changed before it is let out. */
    record PlanSentBack(Document document, List<Audience> audience) implements PlanEvent {}

    /** The organisation may let its plan out. */
    record PlanCleared(Document document, List<Audience> audience) implements PlanEvent {}

    /** Other organisations were let into a plan. */
    record PlanShared(Document document, List<Audience> audience) implements PlanEvent {}

    /** The leads are asked to adopt a plan for the coalition. */
    record PlanProposed(Document document, List<Audience> audience) implements PlanEvent {}

    /** One lead would have the coalition adopt a plan. */
    record PlanAdoptionApproved(Document document, List<Audience> audience) implements PlanEvent {}

    /** A lead has given a plan back with reasons. */
    record PlanReturned(Document document, List<Audience> audience) implements PlanEvent {}

    /** The leads have taken a plan for the coalition's. */
    record PlanAdopted(Document document, List<Audience> audience) implements PlanEvent {}

    /** A plan is carried out from now on. */
    record PlanActivated(Document document, List<Audience> audience) implements PlanEvent {}

    /** Reports about a plan are due from now on. */
    record ProgressScheduled(Document document, List<Audience> audience) implements PlanEvent {}

    /** A report about a plan is due in the coming days. */
    record ReportDueSoon(Document document, List<Audience> audience) implements PlanEvent {}

    /** The day is over on which a report about a plan was due. */
    record ReportOverdue(Document document, List<Audience> audience) implements PlanEvent {}

    /** A report about a plan was handed in. */
    record ProgressReported(Document document, List<Audience> audience) implements PlanEvent {}

    /** A report about a plan was accepted. */
    record ProgressAccepted(Document document, List<Audience> audience) implements PlanEvent {}

    /** A promise of an addressee was written down. */
    record CommitmentRecorded(Document document, List<Audience> audience) implements PlanEvent {}

    /** Evidence shows where a promise of an addressee stands. */
    record CommitmentMoved(Document document, List<Audience> audience) implements PlanEvent {}

    /** A plan that is carried out is looked at again. */
    record MidTermReviewBegun(Document document, List<Audience> audience) implements PlanEvent {}

    /** A plan has come to its end. */
    record PlanClosed(Document document, List<Audience> audience) implements PlanEvent {}

    /** A closed plan was put away. */
    record PlanArchived(Document document, List<Audience> audience) implements PlanEvent {}

    /** A plan is not followed any further. */
    record PlanWithdrawn(Document document, List<Audience> audience) implements PlanEvent {}
}
