package ngo.portal.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ngo.portal.api.Program;
import ngo.portal.fixture.OneDay;
import ngo.portal.story.Portal;
import ngo.portal.story.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is hidden leaves no trace in what is seen: no count, no gap, no order, no date. Whatever happens in hidden sections,
 * other readers get the same pages and documents as before, and the same as of a plan that hides less.
 */
@ExtendWith(Stage.class)
class HiddenMovesNothingIT {

    private static final List<String> OTHERS = List.of("member@rsf.example", "lead@omct.example", "");

    private final Map<Planted, Words> words = new HashMap<>();
    private final Map<String, Reader> readers = new TreeMap<>();
    private Portal portal;
    private Superuser superuser;

    @BeforeEach
    void begin(Portal running) throws Exception {
        OneDay.lasting(Duration.ofMinutes(3));
        portal = running;
        program(Planted.WRITER).waitForMembership();
        superuser = Superuser.of(portal);
        OTHERS.forEach(account -> readers.put(account, Reader.of(portal, account)));
    }

    @AfterEach
    void leave() throws Exception {
        superuser.close();
    }

    @Test
    void whatHappensInHiddenSectionsMovesNothingForOthers() throws Exception {
        Planted plan = plant();
        plant();

        everythingStaysAsItWas(plan, () -> More.written(plan, superuser));
    }

    @Test
    void nothingMovesForThePublicEither() throws Exception {
        Planted plan = plant();
        adopt(plan);
        adopt(plant());

        everythingStaysAsItWas(plan, () -> More.recorded(plan, superuser));
    }

    @Test
    void aPlanThatHidesMuchLooksLikeOneThatHidesLittle() throws Exception {
        Planted little = plant();
        Planted much = plant();
        More.written(much, superuser);

        lookAlike(little, much);
        adopt(little);
        adopt(much);
        More.recorded(much, superuser);
        lookAlike(little, much);
    }

    /** Something that is done. */
    private interface Act {
        void happen() throws Exception;
    }

    private void everythingStaysAsItWas(Planted plan, Act act) throws Exception {
        List<String> addresses = new Channels(plan, words(plan).mark()).addresses();
        superuser.awaitNothingDue();
        Map<String, Map<String, String>> before = readers.entrySet().parallelStream()
                .collect(Collectors.toMap(Map.Entry::getKey, reader -> Trace.of(reader.getValue(), addresses)));

        act.happen();

        assertThat(readers.entrySet().parallelStream()
                        .flatMap(reader -> Trace.differences(
                                reader.getKey(),
                                Trace.of(reader.getValue(), addresses),
                                before.getOrDefault(reader.getKey(), Map.of()))
                                .stream()))
                .isEmpty();
    }

    private void lookAlike(Planted little, Planted much) {
        assertThat(readers.entrySet().parallelStream()
                        .flatMap(reader -> Trace.differences(
                                reader.getKey(), told(reader.getValue(), much), told(reader.getValue(), little))
                                .stream()))
                .isEmpty();
    }

    private Map<String, String> told(Reader reader, Planted plan) {
        Predicate<String> ofThisPlan = address -> address.contains(plan.id()) || address.contains(plan.slug());
        List<String> addresses = new Channels(plan, "-")
                .addresses().stream()
                        .filter(ofThisPlan)
                        .filter(address -> !plan.whole().hiddenIds().anyMatch(address::contains))
                        .toList();
        return Trace.ofNoCertainPlan(reader, addresses, plan, words(plan));
    }

    private Planted plant() throws Exception {
        Words own = new Words();
        Planted plan = new Planted(this::program, () -> superuser, own).shared();
        words.put(plan, own);
        return plan;
    }

    private void adopt(Planted plan) {
        plan.proposed();
        plan.adopted();
        plan.active();
    }

    private Words words(Planted plan) {
        return words.getOrDefault(plan, new Words());
    }

    private Program program(String account) {
        return new Program(portal.address(), portal.keycloak(), account);
    }
}
