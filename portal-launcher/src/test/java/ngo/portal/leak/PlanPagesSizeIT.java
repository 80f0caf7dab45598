package ngo.portal.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.api.Program;
import ngo.portal.story.Portal;
import ngo.portal.story.TestEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A plan of 500 recommendations and 2,000 activities is opened, filtered and saved with as many questions to the database as a
 * small one, and none of its pages is large. Counted, not timed.
 */
@ExtendWith(TestEnvironment.class)
class PlanPagesSizeIT {

    private static final int MOST_BYTES = 400_000;
    private static final int RECOMMENDATIONS = 500;
    private static final int ACTIVITIES = 2_000;

    /** Enough to see whether one is asked for after the other. */
    private static final int SOME_RECOMMENDATIONS = 20;

    private static final int SOME_ACTIVITIES = 40;
    private static final Pattern RECOMMENDATION = Pattern.compile("([0-9]+)\\. Adopt and publish");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final String READER = "member@rsf.example";

    /** The pages whose lists grow with a plan, and those on which most of it is written. */
    private static final Set<String> CORE = Set.of(
            "",
            "/recommendations",
            "/activities",
            "/activities?view=board",
            "/activities?view=timeline",
            "/activities/change?state=PLANNED",
            "/progress",
            "/order",
            "/levels",
            "/preview?as=rsf");

    private Portal portal;
    private Superuser superuser;
    private CountedStatements statements;
    private Sized small;
    private Sized large;

    @BeforeEach
    void plans(Portal running) throws Exception {
        portal = running;
        program(Planted.WRITER).waitForMembership();
        superuser = Superuser.of(portal);
        small = Sized.of(this::program, superuser, 2, 2);
        large = Sized.of(this::program, superuser, RECOMMENDATIONS, ACTIVITIES);
        statements = CountedStatements.of(portal);
    }

    @AfterEach
    void leave() throws Exception {
        statements.close();
        superuser.close();
    }

    @Test
    void aLargePlanIsReadAndSavedWithNoMoreQuestionsThanASmallOne() throws Exception {
        compare(Planted.WRITER, core(small), core(large));
        compareWhatIsSaved(
                Sized.of(this::program, superuser, 2, 2),
                Sized.of(this::program, superuser, SOME_RECOMMENDATIONS, SOME_ACTIVITIES));
        small.adopted();
        large.adopted();
        comparePublicPages();
    }

    private static List<String> core(Sized plan) {
        return new Channels(plan, "-")
                .pages().stream()
                        .filter(page -> CORE.contains(page.replace("/plans/" + plan.id(), "")))
                        .toList();
    }

    @Test
    @Tag("part-1")
    void everyPageOfALargePlanIsSmallAndAsksNoMoreThanThatOfASmallOne() throws Exception {
        for (String account : List.of(Planted.WRITER, READER)) {
            compare(account, new Channels(small, "-").pages(), new Channels(large, "-").pages());
        }
        small.adopted();
        large.adopted();
        compare(Planted.WRITER, new Channels(small, "-").pages(), new Channels(large, "-").pages());
        comparePublicPages();
    }

    private void comparePublicPages() throws Exception {
        compare("", List.of("/en/plans/" + small.slug()), List.of("/en/plans/" + large.slug()));
        assertThat(shown("/en/plans/" + large.slug())).hasSize(RECOMMENDATIONS);
    }

    /** The recommendations that the public finds on a page and on those that follow it. */
    private Set<String> shown(String address) {
        String page = Session.ofNobody(portal).get(address).body();
        assertThat(page.getBytes(StandardCharsets.UTF_8)).as(address).hasSizeLessThan(MOST_BYTES);
        Set<String> found = new TreeSet<>();
        RECOMMENDATION.matcher(page).results().forEach(one -> found.add(one.group(1)));
        Matcher next = NEXT.matcher(page);
        if (!found.isEmpty() && next.find()) {
            found.addAll(shown(next.group(1)));
        }
        return found;
    }

    @Test
    @Tag("part-1")
    void whatIsSavedInALargePlanAsksNoMoreThanInASmallOne() throws Exception {
        compareWhatIsSaved(small, large);
    }

