package ngo.portal.persistence.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.statement.StatementState;
import org.junit.jupiter.api.Test;

/** Every enum of states is walked; a new one joins by its name in these two tests. */
class EveryLifecycleTest {

    @Test
    void everyStateOfAStatementIsReachedAndOnlyItsEndsAreDeadEnds() {
        assertThat(reachable(StatementState.DRAFT)).containsExactlyInAnyOrder(StatementState.values());
        assertThat(ends(StatementState.values())).containsExactly(StatementState.RETRACTED, StatementState.CANCELLED);
    }

    @Test
    void everyStateOfAMembershipIsReachedAndOnlyItsEndIsADeadEnd() {
        assertThat(reachable(OrganisationState.INVITED)).containsExactlyInAnyOrder(OrganisationState.values());
        assertThat(ends(OrganisationState.values())).containsExactly(OrganisationState.LEFT);
    }

    @Test
    void aStepIsRefusedWithBothItsEnds() {
        assertThatExceptionOfType(IllegalTransition.class)
                .isThrownBy(() -> StatementState.DRAFT.require(StatementState.PUBLISHED))
                .satisfies(refused -> {
                    assertThat(refused.from()).isEqualTo("DRAFT");
                    assertThat(refused.to()).isEqualTo("PUBLISHED");
                });
    }

    private static <S extends Enum<S> & State<S>> Set<S> reachable(S first) {
        Set<S> seen = EnumSet.of(first);
        Deque<S> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            open.remove().next().stream().filter(seen::add).forEach(open::add);
        }
        return seen;
    }

    private static <S extends Enum<S> & State<S>> List<S> ends(S[] states) {
        return Arrays.stream(states).filter(state -> state.next().isEmpty()).toList();
    }
}
