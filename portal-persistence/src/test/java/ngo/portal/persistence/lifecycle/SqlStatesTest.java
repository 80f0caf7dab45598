package ngo.portal.persistence.lifecycle;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.assessment.SeatState;
import ngo.portal.persistence.delivery.DeliveryCommitmentState;
import ngo.portal.persistence.funding.CallState;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.handling.RevealState;
import ngo.portal.persistence.grant.InstalmentState;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.petition.PageState;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.persistence.petition.PetitionState.Stage;
import ngo.portal.persistence.petition.desk.InvalidationState;
import ngo.portal.persistence.petition.desk.SheetState;
import ngo.portal.persistence.petition.ownkey.SupporterKeyState;
import ngo.portal.persistence.petition.signing.SignatureState;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.plan.records.CommitmentState;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.system.NodeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables, policies, functions and questions name states; the enums say which there are and what holds of each. */
class SqlStatesTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private static final Pattern COMPARED =
            Pattern.compile("\\bstate\\s*(?:not\\s+in|in|=|<>)\\s*(\\([^()]*\\)|'[A-Z_]+')");

    private static final Pattern CHECKED =
            Pattern.compile("(?:\\bconstraint\\s+(\\w+)\\s+)?\\bcheck\\s*\\(\\s*state in \\(([^()]*)\\)");

    private static final Pattern NAME = Pattern.compile("'([A-Z][A-Z_]*)'");

    /** Which states each constraint takes, by its name. */
    private static final Map<String, Set<?>> TAKEN = Map.ofEntries(
            every("statement_state", StatementState.class),
            every("plan_state", PlanState.class),
            // Nobody outside knows of a plan before it is adopted.
            entry("public_plan_state", EveryLifecycleTest.reached(PlanState.ADOPTED)),
            every("petition_state", PetitionState.class),
            every("petition_page_state", PageState.class),
            // No row is left of what was withdrawn.
            entry(
                    "petition_signature_state",
                    State.where(SignatureState.class, state -> state != SignatureState.WITHDRAWN)),
            every("petition_invalidation_state", InvalidationState.class),
            every("petition_sheet_state", SheetState.class),
            every("supporter_key_state", SupporterKeyState.class),
            every("funding_request_state", RequestState.class),
            every("funding_seat_state", SeatState.class),
            every("funding_call_state", CallState.class),
            every("reveal_state", RevealState.class),
            every("instalment_state", InstalmentState.class),
            every("organisation_state", OrganisationState.class),
            every("activity_state", ActivityState.class),
            every("commitment_state", CommitmentState.class),
            every("commitment_evidence_state", CommitmentState.class),
            every("delivery_commitment_state", DeliveryCommitmentState.class),
            every("node_state", NodeState.class));

    /** States that some SQL compares with. */
    private record Named(Path file, Set<String> states) {}

    @Test
    void whatIsComparedWithAStateIsOne() throws Exception {
        List<Set<String>> enums = EveryLifecycleTest.enumsOfStates().stream()
                .map(type -> names(type.getEnumConstants()))
                .toList();

        List<Named> all = compared();

        assertThat(all).hasSizeGreaterThan(150);
        assertThat(all)
                .filteredOn(one -> enums.stream().noneMatch(states -> states.containsAll(one.states())))
                .isEmpty();
    }

    /** The constraint of the newest migration counts. One without a name or one that is not named above is found, too. */
    @Test
    void aTableTakesTheStatesOfItsEnumAndNoOther() throws Exception {
        Map<String, Set<String>> taken = new TreeMap<>();
        for (Path file : files(MIGRATIONS, "V", ".sql")) {
            CHECKED.matcher(Files.readString(file))
                    .results()
                    .forEach(found -> taken.put(String.valueOf(found.group(1)), named(found.group(2))));
        }

        Map<String, Set<String>> wanted = new TreeMap<>();
        TAKEN.forEach((constraint, states) -> wanted.put(constraint, names(states.toArray())));
        assertThat(taken).isEqualTo(wanted);
    }

    static Stream<Arguments> meanings() {
        return Stream.of(
                statements("R__06_statement.sql", StatementState::isWritable),
                statements("R__06_statement.sql", SqlStatesTest::isBeforeRelease),
                statements("R__06_statement.sql", 3, state -> state.may(StatementState.RETRACTED)),
                statements("R__06_statement.sql", state -> state.may(StatementState.CANCELLED) && !state.isWritable()),
                statements("R__07_sign_on.sql", StatementState::takesAnswers),
                statements("R__08_publication.sql", StatementState::isPublic),
                statements("R__06_statement.sql", state -> !isBeforeRelease(state)),
                plans("R__14_plan.sql", PlanState::isWritable),
                plans("R__14_plan.sql", PlanState::isShareable),
                plans("PlanWaitingRepository.java", PlanState::isWritable),
                plans("PlanWaitingRepository.java", PlanState::isShareable),
                plans("PlanWaitingRepository.java", PlanState::isUnderWay),
                requests("R__17_funding.sql", RequestState::isAgreed),
                requests("R__17_funding.sql", state -> state.isAgreed() && state != RequestState.CLOSED),
                requests("GrantWait.java", state -> !state.takesReveals()),
                requests("R__19_grant.sql", RequestState::isRunning),
                requests("R__17_funding.sql", state -> state.may(RequestState.ANONYMISED)),
                requests("R__17_funding.sql", state -> state != RequestState.DRAFT && !state.isReadByFunder()),
                requests(
                        "R__17_funding.sql",
                        state -> state.may(RequestState.AGREED)
                                && !state.isRunning()
                                && state != RequestState.SUSPENDED),
                requests("R__21_clock.sql", RequestState::isAwaitingAnswer),
                requests("SeatRepository.java", RequestState::isUnderAssessment),
                petitions("R__28_petition.sql", 3, PetitionState::isRunning),
                petitions("R__28_petition.sql", 1, state -> state.isPublic() && state != PetitionState.ARCHIVED),
                petitions("R__28_petition.sql", 1, state -> state.isAfterSigning() && state != PetitionState.DELIVERED),
                petitions("R__29_petition_signing.sql", 1, PetitionState::isRunning),
                petitions("R__29_petition_signing.sql", 1, PetitionState::isAfterSigning),
                petitions("R__32_petition_desk.sql", 2, state -> state.isPublic() && state != PetitionState.ARCHIVED),
                petitions("R__33_petition_archive.sql", 3, PetitionState::isAfterSigning),
                petitions(
                        "R__33_petition_archive.sql",
                        1,
                        state -> state.isAfterSigning() && state != PetitionState.DELIVERED),
                petitions("R__34_petition_day.sql", 2, PetitionState::isRunning),
                petitions("PetitionRepository.java", 1, PetitionState::isRunning),
                petitions("PetitionRepository.java", 1, state -> state.stage() == Stage.TEXT_REVIEW),
                petitions("PageRepository.java", 1, state -> state.stage() == Stage.TEXT_REVIEW || state.isRunning()));
    }

    /**
     * A list of states that says what an enum says as well says the same.
     *
     * @param times how often it occurs at least
     */
    @ParameterizedTest
    @MethodSource("meanings")
    void aListMeansWhatTheEnumSays(String file, int times, Set<? extends Enum<?>> states) throws Exception {
        Set<String> meant = names(states.toArray());

        assertThat(compared())
                .filteredOn(one -> one.file().endsWith(file))
                .extracting(Named::states)
                .contains(meant)
                .filteredOn(meant::equals)
                .hasSizeGreaterThanOrEqualTo(times);
    }

    private static Map.Entry<String, Set<?>> every(String constraint, Class<? extends Enum<?>> states) {
        return entry(constraint, Set.of(states.getEnumConstants()));
    }

    private static boolean isBeforeRelease(StatementState state) {
        return !state.isPublic() && state != StatementState.CANCELLED;
    }

    private static Arguments statements(String file, Predicate<StatementState> holds) {
        return statements(file, 1, holds);
    }

    private static Arguments statements(String file, int times, Predicate<StatementState> holds) {
        return Arguments.of(file, times, State.where(StatementState.class, holds));
    }

    private static Arguments plans(String file, Predicate<PlanState> holds) {
        return Arguments.of(file, 1, State.where(PlanState.class, holds));
    }

    private static Arguments requests(String file, Predicate<RequestState> holds) {
        return Arguments.of(file, 1, State.where(RequestState.class, holds));
    }

    private static Arguments petitions(String file, int times, Predicate<PetitionState> holds) {
        return Arguments.of(file, times, State.where(PetitionState.class, holds));
    }

    private static List<Named> compared() throws IOException {
        List<Path> files = new ArrayList<>(files(MIGRATIONS, "", ".sql"));
        files.addAll(files(Path.of("src/main/resources/db/seed"), "", ".sql"));
        files.addAll(files(Path.of("src/main/java"), "", ".java"));
        List<Named> found = new ArrayList<>();
        for (Path file : files) {
            Matcher matcher = COMPARED.matcher(Files.readString(file));
            while (matcher.find()) {
                Set<String> states = named(matcher.group(1));
                if (!states.isEmpty()) {
                    found.add(new Named(file, states));
                }
            }
        }
        return found;
    }

    private static List<Path> files(Path folder, String prefix, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)
                            && file.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> named(String list) {
        return NAME.matcher(list).results().map(name -> name.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Object[] constants) {
        return Stream.of(constants).map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }
}