    private void compareWhatIsSaved(Sized one, Sized larger) throws Exception {
        Session writer = Session.of(portal, Planted.WRITER);
        String subject = subject(Planted.WRITER);
        Map<String, Integer> few = saved(writer, subject, one);
        Map<String, Integer> many = saved(writer, subject, larger);
        for (int again = 0; again < 2 && !few.equals(many); again++) {
            saved(writer, subject, one).forEach((page, taken) -> few.merge(page, taken, Math::min));
            saved(writer, subject, larger).forEach((page, taken) -> many.merge(page, taken, Math::min));
        }
        assertThat(many).isEqualTo(few);
    }

    /** What else the portal does just then for the same person only adds to a count; then it is counted again. */
    private void compare(String account, List<String> few, List<String> many) throws Exception {
        Session session = account.isEmpty() ? Session.ofNobody(portal) : Session.of(portal, account);
        String subject = account.isEmpty() ? "" : subject(account);
        Map<String, Integer> asked = new TreeMap<>();
        Map<String, Integer> askedOfLarge = new TreeMap<>();
        Map<String, Integer> tooLarge = new TreeMap<>();
        session.get(few.get(0));
        for (int i = 0; i < few.size(); i++) {
            String name = account + " " + few.get(i).replace(small.id(), "{}").replaceAll("[0-9a-f-]{36}", "{}");
            int least = count(session, subject, few.get(i), new TreeMap<>(), name);
            int leastOfLarge = count(session, subject, many.get(i), tooLarge, name);
            for (int again = 0; again < 2 && least != leastOfLarge; again++) {
                least = Math.min(least, count(session, subject, few.get(i), new TreeMap<>(), name));
                leastOfLarge = Math.min(leastOfLarge, count(session, subject, many.get(i), tooLarge, name));
            }
            asked.put(name, least);
            askedOfLarge.put(name, leastOfLarge);
        }
        assertThat(tooLarge).isEmpty();
        assertThat(askedOfLarge).isEqualTo(asked);
        assertThat(asked.values()).anyMatch(number -> number > 0);
    }

    private int count(Session session, String subject, String address, Map<String, Integer> tooLarge, String name)
            throws Exception {
        return statements.taken(subject, () -> {
            int bytes = session.get(address).body().getBytes(StandardCharsets.UTF_8).length;
            if (bytes >= MOST_BYTES) {
                tooLarge.put(name, bytes);
            }
        });
    }

    /** How many statements each of the forms of a plan takes. */
    private Map<String, Integer> saved(Session writer, String subject, Sized plan) throws Exception {
        Map<String, Integer> taken = new TreeMap<>();
        UnaryOperator<Sheet> save = sheet -> sheet.pressing("save");
        save(writer, subject, plan, "/edit", "editing", sheet -> save.apply(sheet.with("goal", "Another goal")), taken);
        save(writer, subject, plan, "/sections/{sections}", "editing", save, taken);
        save(writer, subject, plan, "/objectives/{objectives}", "editing", save, taken);
        save(writer, subject, plan, "/recommendations/{recommendations}", "editing", save, taken);
        save(writer, subject, plan, "/activities/{activities}", "editing", save, taken);
        save(writer, subject, plan, "/activities/change", "changing", this::assignAll, taken);
        return taken;
    }

    private Sheet assignAll(Sheet sheet) {
        return sheet.with("everything", "yes").with("assignTo", "awid").pressing("assign");
    }

    private void save(
            Session writer,
            String subject,
            Sized plan,
            String page,
            String form,
            UnaryOperator<Sheet> filled,
            Map<String, Integer> taken)
            throws Exception {
        String kind = page.replaceAll("^[^{]*\\{?|}", "");
        String address = "/plans/" + plan.id()
                + (kind.isEmpty()
                        ? page
                        : page.replace("{" + kind + "}", plan.ids(kind).get(0)));
        Sheet sheet = filled.apply(Sheet.of(writer.get(address).body(), form));
        taken.put(page, statements.taken(subject, () -> {
            var answer = writer.post(sheet.action(), sheet.fields());
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.request().method()).as(answer.body()).isEqualTo("GET");
            assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
        }));
    }

    private String subject(String account) {
        var found = Pattern.compile("\"subject\":\"([^\"]+)\"")
                .matcher(program(account).get("/me").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Program program(String account) {
        return new Program(portal.address(), portal.keycloak(), account);
    }
}
