package ngo.portal.web.notification;

import java.util.Map;
import ngo.portal.persistence.notification.NotificationRow;

/**
 * Where an event leads, and the sign it stands under.
 *
 * @param page below the document's own address
 */
public record Way(String page, String icon) {

    private static final Way TO_TEXT = new Way("", "paper");
    private static final Way TO_DISCUSSION = new Way("/discussion", "talk");
    private static final Way TO_AMENDMENTS = new Way("/amendments", "pen");
    private static final Way TO_APPROVAL = new Way("/approval", "seal");
    private static final Way TO_ANSWER = new Way("/sign-on", "sign");
    private static final Way TO_BOARD = new Way("/board", "people");
    private static final Way TO_RELEASE = new Way("/release", "globe");

    private static final Way TO_DEPUTIES = new Way("", "person");
    private static final Way TO_CHAIR = new Way("", "flag");

    /** What is no statement is read on one page for all of its kind. */
    private static final Map<String, String> OF_KIND =
            Map.of("DELEGATION", "/organisation/delegations", "CHAIR", "/decisions?kind=CHAIR");

    private static final Map<String, Way> OF_EVENT = Map.ofEntries(
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
            Map.entry("DelegationStarted", TO_DEPUTIES),
            Map.entry("DelegationEnded", TO_DEPUTIES),
            Map.entry("ChairTermPlanned", TO_CHAIR),
            Map.entry("ChairTermWithdrawn", TO_CHAIR),
            Map.entry("ChairHandedOver", TO_CHAIR));

    /** Events that lead nowhere in particular lead to the text. */
    public static Way of(String event) {
        return OF_EVENT.getOrDefault(event, TO_TEXT);
    }

    /** Where it can be read or answered. */
    public static String address(NotificationRow row) {
        String page = OF_KIND.get(row.subjectKind());
        return page == null ? "/statements/" + row.subject() + of(row.event()).page() : page;
    }
}
