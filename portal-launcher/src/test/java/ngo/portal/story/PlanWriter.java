package ngo.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A member who writes a plan, field by field and page by page. */
final class PlanWriter {

    static final String FREE = "Somebody speaks on the radio";
    private static final String OWN_TITLE = "#s\\:0\\:heading";
    private static final String TEXT = "#s\\:0\\:body";
    private static final List<Circle> CIRCLES = List.of(Circle.values());
    private static final List<String> KINDS =
            List.of("State", "Business", "Financial institution", "Donor", "Intergovernmental body");

    private final Person person;
    private final String plan;

    PlanWriter(Person person, String plan) {
        this.person = person;
        this.plan = plan;
    }

    static PlanWriter begin(Person person, String title) {
        person.open("/plans").follow("New plan").fill("Title", title).fill("Goal", "Nobody is punished for speaking.");
        person.fill("Themes and countries", "Freedom of expression").fill("First day", inDays(1));
        person.fill("Last day", inDays(400)).press("Save").sees("The plan has been created.");
        String plan = person.page().url().replaceFirst("^.*(/plans/[0-9a-f-]{36}).*$", "$1");
        return new PlanWriter(person, plan);
    }

    String plan() {
        return plan;
    }

    static String inDays(int days) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(days).toString();
    }

    /** What a plan needs and no circle of readers has: forth, back, and gone on with later. */
    void writesInSteps() {
        person.open(plan).follow("Write them step by step");
        step("Step 1 of 7", "Under Problem for colleagues.", "Save and continue");
        step("Step 2 of 7", "Under Goal for colleagues.", "Save and go back");
        person.sees("Step 1 of 7").open(plan + "/steps?step=MONITORING");
        step("Step 7 of 7", "Under Monitoring and evaluation for colleagues.", "Save and leave");
        person.sees("Saved. Still without text: ").sees("Under Goal for colleagues.");
    }

    private void step(String place, String text, String button) {
        person.sees(place).page().locator(TEXT).fill(text);
        person.press(button);
    }

    /** Several sections at once, with their readers before the eyes. */
    void showsTogether(String level, String readers, String... headings) {
        person.open(plan).follow("Set levels for several sections").press("Check the readers");
        person.sees("Tick at least one section.");
        List.of(headings).forEach(person::tick);
        person.tick(level + ":").press("Check the readers").sees("Nothing is saved yet.");
        person.sees(readers).press("Save").sees("Saved for " + headings.length + " sections.");
        person.sees(readers);
    }

    void writes(String heading, String text) {
        writes(heading, "", text);
    }

    private void writes(String heading, String title, String text) {
        person.open(plan);
        person.followWhole("Begin: " + heading);
        person.page().locator(OWN_TITLE).fill(title);
        person.page().locator(TEXT).fill(text);
        person.press("Save").sees(text);
    }

    /** A section of this circle, and in it one of each record and two recommendations. */
    void writesFor(Circle circle, String... named) {
        writes(circle.heading(), circle.word("title"), circle.word("text"));
        shows(circle, named);
        objective(circle);
        recommendation(circle, "first", "UNDHRD, article 9");
        recommendation(circle, "second", "UNDHRD, article 5");
        activity(circle, circle.word("activity"), "FIDH \u2013 International Federation for Human Rights");
        promise(circle);
        report(circle);
    }

    private void shows(Circle circle, String... named) {
        person.open(plan);
        person.followWhole("Who sees it: " + circle.heading());
        person.tick(circle.level() + ":");
        List.of(named).forEach(one -> person.pick("Named organisations", one));
        person.press("Save").sees("Saved. Visible to ");
    }

    private void objective(Circle circle) {
        person.open(plan + "/objectives/new").choose("Section", circle.place());
        person.fill("What should be achieved", circle.word("objective")).fill("Indicator", circle.word("indicator"));
        person.fill("Current situation", circle.word("baseline")).fill("Target", circle.word("target"));
        person.fill("By when", inDays(300)).press("Save").sees("The objective is saved.");
    }

    private void recommendation(Circle circle, String which, String article) {
        int number = 2 * CIRCLES.indexOf(circle) + (which.equals("first") ? 0 : 1);
        person.open(plan + "/recommendations/new").choose("Section", circle.place());
        person.fill("What is asked", circle.word(which + " ask"));
        person.choose("Kind of addressee", KINDS.get(number % KINDS.size()));
        person.fill("Addressee", circle.word(which + " addressee"));
        person.click("#editing summary");
        person.tick(article).press("Save").sees("The recommendation is saved.");
    }

    /** It serves the records in the same section. */
    void activity(Circle circle, String title, String responsible) {
        person.open(plan + "/activities/new").choose("Section", circle.place());
        person.fill("What is done", title);
        if (!responsible.equals("Nobody yet")) {
            person.pick("Responsible", responsible);
        }
        person.fill("From", inDays(2)).fill("Until", inDays(90));
        person.tick("Objective: " + circle.word("objective")).tick("Recommendation: " + circle.word("first ask"));
        person.press("Save").sees("The activity is saved.");
    }

    private void promise(Circle circle) {
        person.open(plan + "/commitments/new").choose("Section", circle.place());
        person.fill("What was promised", circle.word("promise")).fill("Addressee", circle.word("promiser"));
        person.fill("Announced on", inDays(-10)).fill("What was said or done", circle.word("evidence"));
        person.fill("Source", circle.word("source")).press("Save").sees("The commitment is saved.");
    }

    private void report(Circle circle) {
        dueIn(30, "Objective: " + circle.word("objective"));
        person.fill("Report", circle.word("report")).press("Submit").sees("The report has been submitted.");
    }

    /** One report about something is wanted. */
    void dueIn(int days, String about) {
        person.open(plan + "/reports").choose("About", about).fill("First report due", inDays(days));
        person.fill("Then every \u2026 months", "0").fill("Last report due", inDays(days));
        person.press("Set due dates").sees("The due dates are set.");
    }

    void looksAtTheRisks(String threat, String target) {
        person.open(plan + "/risks").fill("What may happen", threat).fill("Who is affected", "Those who speak");
        person.press("Save").sees("The risk is saved.");
        person.open(plan + "/power-map")
                .fill("Who decides", target)
                .press("Save")
                .sees("The power map is saved.");
        person.open(plan + "/risks").fill("Next review", inDays(100)).press("I have reviewed the risks");
        person.sees("The review is recorded.");
        assertThat(person.page().locator("#content")).not().containsText("has no up-to-date risk review");
    }
}
