package ngo.portal.web.shared;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.action.Link;
import ngo.portal.ejb.funding.RequestAction;
import ngo.portal.ejb.petition.PetitionAction;
import ngo.portal.ejb.plan.PlanAction;
import ngo.portal.ejb.statement.StatementAction;
import ngo.portal.persistence.funding.FundingCall;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.statement.Statement;
import org.jspecify.annotations.Nullable;

/** The kinds of documents, each with its address, its icon and its pages. */
public enum DocumentPages {
    STATEMENT(
            Statement.KIND,
            "/statements",
            "paper",
            "/statement/",
            View.of(StatementAction.Page.TEXT, "", "view.xhtml"),
            View.of(StatementAction.Page.EDIT, "/edit", "edit.xhtml"),
            View.of(StatementAction.Page.NOTES, "/notes", "notes.xhtml"),
            View.of(StatementAction.Page.CONSULTATION, "/consultation", "consultation.xhtml"),
            View.of(StatementAction.Page.DISCUSSION, "/discussion", "discussion.xhtml"),
            View.of(StatementAction.Page.AMENDMENTS, "/amendments", "amendments.xhtml"),
            View.of("/versions", "versions.xhtml"),
            View.of(StatementAction.Page.APPROVAL, "/approval", "approval.xhtml"),
            View.of(StatementAction.Page.OPEN, "/open", "open.xhtml"),
            View.of(StatementAction.Page.ANSWER, "/sign-on", "sign.xhtml"),
            View.of(StatementAction.Page.BOARD, "/board", "board.xhtml"),
            View.of(StatementAction.Page.REVISE, "/revise", "revise.xhtml"),
            View.of(StatementAction.Page.RELEASE, "/release", "release.xhtml"),
            View.of(StatementAction.Page.TRANSLATIONS, "/translations", "/translation/list.xhtml"),
            View.ofLanguage(StatementAction.Page.TRANSLATION, "/translations/%s", "/translation/view.xhtml"),
            View.ofLanguage(StatementAction.Page.TRANSLATE, "/translations/%s/edit", "/translation/edit.xhtml"),
            View.ofLanguage("/translations/%s.xlf", "/translations/xliff"),
            View.of(StatementAction.Page.DELIVERIES, "/deliveries", "/delivery/list.xhtml"),
            View.of("/deliveries/new", "/delivery/edit.xhtml"),
            View.ofNumber(StatementAction.Page.DELIVERY, "/deliveries/%s", "/delivery/view.xhtml"),
            View.ofNumber("/deliveries/%s/edit", "/delivery/edit.xhtml"),
            View.ofNumber("/deliveries/%s/reply", "/delivery/reply.xhtml"),
            View.ofNumber("/deliveries/%s/commitment", "/delivery/commitment.xhtml"),
            View.ofNumber("/deliveries/%s/public", "/delivery/public.xhtml")),
    PLAN(
            Plan.KIND,
            "/plans",
            "flag",
            "/plan/",
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
            View.ofNumber("/deliveries/%s/public", "/delivery/public.xhtml")),
    PETITION(
            Petition.KIND,
            "/petitions",
            "pen",
            "/petition/",
            View.of(PetitionAction.Page.TEXT, "", "view.xhtml"),
            View.of(PetitionAction.Page.EDIT, "/edit", "edit.xhtml"),
            View.of(PetitionAction.Page.SHARE, "/share", "share.xhtml"),
            View.of(PetitionAction.Page.DISCUSSION, "/discussion", "discussion.xhtml"),
            View.of(PetitionAction.Page.AMENDMENTS, "/amendments", "amendments.xhtml"),
            View.of("/versions", "versions.xhtml"),
            View.of(PetitionAction.Page.WORDING, "/wording", "wording.xhtml"),
            View.of(PetitionAction.Page.APPROVAL, "/approval", "approval.xhtml"),
            View.of(PetitionAction.Page.COURSE, "/course", "course.xhtml"),
            View.of(PetitionAction.Page.OPENING, "/course?step=open", "course.xhtml"),
            View.of(PetitionAction.Page.CLOSING, "/course?step=close", "course.xhtml"),
            View.of(PetitionAction.Page.CANCELLING, "/course?step=cancel", "course.xhtml"),
            View.of(PetitionAction.Page.PAGES, "/pages", "pages.xhtml"),
            View.of(PetitionAction.Page.DESK, "/desk", "desk.xhtml"),
            View.of(PetitionAction.Page.NAMES, "/names", "names.xhtml"),
            View.of("/signatures", "signatures.xhtml"),
            View.of(PetitionAction.Page.BATCHES, "/batches", "batches.xhtml"),
            View.of("/batches/new", "batch-new.xhtml"),
            View.ofNumber("/batches/%s", "batch.xhtml"),
            View.of(PetitionAction.Page.SHEETS, "/sheets", "sheets.xhtml"),
            View.ofNumber("/sheets/%s", "sheet.xhtml"),
            View.ofNumber("/sheets/%s/scan", "/petition/scan"),
            View.of(PetitionAction.Page.SUPPORTERS, "/supporters", "supporters.xhtml"),
            View.of("/supporters.csv", "/petition/supporters.csv"),
            View.of("/supporters.ndjson", "/petition/supporters.ndjson"),
            View.of(PetitionAction.Page.TRANSLATIONS, "/translations", "/translation/list.xhtml"),
            View.ofLanguage(PetitionAction.Page.TRANSLATION, "/translations/%s", "/translation/view.xhtml"),
            View.ofLanguage(PetitionAction.Page.TRANSLATE, "/translations/%s/edit", "/translation/edit.xhtml"),
            View.ofLanguage("/translations/%s.xlf", "/translations/xliff"),
            View.of(PetitionAction.Page.DELIVERIES, "/deliveries", "/delivery/list.xhtml"),
            View.of("/deliveries/new", "/delivery/edit.xhtml"),
            View.ofNumber(PetitionAction.Page.DELIVERY, "/deliveries/%s", "/delivery/view.xhtml"),
            View.ofNumber("/deliveries/%s/edit", "/delivery/edit.xhtml"),
            View.ofNumber("/deliveries/%s/reply", "/delivery/reply.xhtml"),
            View.ofNumber("/deliveries/%s/commitment", "/delivery/commitment.xhtml"),
            View.ofNumber("/deliveries/%s/public", "/delivery/public.xhtml"),
            View.of(PetitionAction.Page.HANDOVER, "/handover", "handover.xhtml"),
            View.of(PetitionAction.Page.ARCHIVE, "/archive", "archive.xhtml"),
            View.of("/archive.csv", "/petition/archive.csv")),
    FUNDING(
            FundingRequest.KIND,
            "/funding",
            "coin",
            "/request/",
            View.of(RequestAction.Page.REQUEST, "", "view.xhtml"),
            View.of(RequestAction.Page.EDIT, "/edit", "edit.xhtml"),
            View.of(RequestAction.Page.SUBMIT, "/submit", "submit.xhtml"),
            View.of(RequestAction.Page.SCREENING, "/screening", "screening.xhtml"),
            View.of(RequestAction.Page.QUESTION, "/question", "question.xhtml"),
            View.of(RequestAction.Page.REVEAL, "/reveal", "reveal.xhtml"),
            View.of(RequestAction.Page.WITHDRAW, "/withdraw", "withdraw.xhtml"),
            View.of(RequestAction.Page.VERIFICATION, "/verification", "/assessment/verification.xhtml"),
            View.of(RequestAction.Page.SEATS, "/seats", "/assessment/seats.xhtml"),
            View.of(RequestAction.Page.CONFLICT, "/conflict", "/assessment/conflict.xhtml"),
            View.of(RequestAction.Page.REVIEW, "/review", "/assessment/review.xhtml"),
            View.of(RequestAction.Page.DECISION, "/decision", "/assessment/decision.xhtml"),
            View.of(RequestAction.Page.GRANT, "/grant", "/grant/view.xhtml")),
    FUNDING_CALL(
            FundingCall.KIND,
            "/funding/calls",
            "coin",
            "/request/",
            View.of("", "call.xhtml"),
            View.of("/edit", "call-edit.xhtml"),
            View.of("/matrix", "/assessment/matrix.xhtml"));

