package ngo.portal.ejb.grant;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import ngo.portal.ejb.action.Action;
import ngo.portal.ejb.action.ActionSpec;
import ngo.portal.ejb.funding.RequestAction.Page;
import ngo.portal.ejb.funding.RequestAction.Who;
import ngo.portal.ejb.funding.RequestView;
import ngo.portal.persistence.funding.RequestSide;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.grant.GrantWait;
import ngo.portal.persistence.grant.InstalmentState;
import ngo.portal.persistence.grant.PauseRow;
import ngo.portal.persistence.organisation.MemberRole;

/**
 * Tasks for requests in progress and for grants, each with the name of the {@link GrantWait} that finds it and with the
 * texts of that name.
 */
public enum GrantAction implements Action<Who, RequestState, GrantAction.Context> {
    AGREE_REQUEST(on(Page.REQUEST)),
    SIGN_AGREEMENT(on(Page.GRANT)),
    REPORT_GRANT(on(Page.GRANT)),
    DECIDE_REVEAL(on(Page.REVEAL)),
    VERIFY_REQUEST(on(Page.VERIFICATION)),
    ASSIGN_REVIEWERS(on(Page.SEATS)),
    NAME_APPROVERS(on(Page.SEATS)),
    PUT_TO_DECISION(on(Page.DECISION)),
    OFFER_AGREEMENT(on(Page.GRANT)),
    CHECK_GRANT_REPORT(on(Page.GRANT)),
    ANSWER_PAUSE(on(Page.GRANT)),
    CONFIRM_CHANNEL(on(Page.GRANT)),
    ORDER_PAYMENT(on(Page.GRANT)
            .by(Who.FINANCE, EnumSet.of(RequestState.AGREED, RequestState.PAID_IN_PART), Context::isPayable)
            .apiName("pay")),
    CONFIRM_PAYMENT(irreversible(Page.GRANT));

    @SuppressWarnings("ImmutableEnumChecker") // written down above, and nowhere else
    private final ActionSpec<Who, RequestState, Context> spec;

    GrantAction(ActionSpec<Who, RequestState, Context> spec) {
        this.spec = spec.task(name());
    }

    private static ActionSpec<Who, RequestState, Context> on(Page page) {
        return ActionSpec.on(page);
    }

    private static ActionSpec<Who, RequestState, Context> irreversible(Page page) {
        return ActionSpec.irreversible(page);
    }

    static GrantAction of(GrantWait wait) {
        return valueOf(wait.name());
    }

    @Override
    public ActionSpec<Who, RequestState, Context> spec() {
        return spec;
    }

    /**
     * A request and a member of its funder who handles the money.
     *
     * @param roles of the reader
     * @param grant loaded only if needed
     */
    record Context(RequestView view, Set<MemberRole> roles, Supplier<GrantView> grant)
            implements ActionSpec.Context<Who, RequestState> {

        @Override
        public RequestState state() {
            return view.head().state();
        }

        @Override
        public boolean may(Who who) {
            return who == Who.FINANCE
                    && view.side() == RequestSide.FUNDER
                    && roles.contains(MemberRole.FINANCE_OFFICER);
        }

        /** Whether finance has verified the payment details, no suspension is requested, and the reader has not voted on the decision. */
        boolean isPayable() {
            GrantView seen = grant.get();
            return !seen.decidedByCaller()
                    && seen.channelConfirmed()
                    && seen.pauses().stream().noneMatch(PauseRow::isOpen)
                    && seen.payments().stream()
                            .anyMatch(one -> one.row().state().may(InstalmentState.ORDERED));
        }
    }
}
