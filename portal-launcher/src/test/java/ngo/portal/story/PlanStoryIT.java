package ngo.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The way of a plan from the first words of one person to a page on which everybody follows what came of it. */
@ExtendWith(TestEnvironment.class)
@Tag("part-2")
class PlanStoryIT {

    private static final String PEN = "member@fidh.example";
    private static final String PARTNER = "member@awid.example";
    private static final String THREAT = "The threat that stays inside";
    private static final String TARGET = "The target that stays inside";
    private static final String AWID = "Association for Women's Rights in Development";
    private static final String AMENDED = Circle.PUBLIC.word("text") + ", said aloud";
    private static final String REPORT = "Somebody spoke, and many listened.";
    private static final List<Circle> INSIDE =
            List.of(Circle.ORGANISATION, Circle.NAMED, Circle.COALITION, Circle.PUBLIC);
    private static final List<Circle> FOR_AWID = List.of(Circle.NAMED, Circle.COALITION, Circle.PUBLIC);
    private static final List<Circle> FOR_OTHERS = List.of(Circle.COALITION, Circle.PUBLIC);

    private static final List<String> PAGES = List.of(
            "",
            "/recommendations",
            "/activities",
            "/activities?view=board",
            "/activities?view=timeline",
            "/progress",
            "/discussion",
            "/amendments",
            "/versions");

    private final String title = "Free to speak " + UUID.randomUUID().toString().substring(0, 8);

    private Portal portal;
    private Chromium chromium;
    private String plan = "";
    private List<String> foretold = List.of();
    private VisiblePlanTexts awidWouldSee = new VisiblePlanTexts(Map.of());
    private VisiblePlanTexts othersWouldSee = new VisiblePlanTexts(Map.of());

    @BeforeEach
    void begin(Portal running, Chromium browser) {
        portal = running;
        chromium = browser;
    }

    @Test
    void aPlanOfOneMemberBecomesThePlanOfTheCoalition() {
        write();
        isStoppedUntilTheRisksAreReviewed();
        aSecondPersonClears();
        lookWithForeignEyes();
        share();
        whatWasPreviewedIsSeen();
        amend();
        takeTheFreeActivity();
        propose();
        adopt("lead@omct.example", "1 of 2");
        adopt("lead@rsf.example", "2 of 2");
        carryOut();
        report();
        everybodyReadsWhatIsPublicAndNothingElse();
    }

    private void write() {
        try (Person member = signIn(PEN)) {
            PlanWriter writer = PlanWriter.begin(member, title);
            plan = writer.plan();
            writer.writesInSteps();
            List.of(Circle.ME, Circle.ORGANISATION, Circle.COALITION, Circle.PUBLIC)
                    .forEach(writer::writesFor);
            writer.writesFor(Circle.NAMED, AWID);
            writer.showsTogether("Our organisation", "Visible to your organisation only.", "Problem", "Goal");
            writer.activity(Circle.PUBLIC, PlanWriter.FREE, "Nobody yet");
            assertThat(VisiblePlanTexts.of(member, plan).text()).contains(Circle.words(List.of(Circle.values())));
        }
    }

    private void isStoppedUntilTheRisksAreReviewed() {
        try (Person member = signIn(PEN)) {
            member.open(plan).sees("The risks need an up-to-date review.").follow("Ask a colleague to clear it");
            member.sees("There is no current review of the risks:").sees("once every item above is complete");
            assertThat(member.page().locator("#ask")).hasCount(0);
            new PlanWriter(member, plan).looksAtTheRisks(THREAT, TARGET);
            member.open(plan + "/review").sees("can give it.").press("Request clearance");
            member.sees("Your colleagues who can clear the plan have been asked.");
            member.sees("The person who asked cannot clear it.").press("Withdraw the request");
            member.sees("The plan is a draft again.").open(plan + "/review").sees("Withdrawn");
            member.press("Request clearance").sees("The person who asked cannot clear it.");
        }
    }

    /** Of the organisation, and yet what one person keeps is hidden from her. */
    private void aSecondPersonClears() {
        try (Person admin = signIn("admin@fidh.example")) {
            VisiblePlanTexts seen = VisiblePlanTexts.of(admin, plan);
            assertThat(seen.text()).contains(Circle.words(INSIDE)).doesNotContain(Circle.ME.words());
            admin.open(plan + "/review").press("Clear").sees("Cleared: the plan can be shared.");
        }
    }

