package ngo.portal.web.notification;

import java.util.Map;
import java.util.UUID;
import ngo.portal.web.shared.Addresses;

/**
 * Where an event leads, and the sign it stands under.
 *
 * @param page below the document's own address, or the whole address where it is about no document; its id may stand in that; one that ends with a
 *     slash goes on with the subject
 */
public record Way(String page, String icon) {

    private static final Way TO_TEXT = new Way("", "paper");
    private static final Way TO_DISCUSSION = new Way("/discussion", "talk");
    private static final Way TO_AMENDMENTS = new Way("/amendments", "pen");
    private static final Way TO_APPROVAL = new Way("/approval", "seal");
    private static final Way TO_ANSWER = new Way("/sign-on", "sign");
    private static final Way TO_BOARD = new Way("/board", "people");
    private static final Way TO_RELEASE = new Way("/release", "globe");

    private static final Way TO_CLEARANCE = new Way("/review", "eye");
    private static final Way TO_ADOPTION = new Way("/adoption", "seal");
    private static final Way TO_ACTIVITIES = new Way("/activities", "people");
    private static final Way TO_REPORTS = new Way("/reports", "clock");
    private static final Way TO_PROGRESS = new Way("/progress", "clock");

    private static final Way TO_GLASS = new Way("/approvals/break-glass/%s", "seal");
    private static final Way TO_ORGANISATION = new Way("/organisation", "gate");
    private static final Way TO_DEPUTIES = new Way("/organisation/delegations", "person");
    private static final Way TO_PEOPLE = new Way("/organisation/people", "people");
    private static final Way TO_CHAIR = new Way("/decisions?kind=CHAIR", "flag");

    private static final Way TO_MEMBERSHIP = new Way("/organisations/%s/membership", "gate");

    private static final Map<String, Way> OF_EVENT = Map.ofEntries(
            Map.entry("BreakGlassAsked", TO_GLASS),
            Map.entry("BreakGlassConfirmed", TO_GLASS),
            Map.entry("BreakGlassEnded", TO_GLASS),
            Map.entry("MuchRead", TO_PEOPLE),
            Map.entry("MemberInvited", TO_PEOPLE),
            Map.entry("InvitationTakenBack", TO_PEOPLE),
            Map.entry("InvitationAccepted", TO_PEOPLE),
            Map.entry("MemberRemoved", TO_PEOPLE),
            Map.entry("MemberLeft", TO_PEOPLE),
            Map.entry("RolesChanged", TO_PEOPLE),
            Map.entry("MandateRunOut", TO_PEOPLE),
            Map.entry("CommentWritten", TO_DISCUSSION),
            Map.entry("CommentResolved", TO_DISCUSSION),
            Map.entry("AmendmentProposed", TO_AMENDMENTS),
            Map.entry("AmendmentDecided", TO_AMENDMENTS),
            Map.entry("TextReviewRequested", TO_APPROVAL),
            Map.entry("TextApproved", TO_APPROVAL),
            Map.entry("TextReturned", TO_APPROVAL),
            Map.entry("TextCleared", TO_APPROVAL),
            Map.entry("RevisionProposed", TO_APPROVAL),
            Map.entry("RevisionRefused", TO_APPROVAL),
            Map.entry("SignOnClosed", TO_APPROVAL),
            Map.entry("ReleaseApproved", TO_APPROVAL),
            Map.entry("ReleaseReturned", TO_APPROVAL),
            Map.entry("ReleaseCleared", TO_RELEASE),
            Map.entry("StatementEmbargoed", TO_RELEASE),
            Map.entry("SignOnOpened", TO_ANSWER),
            Map.entry("SignatureReminded", TO_ANSWER),
            Map.entry("ClearanceRequested", TO_ANSWER),
            Map.entry("ClearanceDecided", TO_ANSWER),
            Map.entry("ReconfirmationAsked", TO_ANSWER),
            Map.entry("TextCorrectedEditorially", TO_ANSWER),
            Map.entry("StatementSigned", TO_BOARD),
            Map.entry("SignatureDeclined", TO_BOARD),
            Map.entry("SignatureWithdrawn", TO_BOARD),
            Map.entry("NoPositionTaken", TO_BOARD),
            Map.entry("PlanReviewRequested", TO_CLEARANCE),
            Map.entry("PlanSentBack", TO_CLEARANCE),
            Map.entry("PlanProposed", TO_ADOPTION),
            Map.entry("ActivityAsked", TO_ACTIVITIES),
            Map.entry("ActivityDeclined", TO_ACTIVITIES),
            Map.entry("ActivityTaken", TO_ACTIVITIES),
            Map.entry("ActivitiesChanged", TO_ACTIVITIES),
            Map.entry("ReportDueSoon", TO_REPORTS),
            Map.entry("ReportOverdue", TO_REPORTS),
            Map.entry("ProgressReported", TO_PROGRESS),
            Map.entry("ProgressAccepted", TO_PROGRESS),
            Map.entry("DelegationStarted", TO_DEPUTIES),
            Map.entry("DelegationEnded", TO_DEPUTIES),
            Map.entry("ChairTermPlanned", TO_CHAIR),
            Map.entry("ChairTermWithdrawn", TO_CHAIR),
            Map.entry("ChairHandedOver", TO_CHAIR),
            Map.entry("OrganisationFounded", TO_MEMBERSHIP),
            Map.entry("FoundingConfirmed", TO_MEMBERSHIP),
            Map.entry("FoundingRefused", TO_MEMBERSHIP),
            Map.entry("OrganisationSettled", TO_MEMBERSHIP),
            Map.entry("OrganisationFrozen", TO_MEMBERSHIP),
            Map.entry("ThawAsked", TO_MEMBERSHIP),
            Map.entry("OrganisationThawed", TO_MEMBERSHIP),
            Map.entry("SuspensionAsked", TO_MEMBERSHIP),
            Map.entry("OrganisationSuspended", TO_MEMBERSHIP),
            Map.entry("ResumptionAsked", TO_MEMBERSHIP),
            Map.entry("OrganisationResumed", TO_MEMBERSHIP),
            Map.entry("LeavingBegun", TO_MEMBERSHIP),
            Map.entry("LeavingCalledBack", TO_MEMBERSHIP),
            Map.entry("DepartureAsked", TO_MEMBERSHIP),
            Map.entry("OrganisationLeft", TO_MEMBERSHIP),
            Map.entry("StepDropped", TO_MEMBERSHIP),
            Map.entry("OrganisationRenamed", TO_MEMBERSHIP),
            Map.entry("OrganisationArrived", TO_MEMBERSHIP),
            Map.entry("ShutInKeycloak", TO_MEMBERSHIP),
            Map.entry("OpenedInKeycloak", TO_MEMBERSHIP));

    /** Events that lead nowhere in particular lead to the text, or to the organisation where it is about that. */
    public static Way of(String kind, String event) {
        return OF_EVENT.getOrDefault(event, Addresses.isDocument(kind) ? TO_TEXT : TO_ORGANISATION);
    }

    public String address(String kind, UUID subject) {
        return Addresses.document(kind, subject)
                .map(document -> document + page)
                .orElseGet(() -> page.formatted(subject));
    }
}
