package ngo.portal.web.shared.kind;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.action.Link;

/**
 * The link target of events, and their icon.
 *
 * @param page name of the page of the document, or the whole address if the events are not about a document; the address may contain an id
 * @param events names of the events
 */
public record EventLink(String page, String icon, Set<String> events) {

    /** The events that all kinds of documents share, and those about no document. */
    public static final List<EventLink> SHARED = List.of(
            to(
                    "/approvals/break-glass/%s",
                    "seal", "BreakGlassAsked", "BreakGlassConfirmed", "BreakGlassEnded", "ContentBroughtBack"),
            to(
                    "/organisation",
                    "gate",
                    "OrganisationExported",
                    "ProgramMade",
                    "ProgramLimited",
                    "ProgramSecretRenewed",
                    "ProgramRevoked",
                    "ProgramEnded"),
            to(
                    "/organisation/people",
                    "people",
                    "MuchRead",
                    "MemberInvited",
                    "InvitationTakenBack",
                    "InvitationAccepted",
                    "MemberRemoved",
                    "MemberLeft",
                    "RolesChanged",
                    "MandateRunOut"),
            to("DISCUSSION", "talk", "CommentWritten", "CommentEdited", "CommentWithdrawn", "CommentResolved"),
            to("AMENDMENTS", "pen", "AmendmentProposed", "AmendmentEdited", "AmendmentWithdrawn", "AmendmentDecided"),
            to(
                    "TRANSLATIONS",
                    "globe",
                    "TranslationRequested",
                    "TranslationRequestChanged",
                    "TranslationRequirementLifted",
                    "TranslationCancelled",
                    "TranslationHandedIn",
                    "TranslationReviewed",
                    "TranslationApproved",
                    "TranslationReturned",
                    "TranslationBecameStale"),
            to(
                    "DELIVERIES",
                    "paper",
                    "DeliveryRecorded",
                    "DeliveryCorrected",
                    "DeliveryTakenBack",
                    "ReplyRecorded",
                    "DeliveryCommitmentRecorded",
                    "DeliveryCommitmentChanged",
                    "DeliveryShown",
                    "DeliveryHidden",
                    "ReplyOverdue",
                    "DeliveryCommitmentDue"),
            to("/organisation/delegations", "person", "DelegationStarted", "DelegationEnded"),
            to("/decisions?kind=CHAIR", "flag", "ChairTermPlanned", "ChairTermWithdrawn", "ChairHandedOver"),
            to(
                    "/organisations/%s/membership",
                    "gate",
                    "OrganisationFounded",
                    "FoundingConfirmed",
                    "FoundingRefused",
                    "OrganisationSettled",
                    "OrganisationFrozen",
                    "ThawAsked",
                    "OrganisationThawed",
                    "SuspensionAsked",
                    "OrganisationSuspended",
                    "ResumptionAsked",
                    "OrganisationResumed",
                    "LeavingBegun",
                    "LeavingCalledBack",
                    "DepartureAsked",
                    "OrganisationLeft",
                    "StepDropped",
                    "OrganisationRenamed",
                    "OrganisationArrived",
                    "ShutInKeycloak",
                    "OpenedInKeycloak"));

    private static final EventLink TO_TEXT = to("TEXT", "paper");
    private static final EventLink TO_ORGANISATION = to("/organisation", "gate");

    public static EventLink to(Link.Page page, String icon, String... events) {
        return to(page.name(), icon, events);
    }

    public static EventLink to(String page, String icon, String... events) {
        return new EventLink(page, icon, Set.of(events));
    }

    /** The registered link of an event; else the text of the document, or the organisation where the event is about no document. */
    public static EventLink of(String kind, String event) {
        return Stream.concat(SHARED.stream(), DocumentDescriptors.all().stream().flatMap(one -> one.events().stream()))
                .filter(link -> link.events().contains(event))
                .findFirst()
                .orElse(DocumentDescriptors.of(kind).isPresent() ? TO_TEXT : TO_ORGANISATION);
    }

    /** The address for an event about this subject. */
    public String address(String kind, UUID subject) {
        return DocumentDescriptors.of(kind)
                .map(one -> one.address(subject) + one.below(page))
                .orElseGet(() -> page.formatted(subject));
    }
}
