package ngo.portal.web.statement;

import static ngo.portal.web.shared.PrincipalKind.GUEST;
import static ngo.portal.web.shared.PrincipalKind.MEMBER;
import static ngo.portal.web.shared.kind.Route.LANGUAGE;
import static ngo.portal.web.shared.kind.Route.SLUG;

import java.util.List;
import ngo.portal.ejb.statement.StatementAction;
import ngo.portal.persistence.holdings.ExportedKind;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.web.shared.AddressAreas.Area;
import ngo.portal.web.shared.kind.DocumentDescriptor;
import ngo.portal.web.shared.kind.EventLink;
import ngo.portal.web.shared.kind.Route;
import ngo.portal.web.shared.kind.View;

/** Registers statements in the page layer. */
public final class StatementDescriptor extends DocumentDescriptor {

    private static final String STATEMENT = LANGUAGE + "/statements/" + SLUG;

    private static final List<View> VIEWS = List.of(
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
            View.ofNumber("/deliveries/%s/public", "/delivery/public.xhtml"));

    private static final List<Route> ROUTES = List.of(
            Route.members("/statements", "/statement/list.xhtml"),
            Route.members("/statements/new", "/statement/new.xhtml"),
            Route.members("/sign-on", "/statement/calls.xhtml"),
            Route.open(LANGUAGE + "/newsroom", "/public/newsroom.xhtml", "language"),
            Route.open(STATEMENT, "/public/statement.xhtml", "language", "slug"),
            Route.open(STATEMENT + "\\.txt", "/public/statement.txt", "language", "slug"),
            Route.open(STATEMENT + "\\.proof\\.zip", "/public/statement.proof", "language", "slug"));

    private static final List<EventLink> EVENTS = List.of(
            EventLink.to(
                    StatementAction.Page.APPROVAL,
                    "seal",
                    "TextReviewRequested",
                    "TextApproved",
                    "TextReturned",
                    "TextCleared",
                    "RevisionProposed",
                    "RevisionRefused",
                    "SignOnClosed",
                    "ReleaseApproved",
                    "ReleaseReturned",
                    "EmbargoLifted"),
            EventLink.to(
                    StatementAction.Page.RELEASE, "globe", "ReleaseCleared", "StatementEmbargoed", "EmbargoPostponed"),
            EventLink.to(StatementAction.Page.TRANSLATIONS, "globe", "EmbargoMissed"),
            EventLink.to(
                    StatementAction.Page.ANSWER,
                    "sign",
                    "SignOnOpened",
                    "SignOnWidened",
                    "SignOnExtended",
                    "SignatureReminded",
                    "ClearanceRequested",
                    "ClearanceDecided",
                    "ReconfirmationAsked",
                    "TextCorrectedEditorially"),
            EventLink.to(
                    StatementAction.Page.BOARD,
                    "people",
                    "StatementSigned",
                    "SignatureDeclined",
                    "SignatureWithdrawn",
                    "NoPositionTaken"));

    public StatementDescriptor() {
        super(Statement.KIND, 10, "/statements", "paper", "/statement/", StatementState::valueOf, VIEWS, ROUTES);
        areas(Area.of("/statements", MEMBER, GUEST), Area.of("/sign-on", MEMBER, GUEST));
        menu(entry(), new MenuEntry(60, "sign-on", "/sign-on", "sign", "signOn"));
        events(EVENTS);
        help(4, section(), "sign-on", "approvals", "decisions");
        exported(ExportedKind.STATEMENT);
        obligation("statements", place());
        obligation("calls", "/sign-on");
        uploads("/statements/import");
    }
}