    private void lookWithForeignEyes() {
        try (Person member = signIn(PEN)) {
            awidWouldSee = VisiblePlanTexts.through(member, plan, "awid");
            othersWouldSee = VisiblePlanTexts.through(member, plan, "ishr");
            member.sees("It does not have the plan yet");
        }
    }

    private void share() {
        try (Person member = signIn(PEN)) {
            member.open(plan).follow("Share it").press("Share").sees("Choose at least one organisation");
            member.pick("Or only these organisations", AWID)
                    .pick("Or only these organisations", "International Service for Human Rights")
                    .press("Share")
                    .sees("Shared.");
            assertThat(VisiblePlanTexts.through(member, plan, "awid")).isEqualTo(awidWouldSee);
            assertThat(VisiblePlanTexts.through(member, plan, "ishr")).isEqualTo(othersWouldSee);
            member.sees("It has the plan.");
        }
    }

    private void whatWasPreviewedIsSeen() {
        try (Person partner = signIn(PARTNER);
                Person other = signIn("member@ishr.example");
                Person outsider = signIn("member@rsf.example")) {
            sees(partner, awidWouldSee, FOR_AWID);
            sees(other, othersWouldSee, FOR_OTHERS);
            assertThat(outsider.asks("GET", plan)).isEqualTo(404);
        }
    }

    /** Neither more nor less than was foretold, and that is what is meant for these circles. */
    private void sees(Person reader, VisiblePlanTexts foretold, List<Circle> circles) {
        VisiblePlanTexts seen = VisiblePlanTexts.of(reader, plan);
        seen.parts().forEach((page, places) -> assertThat(places)
                .as("%s%s of %s", plan, page, circles)
                .isEqualTo(foretold.parts().get(page)));
        assertThat(seen).isEqualTo(foretold);
        assertThat(seen.text()).contains(title).contains(Circle.words(circles));
        for (String page : PAGES) {
            assertThat(reader.open(plan + page).page().content())
                    .as(page)
                    .doesNotContain(Circle.words(Circle.besides(circles)))
                    .doesNotContain(THREAT, TARGET);
        }
        assertThat(reader.page().locator("nav.tabs a[href*='/recommendations'] .count"))
                .hasText(String.valueOf(2 * circles.size()));
        assertThat(reader.page().locator("nav.tabs a[href*='/activities'] .count"))
                .hasText(String.valueOf(foretold.size("/activities")));
    }

    private void amend() {
        try (Person partner = signIn(PARTNER)) {
            partner.open(plan + "/amendments");
            Locator paragraph = partner.page()
                    .locator("#which option")
                    .filter(new Locator.FilterOptions().setHasText(Circle.PUBLIC.word("text")));
            partner.open(plan + "/amendments?paragraph=" + paragraph.getAttribute("value"));
            partner.fill("Proposed wording", AMENDED).fill("Reason", "Whispering helps nobody.");
            partner.press("Propose").sees("Your amendment has been submitted.");
        }
        try (Person member = signIn(PEN);
                Person other = signIn("member@ishr.example")) {
            member.open(plan + "/amendments").sees("Whispering helps nobody.").press("Accept");
            member.sees("Accepted: the text has a new version.");
            other.open(plan).sees(AMENDED);
        }
    }

    private void takeTheFreeActivity() {
        try (Person partner = signIn(PARTNER)) {
            partner.open(plan + "/activities").followWhole("Take it: " + PlanWriter.FREE);
            partner.sees(Circle.PUBLIC.word("first ask")).press("Take this activity");
            partner.sees("Your organisation is now responsible.").press("We have started");
            partner.sees("Progress saved.");
        }
    }

    private void propose() {
        try (Person member = signIn(PEN)) {
            member.open("/notifications").sees(title);
            member.open(plan)
                    .follow("Propose to the leads")
                    .sees("If the leads adopt it, this publishes this one section.");
            foretold = publicSight(member);
            member.press("Propose for adoption");
            member.sees("The leads have been asked to adopt the plan.");
        }
    }

    /** The texts of the box that shows what everybody will read. */
    private static List<String> publicSight(Person person) {
        Locator box = person.page().locator(".eyes");
        assertThat(box).containsText(Circle.PUBLIC.word("text"));
        String shown = box.textContent();
        assertThat(shown).contains(publicWords()).doesNotContain(Circle.words(Circle.besides(List.of(Circle.PUBLIC))));
        assertThat(shown).doesNotContain(hidden());
        return box.locator(".statement").allInnerTexts();
    }

