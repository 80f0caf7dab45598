package ngo.portal.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.api.Program;
import ngo.portal.leak.Reader.Found;
import ngo.portal.realm.Letters;
import ngo.portal.story.Portal;
import ngo.portal.story.TestEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Nothing that a section hides is found anywhere: a word is planted in every field at every level, and every kind of reader
 * looks through every page, call, file and letter. Each finds exactly what is for them. By day one reader of each kind of place looks
 * where the plan shows.
 */
@ExtendWith(TestEnvironment.class)
class PlanLeakIT {

    private static final Set<String> SHARED = Set.of(Planted.HEAD, "COALITION", "PUBLIC");
    private static final Set<String> NAMED = and(SHARED, "NAMED");
    private static final Set<String> OURS = and(NAMED, "ORGANISATION", Planted.INSIDE);
    private static final Set<String> MINE = and(OURS, "ME");
    private static final Set<String> NOTHING = Set.of();

    /** Which places are for whom. */
    private static final Map<String, Set<String>> READERS = Map.ofEntries(
            Map.entry(Planted.WRITER, MINE),
            Map.entry("signatory@fidh.example", OURS),
            Map.entry(Planted.CLEARER, OURS),
            Map.entry("member@awid.example", NAMED),
            Map.entry("member@rsf.example", SHARED),
            Map.entry("lead@omct.example", SHARED),
            Map.entry("custodian@amnesty.example", SHARED),
            Map.entry("auditor@coalition.example", NOTHING),
            Map.entry("administrator@coalition.example", NOTHING),
            Map.entry("nobody@coalition.example", NOTHING),
            Map.entry("", NOTHING));

    /** A colleague, somebody of the organisation that is named, a lead of another one, and anybody. */
    private static final Set<String> FOUR =
            Set.of("signatory@fidh.example", "member@awid.example", "lead@omct.example", "");

    /** The level whose records are looked at one by one: a colleague finds them, and the others do not. */
    private static final String LEVEL = "ORGANISATION";

    /** What stays inside the organisation, whatever the level of the section it hangs in. */
    private static final Set<String> KEPT_INSIDE =
            Set.of("threat", "exposed", "mitigation", "name", "influence", "remark-inside", "risks-id", "targets-id");

    /** What the public reads of public sections, and of the head. */
    private static final Set<String> PUBLISHED = Set.of(
            "title",
            "goal",
            "scope",
            "heading",
            "text",
            "aim",
            "indicator",
            "baseline",
            "recommendation",
            "addressee",
            "activity",
            "report",
            "promise",
            "promiser",
            "section-id",
            "objectives-id",
            "recommendations-id",
            "activities-id");

    private final Words words = new Words();
    private Superuser superuser;
    private Planted plan;

    @BeforeEach
    void plant(Portal portal) throws Exception {
        new Program(portal.address(), portal.keycloak(), Planted.WRITER).waitForMembership();
        superuser = Superuser.of(portal);
        plan = new Planted(
                account -> new Program(portal.address(), portal.keycloak(), account), () -> superuser, words);
        plan.shared();
    }

    @AfterEach
    void leave() throws Exception {
        superuser.close();
    }

    @Test
    void whatAPlanHidesIsNotWhereItShows(Portal portal) throws Exception {
        List<Reader> people = signedIn(portal, FOUR);
        List<String> core = channels().core(plan.whole().idsBeside(LEVEL));
        assertThat(differences(look(people, core), false)).isEmpty();
        proposedByLetters(portal);
        plan.adopted();
        plan.active();
        assertThat(differences(look(people, core), true)).isEmpty();
    }

    @Test
    @Tag("part-1")
    void whatAPlanHidesIsNowhere(Portal portal) throws Exception {
        List<Reader> people = signedIn(portal, READERS.keySet());
        assertThat(differences(look(people, channels().addresses()), false)).isEmpty();
        proposedByLetters(portal);
        assertThat(differences(look(people, channels().addresses()), false)).isEmpty();
        plan.adopted();
        plan.active();
        assertThat(differences(look(people, channels().addresses()), true)).isEmpty();
    }

    /** Letters say that there is something and not what. */
    private void proposedByLetters(Portal portal) throws Exception {
        Letters letters = Letters.of(portal);
        int before = letters.all().size();
        plan.proposed();

        String mails = letters.awaitMoreThan(before).toString();

        assertThat(words.foundIn(mails)).isEmpty();
        assertThat(words.idsIn(mails, "")).isEmpty();
        assertThat(mails).doesNotContain(plan.id());
    }

    private static List<Reader> signedIn(Portal portal, Set<String> accounts) {
        return accounts.stream().map(account -> Reader.of(portal, account)).toList();
    }

    private Channels channels() {
        return new Channels(plan, words.mark());
    }

    private List<Found> look(List<Reader> people, List<String> addresses) {
        return people.parallelStream()
                .map(reader -> reader.look(addresses, words))
                .toList();
    }

    private List<String> differences(List<Found> all, boolean published) {
        List<String> differences = new ArrayList<>();
        for (Found found : all) {
            Set<String> places = READERS.getOrDefault(found.account(), NOTHING);
            Set<String> allowed = words.planted().stream()
                    .filter(word -> isFor(found.account(), places, word) || (published && isPublished(word)))
                    .collect(Collectors.toSet());
            Set<String> expected = allowed.stream().filter(word -> shows(word)).collect(Collectors.toSet());
            Set<String> mayShow = Stream.concat(
                            allowed.stream(),
                            words.ids().stream()
                                    .filter(word ->
                                            isFor(found.account(), places, word) || (published && isPublished(word))))
                    .collect(Collectors.toSet());
            differences.addAll(found.differences(expected, mayShow));
        }
        return differences;
    }

    private static boolean isFor(String account, Set<String> places, String word) {
        String field = word.substring(word.indexOf(' ') + 1);
        boolean ours = places.contains(Planted.INSIDE);
        return places.contains(word.substring(0, word.indexOf(' ')))
                && (ours || !KEPT_INSIDE.contains(field))
                && (!field.equals("draft") || account.equals(Planted.WRITER))
                && (!field.equals("remark-leads") || ours || account.startsWith("lead@"));
    }

    private static boolean isPublished(String word) {
        String[] parts = word.split(" ", 2);
        return Set.of(Planted.HEAD, "PUBLIC").contains(parts[0]) && PUBLISHED.contains(parts[1]);
    }

    /** What only shows after a press of a button need not be found; nor what has no page yet. */
    private static boolean shows(String word) {
        String field = word.substring(word.indexOf(' ') + 1);
        return switch (field) {
            case "draft", "quote", "original", "settled-reason" -> false;
            case "remark", "answer", "remark-inside", "remark-leads" -> Channels.has("/plans/{}/discussion");
            case "proposed", "wording-reason", "turned-down", "verdict" -> Channels.has("/plans/{}/amendments");
            case "before" -> Channels.has("/plans/{}/versions");
            default -> true;
        };
    }

    private static Set<String> and(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
