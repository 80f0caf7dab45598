package ngo.portal.persistence.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ngo.portal.persistence.assessment.SeatState;
import ngo.portal.persistence.breakglass.BreakGlassState;
import ngo.portal.persistence.funding.CallState;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.handling.RevealState;
import ngo.portal.persistence.grant.GrantReportState;
import ngo.portal.persistence.grant.InstalmentState;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.petition.PageState;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.plan.records.CommitmentState;
import ngo.portal.persistence.plan.records.ReportState;
import ngo.portal.persistence.statement.StatementState;
import org.junit.jupiter.api.Test;

/** Every enum of states is found and walked; where it may end is said here. */
class EveryLifecycleTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final String OURS = "ngo/portal/persistence";

    /** Where each begins is the first that it names. */
    @Test
    void fromItsBeginningEachEnumOfStatesComesToAllOfThemAndToAnEnd() throws Exception {
        List<Class<?>> all = enumsOfStates();

        assertThat(all).contains(StatementState.class, RevealState.class, BreakGlassState.class);
        for (Class<?> states : all) {
            Object[] constants = states.getEnumConstants();
            assertThat(reached((State<?>) constants[0])).as(states.getName()).isEqualTo(Set.of(constants));
            assertThat(constants)
                    .as(states.getName())
                    .anyMatch(one -> ((State<?>) one).next().isEmpty());
        }
    }

    static List<Class<?>> enumsOfStates() throws Exception {
        List<Class<?>> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES.resolve(OURS))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith("State.class")).toList()) {
                String name = CLASSES.relativize(file)
                        .toString()
                        .replace(".class", "")
                        .replace('/', '.');
                Class<?> type = Class.forName(name);
                if (type.isEnum() && State.class.isAssignableFrom(type)) {
                    found.add(type);
                }
            }
        }
        return found;
    }

    static Set<State<?>> reached(State<?> first) {
        Set<State<?>> seen = new HashSet<>(Set.of(first));
        Deque<State<?>> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            open.remove().next().stream().filter(seen::add).forEach(open::add);
        }
        return seen;
    }

    @Test
    void breakGlassAccessExpires() {
        assertThat(ends(RevealState.values())).containsExactly(RevealState.REFUSED, RevealState.CLOSED);
        assertThat(ends(BreakGlassState.values())).containsExactly(BreakGlassState.OVER);
    }

    @Test
    void everyStateOfAStatementIsReachedAndOnlyItsEndsAreDeadEnds() {
        assertThat(reachable(StatementState.DRAFT)).containsExactlyInAnyOrder(StatementState.values());
        assertThat(ends(StatementState.values())).containsExactly(StatementState.RETRACTED, StatementState.CANCELLED);
    }

    @Test
    void everyStateOfAPlanIsReachedAndOnlyItsEndsAreDeadEnds() {
        assertThat(reachable(PlanState.DRAFT)).containsExactlyInAnyOrder(PlanState.values());
        assertThat(ends(PlanState.values())).containsExactly(PlanState.WITHDRAWN, PlanState.ARCHIVED);
    }

    @Test
    void everyStateOfAPetitionIsReachedAndOnlyItsEndsAreDeadEnds() {
        assertThat(reachable(PetitionState.DRAFT)).containsExactlyInAnyOrder(PetitionState.values());
        assertThat(ends(PetitionState.values())).containsExactly(PetitionState.ARCHIVED, PetitionState.CANCELLED);
        assertThat(ends(PageState.values())).containsExactly(PageState.ENDED);
    }

    @Test
    void whatIsPlannedPromisedAndReportedComesToItsEnds() {
        assertThat(reachable(ActivityState.PLANNED)).containsExactlyInAnyOrder(ActivityState.values());
        assertThat(ends(ActivityState.values())).containsExactly(ActivityState.DONE, ActivityState.DROPPED);
        assertThat(reachable(CommitmentState.ANNOUNCED)).containsExactlyInAnyOrder(CommitmentState.values());
        assertThat(ends(CommitmentState.values()))
                .containsExactly(CommitmentState.KEPT, CommitmentState.BROKEN, CommitmentState.LAPSED);
        assertThat(reachable(ReportState.DUE)).containsExactlyInAnyOrder(ReportState.values());
        assertThat(ends(ReportState.values())).containsExactly(ReportState.ACCEPTED);
    }

    @Test
    void everyStateOfAMembershipIsReachedAndOnlyItsEndIsADeadEnd() {
        assertThat(reachable(OrganisationState.INVITED)).containsExactlyInAnyOrder(OrganisationState.values());
        assertThat(ends(OrganisationState.values())).containsExactly(OrganisationState.LEFT);
    }

    @Test
    void whatIsAssessedGrantedAndReportedComesToItsEnds() {
        assertThat(reachable(SeatState.INVITED)).containsExactlyInAnyOrder(SeatState.values());
        assertThat(ends(SeatState.values()))
                .containsExactly(SeatState.RECUSED, SeatState.DECLINED, SeatState.REMOVED, SeatState.LOCKED);
        assertThat(reachable(InstalmentState.PLANNED)).containsExactlyInAnyOrder(InstalmentState.values());
        assertThat(ends(InstalmentState.values())).containsExactly(InstalmentState.PAID, InstalmentState.DROPPED);
        assertThat(reachable(GrantReportState.DUE)).containsExactlyInAnyOrder(GrantReportState.values());
        assertThat(ends(GrantReportState.values())).containsExactly(GrantReportState.ACCEPTED, GrantReportState.WAIVED);
    }

    @Test
    void everyStateOfARequestIsReachedAndOnlyItsEndIsADeadEnd() {
        assertThat(reachable(RequestState.DRAFT)).containsExactlyInAnyOrder(RequestState.values());
        assertThat(ends(RequestState.values())).containsExactly(RequestState.ANONYMISED);
        assertThat(reachable(CallState.DRAFT)).containsExactlyInAnyOrder(CallState.values());
        assertThat(ends(CallState.values())).containsExactly(CallState.CLOSED);
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
