package ngo.portal.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ngo.portal.api.Program;
import ngo.portal.fixture.OneDay;
import ngo.portal.story.Portal;
import ngo.portal.story.TestEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is hidden leaves no trace in what is seen: no count, no gap, no order, no date. Whatever happens in hidden sections,
 * other readers get the same pages and documents as before, and the same as of a plan that hides less; both while a plan is
 * written and once it is adopted and published.
 */
@ExtendWith(TestEnvironment.class)
@Tag("part-6")
class HiddenMovesNothingIT {

    private static final List<String> OTHERS = List.of("member@rsf.example", "lead@omct.example", "");

    private final Map<Planted, Words> words = new HashMap<>();
    private Portal portal;
    private Superuser superuser;
    private Planted little;
    private Planted much;

    @BeforeEach
    void begin(Portal running) throws Exception {
        OneDay.lasting(Duration.ofMinutes(3));
        portal = running;
        program(Planted.WRITER).waitForMembership();
        superuser = Superuser.of(portal);
        little = plant();
        much = plant();
    }

    @AfterEach
    void leave() throws Exception {
        superuser.close();
    }

    @Test
    void whatHappensInHiddenSectionsMovesNothingForOthers() throws Exception {
        everythingStaysAsItWas(core(much), () -> More.written(much, superuser));
        adopt(little);
        adopt(much);
        More.recorded(much, superuser);
        lookAlike(core(little), core(much));
    }

    @Test
    void noAddressShowsThatSomethingHappensInHiddenSections() throws Exception {
        everythingStaysAsItWas(channels(much).addresses(), () -> More.written(much, superuser));
        lookAlike(channels(little).addresses(), channels(much).addresses());
        adopt(little);
        adopt(much);
        everythingStaysAsItWas(channels(much).addresses(), () -> More.recorded(much, superuser));
        lookAlike(channels(little).addresses(), channels(much).addresses());
    }

    /** Something that is done. */
    private interface Act {
        void happen() throws Exception;
    }

    private void everythingStaysAsItWas(List<String> addresses, Act act) throws Exception {
        superuser.awaitNothingDue();
        Map<String, Map<String, String>> before = seen(reader -> Trace.of(reader, addresses));

        act.happen();

        assertThat(differences(seen(reader -> Trace.of(reader, addresses)), before))
                .isEmpty();
    }

    private void lookAlike(List<String> ofLittle, List<String> ofMuch) {
        assertThat(differences(
                        seen(reader -> seen(reader, much, ofMuch)), seen(reader -> seen(reader, little, ofLittle))))
                .isEmpty();
    }

    /** What each of the others gets. Visitors come from another network each time, since requests of one network are limited. */
    private Map<String, Map<String, String>> seen(Function<Reader, Map<String, String>> look) {
        return OTHERS.parallelStream()
                .map(account -> Reader.of(portal, account))
                .collect(Collectors.toMap(Reader::account, look));
    }

    private static List<String> differences(
            Map<String, Map<String, String>> now, Map<String, Map<String, String>> before) {
        return OTHERS.stream()
                .flatMap(account -> Trace.differences(
                        account, now.getOrDefault(account, Map.of()), before.getOrDefault(account, Map.of()))
                        .stream())
                .toList();
    }

    private Map<String, String> seen(Reader reader, Planted plan, List<String> addresses) {
        List<String> ofThisPlan = addresses.stream()
                .filter(channels(plan)::namesThePlan)
                .filter(address -> !plan.whole().hiddenIds().anyMatch(address::contains))
                .toList();
        return Trace.ofNoCertainPlan(reader, ofThisPlan, plan, words(plan));
    }

    private Channels channels(Planted plan) {
        return new Channels(plan, words(plan).mark());
    }

    /** With what hangs in a section that others see, and in one that they do not. */
    private List<String> core(Planted plan) {
        return channels(plan).core(plan.whole().idsBeside("COALITION", "ORGANISATION"));
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
