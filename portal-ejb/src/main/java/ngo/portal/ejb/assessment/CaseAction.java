package ngo.portal.ejb.assessment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import ngo.portal.ejb.action.Action;
import ngo.portal.ejb.action.ActionSpec;
import ngo.portal.ejb.funding.RequestAction.Page;
import ngo.portal.ejb.funding.RequestAction.Who;
import ngo.portal.ejb.funding.RequestView;
import ngo.portal.persistence.assessment.DecisionReadiness;
import ngo.portal.persistence.assessment.SeatKind;
import ngo.portal.persistence.assessment.SeatRow;
import ngo.portal.persistence.assessment.SeatState;
import ngo.portal.persistence.funding.RequestSide;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.lifecycle.State;
import ngo.portal.persistence.organisation.MemberRole;

/** The action table of a request from its assessment to its end. */
public enum CaseAction implements Action<Who, RequestState, CaseAction.Context> {
    DECLARE(on(Page.CONFLICT)
            .by(Who.SEAT, EnumSet.allOf(RequestState.class), Context::isInvited)
            .awaited("declare", 110)
            .task("DECLARE_RELATION", Page.REQUEST)),
    REVIEW(on(Page.REVIEW)
            .by(Who.SEAT, EnumSet.of(RequestState.REVIEW), Context::isReviewing)
            .awaited("review", 120)
            .task("WRITE_REVIEW", Page.REQUEST)),
    DECIDE(irreversible(Page.DECISION)
            .by(Who.SEAT, EnumSet.of(RequestState.DECISION), Context::isDeciding)
            .awaited("decide", 130)
            .task("DECIDE_REQUEST", Page.REQUEST)),
    VERIFY(on(Page.VERIFICATION)
            .by(Who.OFFICER, EnumSet.of(RequestState.VERIFICATION))
            .awaited("verify", 140)
            .apiName("")),
    PUT(on(Page.DECISION)
            .by(Who.OFFICER, EnumSet.of(RequestState.REVIEW, RequestState.DEFERRED), Context::isReadyForDecision)
            .by(
                    Who.OFFICER,
                    EnumSet.of(RequestState.VERIFICATION),
                    now -> now.isEmergency() && now.isReadyForDecision())
            .awaited("put", 150)
            .apiName("decide")),
    ASSIGN(on(Page.SEATS)
            .by(Who.OFFICER, where(RequestState::isUnderAssessment))
            .awaited("assign", 160)),
    OFFER(on(Page.GRANT).by(Who.OFFICER, granted()).awaited("offer", 170).apiName("agree")),
    AGREE(on(Page.GRANT).by(Who.WRITER, granted()).awaited("agree", 180)),
    /** The API lists payments with the grant, so this action has no name there. */
    PAY(on(Page.GRANT)
            .by(Who.FINANCE, EnumSet.of(RequestState.AGREED, RequestState.PAID_IN_PART))
            .awaited("pay", 190)
            .apiName("")),
    REPORT(on(Page.GRANT)
            .by(
                    Who.WRITER,
                    EnumSet.of(
                            RequestState.AGREED, RequestState.PAID_IN_PART, RequestState.PAID, RequestState.REPORTING))
            .awaited("report", 200)),
    CLOSE(irreversible(Page.GRANT)
            .by(Who.OFFICER, EnumSet.of(RequestState.REPORTING, RequestState.SUSPENDED))
            .awaited("close", 210)),
    DECLARE_LATER(on(Page.CONFLICT)
            .by(Who.SEAT, EnumSet.allOf(RequestState.class), Context::isReplaceable)
            .possible("declareLater", 220)
            .apiName("declare"));

    @SuppressWarnings("ImmutableEnumChecker") // written down above, and nowhere else
    private final ActionSpec<Who, RequestState, Context> spec;

    CaseAction(ActionSpec<Who, RequestState, Context> spec) {
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

    private static Set<RequestState> granted() {
        return EnumSet.of(RequestState.APPROVED, RequestState.PARTLY_APPROVED);
    }

    @Override
    public ActionSpec<Who, RequestState, Context> spec() {
        return spec;
    }

    /**
     * A request and its reader: what decides which actions are possible in its assessment and after it.
     *
     * @param roles of the reader
     * @param own the reader's seats at it
     * @param ready what a decision still lacks
     * @param silent whether the reader has not voted in this round; determined only where it matters
     */
    record Context(
            RequestView view, Set<MemberRole> roles, List<SeatRow> own, DecisionReadiness ready, BooleanSupplier silent)
            implements ActionSpec.Context<Who, RequestState> {

        @Override
        public RequestState state() {
            return view.head().state();
        }

        @Override
        public boolean may(Who who) {
            boolean applicant = view.side() == RequestSide.APPLICANT;
            return switch (who) {
                case WRITER -> applicant && view.writes();
                case OFFICER -> !applicant && roles.contains(MemberRole.GRANTS_OFFICER);
                case FINANCE -> !applicant && roles.contains(MemberRole.FINANCE_OFFICER);
                case SEAT -> !applicant;
            };
        }

        boolean isEmergency() {
            return view.head().track().isEmergency();
        }

        boolean isReadyForDecision() {
            return ready.isReady();
        }

        /** Whether the reader has a seat and still has to declare a relation to the applicant, before anything else. */
        boolean isInvited() {
            return own.stream().anyMatch(seat -> seat.state() == SeatState.INVITED);
        }

        boolean isReviewing() {
            return !isInvited()
                    && own.stream()
                            .anyMatch(seat -> seat.part() == SeatKind.REVIEWER
                                    && (seat.state() == SeatState.ACCEPTED || seat.state() == SeatState.DRAFT));
        }

        boolean isDeciding() {
            return !isInvited()
                    && own.stream()
                            .anyMatch(seat -> seat.part() == SeatKind.APPROVER
                                    && seat.state().isTaken())
                    && silent.getAsBoolean();
        }

        /** The reader can still step back. */
        boolean isReplaceable() {
            return !isInvited() && own.stream().anyMatch(seat -> seat.state().may(SeatState.RECUSED));
        }
    }
}
