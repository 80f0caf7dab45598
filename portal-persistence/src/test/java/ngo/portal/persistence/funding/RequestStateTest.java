package ngo.portal.persistence.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestStateTest {

    private static final Set<RequestState> PAID_FOR = EnumSet.of(
            RequestState.PAID_IN_PART,
            RequestState.PAID,
            RequestState.REPORTING,
            RequestState.CLOSED,
            RequestState.SUSPENDED);

    private static final Set<RequestState> OVER =
            EnumSet.of(RequestState.INELIGIBLE, RequestState.DECLINED, RequestState.WITHDRAWN, RequestState.ANONYMISED);

    @ParameterizedTest
    @EnumSource
    void whatWasHandedInIsWithdrawnUntilItIsOverOrPaid(RequestState state) {
        boolean expected = state != RequestState.DRAFT && !PAID_FOR.contains(state) && !OVER.contains(state);

        assertThat(state.may(RequestState.WITHDRAWN)).isEqualTo(expected);
    }

    @Test
    void onlyWhatWasDecidedIsAgreedAndOnlyWhatWasAgreedIsPaid() {
        assertThat(leadingTo(RequestState.AGREED))
                .containsExactlyInAnyOrder(RequestState.APPROVED, RequestState.PARTLY_APPROVED, RequestState.SUSPENDED);
        assertThat(leadingTo(RequestState.PAID))
                .containsExactlyInAnyOrder(RequestState.AGREED, RequestState.PAID_IN_PART, RequestState.SUSPENDED);
        assertThat(leadingTo(RequestState.APPROVED)).containsExactly(RequestState.DECISION);
    }

    @Test
    void nobodyIsTurnedDownUnread() {
        assertThat(leadingTo(RequestState.INELIGIBLE)).containsExactly(RequestState.SCREENING);
        assertThat(leadingTo(RequestState.MORE_INFO)).containsExactly(RequestState.SCREENING);
        assertThat(RequestState.MORE_INFO.next()).containsExactly(RequestState.SCREENING, RequestState.WITHDRAWN);
    }

    @Test
    void onlyWhatIsOverIsMadeAnonymous() {
        assertThat(leadingTo(RequestState.ANONYMISED))
                .containsExactlyInAnyOrder(
                        RequestState.CLOSED, RequestState.DECLINED, RequestState.INELIGIBLE, RequestState.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource
    void whatNobodyElseWasGivenOrHasComeToItsEndIsDestroyedByTheApplicant(RequestState state) {
        assertThat(state.isDeletable()).isEqualTo(state == RequestState.DRAFT || state.may(RequestState.ANONYMISED));
    }

    @Test
    void theFunderReadsWhatWasHandedInUntilItIsTakenBackOrOver() {
        assertThat(RequestState.values())
                .filteredOn(state -> !state.isReadByFunder())
                .containsExactly(
                        RequestState.DRAFT, RequestState.WITHDRAWN, RequestState.CLOSED, RequestState.ANONYMISED);
    }

    @Test
    void aRequestThatIsTurnedDownOrOverTakesNoReveals() {
        assertThat(RequestState.values())
                .filteredOn(state -> !state.takesReveals())
                .containsExactly(
                        RequestState.DRAFT,
                        RequestState.INELIGIBLE,
                        RequestState.DECLINED,
                        RequestState.WITHDRAWN,
                        RequestState.CLOSED,
                        RequestState.ANONYMISED);
    }

    @ParameterizedTest
    @EnumSource
    void aGrantIsUnderWayWhileItIsCarriedOutOrStopped(RequestState state) {
        assertThat(state.isUnderGrant()).isEqualTo(state.isRunning() || state == RequestState.SUSPENDED);
    }

    @ParameterizedTest
    @EnumSource
    void responseTimeRunsOnlyWhereTheFunderOwesTheNextStep(RequestState state) {
        boolean answered =
                state.next().stream().noneMatch(RequestState::isAwaitingAnswer) && state != RequestState.DECISION;

        assertThat(state.isAwaitingAnswer() && (answered || state.isAgreed() || state.isDeletable()))
                .isFalse();
    }

    private static Set<RequestState> leadingTo(RequestState target) {
        Set<RequestState> from = EnumSet.noneOf(RequestState.class);
        for (RequestState state : RequestState.values()) {
            if (state.may(target)) {
                from.add(state);
            }
        }
        return from;
    }
}
