package ngo.portal.ejb.funding;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import ngo.portal.ejb.action.Action;
import ngo.portal.ejb.action.ActionSpec;
import ngo.portal.ejb.action.Link;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.lifecycle.State;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantContext;

/** The action table of a request until its assessment, and of the way it is handled. */
public enum RequestAction implements Action<RequestAction.Who, RequestState, RequestAction.Context> {
    ANSWER(on(Page.QUESTION)
            .by(Who.WRITER, EnumSet.of(RequestState.MORE_INFO))
            .awaited("answer", 10)
            .task("ANSWER_FUNDER", Page.REQUEST)),
    TAKE_UP(on(Page.SCREENING)
            .by(Who.OFFICER, EnumSet.of(RequestState.SUBMITTED))
            .awaited("takeUp", 20)
            .task("TAKE_UP_REQUEST", Page.REQUEST)
            .apiName("screen")),
    SCREEN(irreversible(Page.SCREENING)
            .by(Who.OFFICER, EnumSet.of(RequestState.SCREENING))
            .awaited("screen", 30)
            .task("SCREEN_REQUEST", Page.REQUEST)),
    ASK(on(Page.QUESTION).by(Who.OFFICER, before(RequestState.MORE_INFO)).awaited("ask", 40)),
    WRITE(on(Page.EDIT)
            .by(Who.WRITER, EnumSet.of(RequestState.DRAFT, RequestState.MORE_INFO))
            .awaited("write", 50)
            .later("rewrite", EnumSet.of(RequestState.MORE_INFO))
            .task("GO_ON_ASKING", Page.REQUEST)
            .apiName("")),
    SUBMIT(on(Page.SUBMIT).by(Who.WRITER, before(RequestState.SUBMITTED)).awaited("submit", 60)),
    REVEAL(on(Page.REVEAL)
            .by(Who.OFFICER, where(RequestState::takesReveals))
            .possible("reveal", 70)
            .apiName("")),
    WITHDRAW(irreversible(Page.WITHDRAW)
            .by(Who.WRITER, before(RequestState.WITHDRAWN), moment -> !moment.paymentUnderWay())
            .possible("withdraw", 80)),
    DELETE(irreversible(Page.WITHDRAW)
            .by(Who.WRITER, where(RequestState::isDeletable))
            .possible("delete", 90));

    /** The role in which somebody has to do something with a request. */
    public enum Who {
        /** Writes it for the applicant. */
        WRITER,
        /** Handles it at the funder. */
        OFFICER,
        /** Pays. */
        FINANCE,
        /** Has a seat at it, or may have one. */
        SEAT
    }

    /** Pages of a request to which its readers are led. */
    public enum Page implements Link.Page {
        REQUEST,
        EDIT,
        SUBMIT,
        SCREENING,
        QUESTION,
        REVEAL,
        WITHDRAW,
        VERIFICATION,
        SEATS,
        CONFLICT,
        REVIEW,
        DECISION,
        GRANT;

        @Override
        public String kind() {
            return FundingRequest.KIND;
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // written down above, and nowhere else
    private final ActionSpec<Who, RequestState, Context> spec;

    RequestAction(ActionSpec<Who, RequestState, Context> spec) {
        this.spec = spec;
    }

    private static ActionSpec<Who, RequestState, Context> on(Page page) {
        return ActionSpec.on(page);
    }

    private static ActionSpec<Who, RequestState, Context> irreversible(Page page) {
        return ActionSpec.irreversible(page);
    }

    private static Set<RequestState> where(Predicate<RequestState> holds) {
        return State.where(RequestState.class, holds);
    }

    private static Set<RequestState> before(RequestState next) {
        return where(state -> state.may(next));
    }

    @Override
    public ActionSpec<Who, RequestState, Context> spec() {
        return spec;
    }

    /**
     * A request and its reader: what decides which actions are possible.
     *
     * @param writes whether the reader is among those who write it
     * @param paymentUnderWay whether an instalment is ordered and not yet confirmed
     * @param reader tenant context of the reader
     */
    record Context(FundingRequest request, boolean writes, boolean paymentUnderWay, TenantContext reader)
            implements ActionSpec.Context<RequestAction.Who, RequestState> {

        @Override
        public RequestState state() {
            return request.state();
        }

        @Override
        public boolean may(RequestAction.Who who) {
            boolean own = request.organisation().equals(reader.organisation());
            return switch (who) {
                case WRITER -> own && writes && has(MemberRole.MEMBER);
                case OFFICER -> !own && has(MemberRole.GRANTS_OFFICER);
                case FINANCE -> !own && has(MemberRole.FINANCE_OFFICER);
                case SEAT -> !own;
            };
        }

        private boolean has(MemberRole role) {
            return reader.acting().roles().contains(role);
        }
    }
}
