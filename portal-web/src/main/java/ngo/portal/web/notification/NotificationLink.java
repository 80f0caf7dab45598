package ngo.portal.web.notification;

import java.util.Map;
import java.util.UUID;
import ngo.portal.web.shared.DocumentPages;

/**
 * The link target of an event, and its icon.
 *
 * @param page name of the page of the document, or the whole address if the event is not about a document; the address may contain an id
 */
public record NotificationLink(String page, String icon) {

    private static final NotificationLink TO_TEXT = new NotificationLink("TEXT", "paper");
    private static final NotificationLink TO_DISCUSSION = new NotificationLink("DISCUSSION", "talk");
    private static final NotificationLink TO_AMENDMENTS = new NotificationLink("AMENDMENTS", "pen");
    private static final NotificationLink TO_APPROVAL = new NotificationLink("APPROVAL", "seal");
    private static final NotificationLink TO_ANSWER = new NotificationLink("ANSWER", "sign");
    private static final NotificationLink TO_BOARD = new NotificationLink("BOARD", "people");
    private static final NotificationLink TO_RELEASE = new NotificationLink("RELEASE", "globe");

    private static final NotificationLink TO_TRANSLATIONS = new NotificationLink("TRANSLATIONS", "globe");

    private static final NotificationLink TO_DELIVERIES = new NotificationLink("DELIVERIES", "paper");
    private static final NotificationLink TO_HANDOVER = new NotificationLink("HANDOVER", "paper");
    private static final NotificationLink TO_ARCHIVE = new NotificationLink("ARCHIVE", "pen");

    private static final NotificationLink TO_PAGES = new NotificationLink("PAGES", "people");

    private static final NotificationLink TO_DESK = new NotificationLink("DESK", "eye");
    private static final NotificationLink TO_BATCHES = new NotificationLink("BATCHES", "eye");
    private static final NotificationLink TO_SHEETS = new NotificationLink("SHEETS", "paper");
    private static final NotificationLink TO_SUPPORTERS = new NotificationLink("SUPPORTERS", "people");

    private static final NotificationLink TO_KEYS = new NotificationLink("/organisation/keys", "lock");

    private static final NotificationLink TO_CLEARANCE = new NotificationLink("REVIEW", "eye");
    private static final NotificationLink TO_ADOPTION = new NotificationLink("ADOPTION", "seal");
    private static final NotificationLink TO_ACTIVITIES = new NotificationLink("ACTIVITIES", "people");
    private static final NotificationLink TO_REPORTS = new NotificationLink("REPORTS", "clock");
    private static final NotificationLink TO_PROGRESS = new NotificationLink("PROGRESS", "clock");

    private static final NotificationLink TO_BREAK_GLASS = new NotificationLink("/approvals/break-glass/%s", "seal");
    private static final NotificationLink TO_ORGANISATION = new NotificationLink("/organisation", "gate");
    private static final NotificationLink TO_DEPUTIES = new NotificationLink("/organisation/delegations", "person");
    private static final NotificationLink TO_PEOPLE = new NotificationLink("/organisation/people", "people");
    private static final NotificationLink TO_CHAIR = new NotificationLink("/decisions?kind=CHAIR", "flag");

    private static final NotificationLink TO_MEMBERSHIP = new NotificationLink("/organisations/%s/membership", "gate");

