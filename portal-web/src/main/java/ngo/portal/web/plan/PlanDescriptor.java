package ngo.portal.web.plan;

import static ngo.portal.web.shared.PrincipalKind.GUEST;
import static ngo.portal.web.shared.PrincipalKind.MEMBER;
import static ngo.portal.web.shared.kind.Route.LANGUAGE;
import static ngo.portal.web.shared.kind.Route.SLUG;

import java.util.List;
import ngo.portal.ejb.plan.PlanAction;
import ngo.portal.persistence.holdings.ExportedKind;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.web.shared.AddressAreas.Area;
import ngo.portal.web.shared.kind.DocumentDescriptor;
import ngo.portal.web.shared.kind.EventLink;
import ngo.portal.web.shared.kind.Route;
import ngo.portal.web.shared.kind.View;

/** Registers plans in the page layer. */
public final class PlanDescriptor extends DocumentDescriptor {

    private static final List<View> VIEWS = List.of(
            View.of(PlanAction.Page.TEXT, "", "view.xhtml"),
            View.of("/recommendations", "recommendations.xhtml"),
            View.of(PlanAction.Page.ACTIVITIES, "/activities", "activities.xhtml"),
            View.of(PlanAction.Page.FREE_ACTIVITIES, "/activities?responsible=-", "activities.xhtml"),
            View.of(PlanAction.Page.PROGRESS, "/progress", "progress.xhtml"),
            View.of(PlanAction.Page.DISCUSSION, "/discussion", "discussion.xhtml"),
            View.of(PlanAction.Page.AMENDMENTS, "/amendments", "amendments.xhtml"),
            View.of("/versions", "versions.xhtml"),
            View.of(PlanAction.Page.PREVIEW, "/preview", "preview.xhtml"),
            View.of(PlanAction.Page.EDIT, "/edit", "edit.xhtml"),
            View.of("/steps", "steps.xhtml"),
            View.of("/levels", "levels.xhtml"),
            View.of("/order", "order.xhtml"),
            View.of("/sections/new", "section-new.xhtml"),
            View.of("/sections/%s", "section.xhtml"),
            View.of("/objectives/new", "objective.xhtml"),
            View.of("/objectives/%s", "objective.xhtml"),
            View.of("/recommendations/new", "recommendation.xhtml"),
            View.of("/recommendations/%s", "recommendation.xhtml"),
            View.of("/activities/new", "activity.xhtml"),
            View.of("/activities/change", "change.xhtml"),
            View.of("/activities/%s", "activity.xhtml"),
            View.of(PlanAction.Page.ACTIVITY, "/activities/%s/take", "take.xhtml"),
            View.of(PlanAction.Page.RISKS, "/risks", "risks.xhtml"),
            View.of("/power-map", "power-map.xhtml"),
            View.of(PlanAction.Page.REVIEW, "/review", "review.xhtml"),
            View.of(PlanAction.Page.SHARE, "/share", "share.xhtml"),
            View.of(PlanAction.Page.COURSE, "/course", "course.xhtml"),
            View.of(PlanAction.Page.ACTIVATING, "/course?step=activate", "course.xhtml"),
            View.of(PlanAction.Page.CLOSING, "/course?step=close", "course.xhtml"),
            View.of(PlanAction.Page.ARCHIVING, "/course?step=archive", "course.xhtml"),
            View.of(PlanAction.Page.WITHDRAWING, "/course?step=withdraw", "course.xhtml"),
            View.of(PlanAction.Page.ADOPTION, "/adoption", "adoption.xhtml"),
            View.of(PlanAction.Page.REPORTS, "/reports", "reports.xhtml"),
            View.of("/commitments/new", "commitment.xhtml"),
            View.of("/commitments/%s", "commitment.xhtml"),
            View.of(PlanAction.Page.TRANSLATIONS, "/translations", "/translation/list.xhtml"),
            View.ofLanguage(PlanAction.Page.TRANSLATION, "/translations/%s", "/translation/view.xhtml"),
            View.ofLanguage(PlanAction.Page.TRANSLATE, "/translations/%s/edit", "/translation/edit.xhtml"),
            View.ofLanguage("/translations/%s.xlf", "/translations/xliff"),
            View.of(PlanAction.Page.DELIVERIES, "/deliveries", "/delivery/list.xhtml"),
            View.of("/deliveries/new", "/delivery/edit.xhtml"),
            View.ofNumber(PlanAction.Page.DELIVERY, "/deliveries/%s", "/delivery/view.xhtml"),
            View.ofNumber("/deliveries/%s/edit", "/delivery/edit.xhtml"),
            View.ofNumber("/deliveries/%s/reply", "/delivery/reply.xhtml"),
            View.ofNumber("/deliveries/%s/commitment", "/delivery/commitment.xhtml"),
            View.ofNumber("/deliveries/%s/public", "/delivery/public.xhtml"));

    private static final List<Route> ROUTES = List.of(
            Route.members("/plans", "/plan/list.xhtml"),
            Route.members("/plans/new", "/plan/new.xhtml"),
            Route.open(LANGUAGE + "/plans", "/public/plans.xhtml", "language"),
            Route.open(LANGUAGE + "/plans/" + SLUG, "/public/plan.xhtml", "language", "slug"));

    private static final List<EventLink> EVENTS = List.of(
            EventLink.to(PlanAction.Page.REVIEW, "eye", "PlanReviewRequested", "PlanSentBack"),
            EventLink.to(PlanAction.Page.ADOPTION, "seal", "PlanProposed"),
            EventLink.to(
                    PlanAction.Page.ACTIVITIES,
                    "people",
                    "ActivityAsked",
                    "ActivityDeclined",
                    "ActivityTaken",
                    "ActivitiesChanged"),
            EventLink.to(PlanAction.Page.REPORTS, "clock", "ReportDueSoon", "ReportOverdue"),
            EventLink.to(PlanAction.Page.PROGRESS, "clock", "ProgressReported", "ProgressAccepted"));

    public PlanDescriptor() {
        super(Plan.KIND, 20, "/plans", "flag", "/plan/", PlanState::valueOf, VIEWS, ROUTES);
        areas(Area.of("/plans", MEMBER, GUEST));
        menu(entry());
        events(EVENTS);
        help(4, section());
        exported(ExportedKind.PLAN);
        obligation("plans", place());
    }
}