    /** Leads decide about what every reader of the plan sees. */
    private void adopt(String account, String progress) {
        try (Person lead = signIn(account);
                Person other = signIn("member@ishr.example")) {
            lead.open("/approvals").sees(title);
            assertThat(VisiblePlanTexts.of(lead, plan)).isEqualTo(VisiblePlanTexts.of(other, plan));
            boolean last = progress.startsWith("2");
            lead.open(plan + "/adoption").sees("Your approval is " + (last ? "" : "not ") + "the last one needed.");
            lead.sees("This publishes this section");
            assertThat(publicSight(lead)).isEqualTo(foretold);
            lead.press("Approve").sees("Say why.");
            lead.fill("Reason", "We will stand by it.").press("Approve").sees("Your approval is recorded.");
            if (progress.equals("1 of 2")) {
                lead.sees(progress);
            }
        }
    }

    private void carryOut() {
        try (Person member = signIn(PEN)) {
            member.open(plan)
                    .sees("A plan of the coalition")
                    .follow("Start implementation")
                    .press("Start implementation");
            member.sees("Implementation has started.");
            new PlanWriter(member, plan).dueIn(20, "Activity: " + PlanWriter.FREE);
            saysWhatIsReadAtOnce(member, Circle.PUBLIC, 1);
            saysWhatIsReadAtOnce(member, Circle.COALITION, 0);
        }
    }

    /** The form for following up a commitment states beforehand where the saved text is public. */
    private void saysWhatIsReadAtOnce(Person member, Circle circle, int times) {
        Locator promise = member.open(plan + "/progress")
                .page()
                .locator(".commitments > li")
                .filter(new Locator.FilterOptions().setHasText(circle.word("promise")));
        member.click(promise.locator("a.act"));
        member.sees("What was said or done");
        assertThat(member.page().getByText("What you save appears on the public page at once"))
                .hasCount(times);
    }

    private void report() {
        try (Person partner = signIn(PARTNER)) {
            partner.open(plan)
                    .follow("Write or accept reports")
                    .fill("Report", REPORT)
                    .press("Submit");
            partner.sees("The report has been submitted.");
            partner.open(plan + "/activities")
                    .followWhole("Update the status: " + PlanWriter.FREE)
                    .sees("This part of the plan is public: anyone can see at once how the activity is progressing.")
                    .press("It is done");
            partner.sees("Progress saved.");
        }
        try (Person member = signIn(PEN)) {
            member.open(plan + "/reports").sees(REPORT).followWhole("Read and accept: " + PlanWriter.FREE);
            member.sees("on the public page of the plan").press("Accept");
            member.sees("The report is accepted.");
        }
    }

    private void everybodyReadsWhatIsPublicAndNothingElse() {
        try (Reader reader = new Reader(chromium, portal)) {
            reader.opens("/en/newsroom").follows("All plans").follows(title);
            assertThat(reader.source())
                    .contains(title, AMENDED, REPORT, AWID, "A/RES/53/144")
                    .contains(publicWords())
                    .doesNotContain(Circle.words(Circle.besides(List.of(Circle.PUBLIC))))
                    .doesNotContain(hidden());
            assertThat(reader.rows(".progress")).contains(List.of(Circle.PUBLIC.word("objective"), "1", "0", "1", "0"));
            assertThat(foretold).allSatisfy(words -> assertThat(reader.source()).contains(words));
            reader.wasLeftAlone();
        }
    }

    /** A report that nobody has accepted is not public, nor is the state of a commitment. */
    private static List<String> publicWords() {
        return Circle.PUBLIC.words().stream()
                .filter(word -> !List.of("report", "evidence", "source").contains(word.split(" ", -1)[1]))
                .toList();
    }

    private static List<String> hidden() {
        return List.of(
                THREAT,
                TARGET,
                "for colleagues.",
                "Whispering helps nobody.",
                "We will stand by it.",
                "Cl\u00e9mence Aubertin",
                "Luc\u00eda Ferreyra",
                Circle.PUBLIC.word("report"),
                Circle.PUBLIC.word("evidence"),
                Circle.PUBLIC.word("source"));
    }

    private Person signIn(String account) {
        return Person.signIn(chromium, portal, account);
    }
}