    private static final Map<String, NotificationLink> OF_EVENT = Map.ofEntries(
            Map.entry("BreakGlassAsked", TO_BREAK_GLASS),
            Map.entry("BreakGlassConfirmed", TO_BREAK_GLASS),
            Map.entry("BreakGlassEnded", TO_BREAK_GLASS),
            Map.entry("ContentBroughtBack", TO_BREAK_GLASS),
            Map.entry("OrganisationExported", TO_ORGANISATION),
            Map.entry("MuchRead", TO_PEOPLE),
            Map.entry("MemberInvited", TO_PEOPLE),
            Map.entry("InvitationTakenBack", TO_PEOPLE),
            Map.entry("InvitationAccepted", TO_PEOPLE),
            Map.entry("MemberRemoved", TO_PEOPLE),
            Map.entry("MemberLeft", TO_PEOPLE),
            Map.entry("RolesChanged", TO_PEOPLE),
            Map.entry("MandateRunOut", TO_PEOPLE),
            Map.entry("ProgramMade", TO_ORGANISATION),
            Map.entry("ProgramLimited", TO_ORGANISATION),
            Map.entry("ProgramSecretRenewed", TO_ORGANISATION),
            Map.entry("ProgramRevoked", TO_ORGANISATION),
            Map.entry("ProgramEnded", TO_ORGANISATION),
            Map.entry("CommentWritten", TO_DISCUSSION),
            Map.entry("CommentEdited", TO_DISCUSSION),
            Map.entry("CommentWithdrawn", TO_DISCUSSION),
            Map.entry("CommentResolved", TO_DISCUSSION),
            Map.entry("AmendmentProposed", TO_AMENDMENTS),
            Map.entry("AmendmentEdited", TO_AMENDMENTS),
            Map.entry("AmendmentWithdrawn", TO_AMENDMENTS),
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
            Map.entry("EmbargoMissed", TO_TRANSLATIONS),
            Map.entry("EmbargoPostponed", TO_RELEASE),
            Map.entry("EmbargoLifted", TO_APPROVAL),
            Map.entry("SignOnOpened", TO_ANSWER),
            Map.entry("SignOnWidened", TO_ANSWER),
            Map.entry("SignOnExtended", TO_ANSWER),
            Map.entry("SignatureReminded", TO_ANSWER),
            Map.entry("ClearanceRequested", TO_ANSWER),
            Map.entry("ClearanceDecided", TO_ANSWER),
            Map.entry("ReconfirmationAsked", TO_ANSWER),
            Map.entry("TextCorrectedEditorially", TO_ANSWER),
            Map.entry("StatementSigned", TO_BOARD),
            Map.entry("SignatureDeclined", TO_BOARD),
            Map.entry("SignatureWithdrawn", TO_BOARD),
            Map.entry("NoPositionTaken", TO_BOARD),
            Map.entry("TranslationRequested", TO_TRANSLATIONS),
            Map.entry("TranslationRequestChanged", TO_TRANSLATIONS),
            Map.entry("TranslationRequirementLifted", TO_TRANSLATIONS),
            Map.entry("DeliveryRecorded", TO_DELIVERIES),
            Map.entry("DeliveryCorrected", TO_DELIVERIES),
            Map.entry("DeliveryTakenBack", TO_DELIVERIES),
            Map.entry("ReplyRecorded", TO_DELIVERIES),
            Map.entry("DeliveryCommitmentRecorded", TO_DELIVERIES),
            Map.entry("DeliveryCommitmentChanged", TO_DELIVERIES),
            Map.entry("DeliveryShown", TO_DELIVERIES),
            Map.entry("DeliveryHidden", TO_DELIVERIES),
            Map.entry("ReplyOverdue", TO_DELIVERIES),
            Map.entry("DeliveryCommitmentDue", TO_DELIVERIES),
            Map.entry("TranslationCancelled", TO_TRANSLATIONS),
            Map.entry("TranslationHandedIn", TO_TRANSLATIONS),
            Map.entry("TranslationReviewed", TO_TRANSLATIONS),
            Map.entry("TranslationApproved", TO_TRANSLATIONS),
            Map.entry("TranslationReturned", TO_TRANSLATIONS),
            Map.entry("TranslationBecameStale", TO_TRANSLATIONS),
            Map.entry("PetitionReviewRequested", TO_APPROVAL),
            Map.entry("PetitionTextApproved", TO_APPROVAL),
            Map.entry("PetitionTextReturned", TO_APPROVAL),
            Map.entry("PetitionCleared", TO_APPROVAL),
            Map.entry("PetitionDelivered", TO_DELIVERIES),
            Map.entry("PetitionUndelivered", TO_DELIVERIES),
            Map.entry("PetitionAnswered", TO_DELIVERIES),
            Map.entry("PetitionUnanswered", TO_DELIVERIES),
            Map.entry("HandoverMade", TO_HANDOVER),
            Map.entry("PetitionArchivedSoon", TO_ARCHIVE),
            Map.entry("ArchiveRequested", TO_ARCHIVE),
            Map.entry("ArchiveRefused", TO_ARCHIVE),
            Map.entry("ArchiveRequestTakenBack", TO_ARCHIVE),
            Map.entry("PetitionArchived", TO_ARCHIVE),
            Map.entry("PageInvited", TO_PAGES),
            Map.entry("PageRequested", TO_PAGES),
            Map.entry("PageConfirmed", TO_PAGES),
            Map.entry("PageRefused", TO_PAGES),
            Map.entry("PageWentLive", TO_PAGES),
            Map.entry("PageEnded", TO_PAGES),
            Map.entry("ManyHeld", TO_DESK),
            Map.entry("HeldJudged", TO_DESK),
            Map.entry("NamesJudged", TO_DESK),
            Map.entry("BatchPreviewed", TO_BATCHES),
            Map.entry("BatchAsked", TO_BATCHES),
            Map.entry("BatchStarted", TO_BATCHES),
            Map.entry("BatchCancelled", TO_BATCHES),
            Map.entry("BatchDone", TO_BATCHES),
            Map.entry("BatchUndone", TO_BATCHES),
            Map.entry("SheetEntered", TO_SHEETS),
            Map.entry("SheetCounted", TO_SHEETS),
            Map.entry("SheetDiffers", TO_SHEETS),
            Map.entry("SheetTakenBack", TO_SHEETS),
            Map.entry("ScanAdded", TO_SHEETS),
            Map.entry("ScanOpened", TO_SHEETS),
            Map.entry("ScanRemoved", TO_SHEETS),
            Map.entry("SupportersExported", TO_SUPPORTERS),
            Map.entry("SupporterKeyUploaded", TO_KEYS),
            Map.entry("SupporterKeyDiscarded", TO_KEYS),
            Map.entry("SupporterKeyUsed", TO_KEYS),
            Map.entry("SupporterKeyRemoved", TO_KEYS),
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
    public static NotificationLink of(String kind, String event) {
        return OF_EVENT.getOrDefault(event, DocumentPages.of(kind).isPresent() ? TO_TEXT : TO_ORGANISATION);
    }

    public String address(String kind, UUID subject) {
        return DocumentPages.of(kind)
                .map(pages -> pages.address(subject) + pages.below(page))
                .orElseGet(() -> page.formatted(subject));
    }
}
