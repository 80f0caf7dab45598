package ngo.portal.web.funding;

import java.util.List;
import ngo.portal.persistence.funding.CallState;
import ngo.portal.persistence.funding.FundingCall;
import ngo.portal.web.shared.kind.DocumentDescriptor;
import ngo.portal.web.shared.kind.Route;
import ngo.portal.web.shared.kind.View;

/** Registers calls for funding in the page layer. */
public final class FundingCallDescriptor extends DocumentDescriptor {

    private static final List<View> VIEWS = List.of(
            View.of("", "call.xhtml"),
            View.of("/edit", "call-edit.xhtml"),
            View.of("/matrix", "/assessment/matrix.xhtml"));

    private static final List<Route> ROUTES = List.of(
            Route.members("/funding/calls", "/request/calls.xhtml"),
            Route.members("/funding/calls/new", "/request/call-edit.xhtml"));

    public FundingCallDescriptor() {
        super(FundingCall.KIND, 50, "/funding/calls", "coin", "/request/", CallState::valueOf, VIEWS, ROUTES);
        api("funding-calls");
    }
}
