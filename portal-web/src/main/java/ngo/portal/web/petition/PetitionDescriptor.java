package ngo.portal.web.petition;

import static ngo.portal.web.shared.PrincipalKind.GUEST;
import static ngo.portal.web.shared.PrincipalKind.MEMBER;
import static ngo.portal.web.shared.kind.Route.ALIAS;
import static ngo.portal.web.shared.kind.Route.ID;
import static ngo.portal.web.shared.kind.Route.LANGUAGE;
import static ngo.portal.web.shared.kind.Route.SLUG;

import java.util.List;
import ngo.portal.ejb.petition.PetitionAction;
import ngo.portal.persistence.holdings.ExportedKind;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.web.shared.AddressAreas.Area;
import ngo.portal.web.shared.kind.DocumentDescriptor;
import ngo.portal.web.shared.kind.EventLink;
import ngo.portal.web.shared.kind.Route;
import ngo.portal.web.shared.kind.View;

/** Registers petitions in the page layer. */
public final class PetitionDescriptor extends DocumentDescriptor {

    private static final String PETITION = LANGUAGE + "/petitions/" + SLUG;
    private static final String SAID = "/(sent|confirmed|withdrawn|blocked|saved|asked)";

    private static final List<View> VIEWS = List.of(
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
            View.of("/archive.csv", "/petition/archive.csv"));

    private static final List<Route> ROUTES = List.of(
            Route.members("/petitions", "/petition/list.xhtml"),
            Route.members("/petitions/new", "/petition/new.xhtml"),
            Route.members("/organisation/keys", "/petition/keys.xhtml"),
            Route.members("/admin/audit/petitions", "/control/petitions.xhtml"),
            Route.members("/admin/audit/petitions/" + ID, "/control/petition.xhtml", "id"),
            Route.open(LANGUAGE + "/petitions/(confirm|withdraw)", "/petition/code", "language", "view"),
            Route.open(LANGUAGE + "/petitions/receipt", "/petition/receipt", "language"),
            Route.open(PETITION + "/sign", "/petition/sign", "language", "slug"),
            Route.open(PETITION + SAID, "/public/petition-said.xhtml", "language", "slug", "said"),
            Route.open(
                    PETITION + "/with/" + ALIAS + "/(confirmed)",
                    "/public/petition-said.xhtml",
                    "language",
                    "slug",
                    "with",
                    "said"),
            Route.open(LANGUAGE + "/petitions", "/public/petitions.xhtml", "language"),
            Route.open(PETITION, "/public/petition.xhtml", "language", "slug"),
            Route.open(PETITION + "\\.txt", "/public/petition.txt", "language", "slug"),
            Route.open(PETITION + "/supporters", "/public/petition-supporters.xhtml", "language", "slug"),
            Route.open(PETITION + "/ledger", "/public/petition-ledger.xhtml", "language", "slug"),
            Route.open(PETITION + "/ledger\\.csv", "/public/petition.ledger", "language", "slug"),
            Route.open(PETITION + "/with/" + ALIAS, "/public/petition.xhtml", "language", "slug", "with"));

    private static final List<EventLink> EVENTS = List.of(
            EventLink.to(
                    PetitionAction.Page.APPROVAL,
                    "seal",
                    "PetitionReviewRequested",
                    "PetitionTextApproved",
                    "PetitionTextReturned",
                    "PetitionCleared"),
            EventLink.to(
                    PetitionAction.Page.DELIVERIES,
                    "paper",
                    "PetitionDelivered",
                    "PetitionUndelivered",
                    "PetitionAnswered",
                    "PetitionUnanswered"),
            EventLink.to(PetitionAction.Page.HANDOVER, "paper", "HandoverMade"),
            EventLink.to(
                    PetitionAction.Page.ARCHIVE,
                    "pen",
                    "PetitionArchivedSoon",
                    "ArchiveRequested",
                    "ArchiveRefused",
                    "ArchiveRequestTakenBack",
                    "PetitionArchived"),
            EventLink.to(
                    PetitionAction.Page.PAGES,
                    "people",
                    "PageInvited",
                    "PageRequested",
                    "PageConfirmed",
                    "PageRefused",
                    "PageWentLive",
                    "PageEnded"),
            EventLink.to(PetitionAction.Page.DESK, "eye", "ManyHeld", "HeldJudged", "NamesJudged"),
            EventLink.to(
                    PetitionAction.Page.BATCHES,
                    "eye",
                    "BatchPreviewed",
                    "BatchAsked",
                    "BatchStarted",
                    "BatchCancelled",
                    "BatchDone",
                    "BatchUndone"),
            EventLink.to(
                    PetitionAction.Page.SHEETS,
                    "paper",
                    "SheetEntered",
                    "SheetCounted",
                    "SheetDiffers",
                    "SheetTakenBack",
                    "ScanAdded",
                    "ScanOpened",
                    "ScanRemoved"),
            EventLink.to(PetitionAction.Page.SUPPORTERS, "people", "SupportersExported"),
            EventLink.to(
                    "/organisation/keys",
                    "lock",
                    "SupporterKeyUploaded",
                    "SupporterKeyDiscarded",
                    "SupporterKeyUsed",
                    "SupporterKeyRemoved"));

    public PetitionDescriptor() {
        super(Petition.KIND, 30, "/petitions", "pen", "/petition/", PetitionState::valueOf, VIEWS, ROUTES);
        areas(Area.of("/petitions", MEMBER, GUEST));
        menu(entry());
        events(EVENTS);
        exported(ExportedKind.PETITION);
        loggedDeliveries();
        obligation("petitions", place());
        obligation("pages", "/petitions?state=OPEN&state=PAUSED");
        uploads("/petitions/scan");
    }
}
