package ngo.portal.web.funding;

import static ngo.portal.web.shared.PrincipalKind.GUEST;
import static ngo.portal.web.shared.PrincipalKind.MEMBER;
import static ngo.portal.web.shared.kind.Route.ID;

import java.util.List;
import ngo.portal.ejb.funding.RequestAction;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.holdings.ExportedKind;
import ngo.portal.web.shared.AddressAreas.Area;
import ngo.portal.web.shared.kind.DocumentDescriptor;
import ngo.portal.web.shared.kind.Route;
import ngo.portal.web.shared.kind.View;

/** Registers requests for funding in the page layer. */
public final class FundingRequestDescriptor extends DocumentDescriptor {

    private static final List<View> VIEWS = List.of(
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
            View.of(RequestAction.Page.GRANT, "/grant", "/grant/view.xhtml"));

    private static final List<Route> ROUTES = List.of(
            Route.members("/funding", "/request/list.xhtml"),
            Route.members("/funding/new", "/request/new.xhtml"),
            Route.members("/funding/" + ID + "/files/" + ID, "/funding/file", "id", "file"));

    public FundingRequestDescriptor() {
        super(FundingRequest.KIND, 40, "/funding", "coin", "/request/", RequestState::valueOf, VIEWS, ROUTES);
        areas(Area.of("/funding", MEMBER, GUEST));
        menu(entry());
        help(4, section());
        exported(ExportedKind.REQUEST);
        obligation("requests", "/funding?view=own");
        obligation("received", place());
        obligation("funding", "/funding/calls");
        api("funding-requests");
        uploads("/funding/upload");
    }
}