    /**
     * One page of a document.
     *
     * @param page its link target; absent if only another page links to it
     * @param below the part that follows the document's own address; {@code %s} is the id of a part of it, a language or a number
     * @param file file of the page, relative to the folder of its kind unless it begins with a slash
     * @param part the meaning of {@code %s}
     */
    record View(Link.@Nullable Page page, String below, String file, Part part) {

        /** What an address names besides the document. */
        enum Part {
            RECORD,
            LANGUAGE,
            NUMBER
        }

        private static View of(Link.Page page, String below, String file) {
            return new View(page, below, file, Part.RECORD);
        }

        private static View ofLanguage(Link.Page page, String below, String file) {
            return new View(page, below, file, Part.LANGUAGE);
        }

        private static View ofLanguage(String below, String file) {
            return new View(null, below, file, Part.LANGUAGE);
        }

        private static View ofNumber(Link.Page page, String below, String file) {
            return new View(page, below, file, Part.NUMBER);
        }

        private static View ofNumber(String below, String file) {
            return new View(null, below, file, Part.NUMBER);
        }

        private static View of(String below, String file) {
            return new View(null, below, file, Part.RECORD);
        }
    }

    private final String kind;
    private final String place;
    private final String icon;
    private final String folder;

    @SuppressWarnings("ImmutableEnumChecker") // copied below
    private final List<View> views;

    DocumentPages(String kind, String place, String icon, String folder, View... views) {
        this.kind = kind;
        this.place = place;
        this.icon = icon;
        this.folder = folder;
        this.views = List.of(views);
    }

    /** Absent where that is no kind of documents. */
    public static Optional<DocumentPages> of(String kind) {
        return Stream.of(values()).filter(one -> one.kind.equals(kind)).findFirst();
    }

    /** Name of the kind in notifications and the trail. */
    public String kind() {
        return kind;
    }

    /** The address of the list of these documents. */
    public String place() {
        return place;
    }

    /** The part of the menu in which these documents are found. */
    public String section() {
        return place.substring(1);
    }

    /** Name of the icon of these documents. */
    public String icon() {
        return icon;
    }

    /** The address of a document. */
    public String address(UUID id) {
        return place + "/" + id;
    }

    /** The part that follows the address of a document for the page of this name; empty if there is none. */
    public String below(String page) {
        return views.stream()
                .filter(view -> view.page() != null && view.page().name().equals(page))
                .map(View::below)
                .findFirst()
                .orElse("");
    }

    List<View> views() {
        return views;
    }

    String file(View view) {
        return view.file().startsWith("/") ? view.file() : folder + view.file();
    }
}
