package ngo.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ngo.portal.api.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many activities are changed at once, and the change is taken back as a whole. */
@ExtendWith(TestEnvironment.class)
class ManyActivitiesIT {

    private static final String PEN = "member@fidh.example";
    private static final String NOBODY = "Nobody yet";
    private static final int ALL = 12;
    private static final int SOME = 3;

    private Person member;
    private String plan = "";

    @BeforeEach
    void begin(Portal portal, Chromium chromium) {
        member = Person.signIn(chromium, portal, PEN);
        String activities = IntStream.rangeClosed(1, ALL)
                .mapToObj("{\"title\": \"Visit %02d\"}"::formatted)
                .collect(Collectors.joining(", "));
        String json =
                "{\"title\": \"Twelve visits %s\", \"sections\": [{\"heading\": \"ACTIONS\"}], \"activities\": [%s]}"
                        .formatted(UUID.randomUUID(), activities);
        Program.Reply begun = new Program(portal.address(), portal.keycloak(), PEN).post("/plans", json);
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        plan = "/plans/" + begun.field("id");
    }

    @AfterEach
    void leave() {
        member.close();
    }

    @Test
    void theOwnerOfSomeIsChangedAndThenAsBefore() {
        assign("Front Line Defenders");
        assertThat(lines("Front Line Defenders")).containsExactly("Visit 01", "Visit 02", "Visit 03");

        assign(NOBODY);
        undo("3 activities have been restored.");
        assertThat(lines("Front Line Defenders")).containsExactly("Visit 01", "Visit 02", "Visit 03");
    }

    /** Undo is offered until the page is left. */
    private void assign(String organisation) {
        choose(SOME);
        (organisation.equals(NOBODY) ? member : member.pick("Organisation", organisation))
                .press("Change who is responsible");
        member.sees("3 activities have been changed.");
    }

    @Test
    @Tag("part-4")
    void datesAndStatesOfAllAreChangedEachWithItsOwnUndo() {
        choose(ALL);
        member.fill("From", "2031-03-01").fill("Until", "2031-03-31").press("Change the dates");
        member.sees("12 activities have been changed.");
        choose(ALL);
        member.choose("New status", "In progress").press("Change the status").sees("12 activities have been changed.");

        undo("12 activities have been restored.");
        assertThat(lines("In progress")).isEmpty();
        assertThat(lines("2031")).hasSize(ALL);
    }

    @Test
    @Tag("part-4")
    void oneThatCannotTakeTheStepKeepsAllWhereTheyAre() {
        choose(1);
        member.choose("New status", "In progress").press("Change the status").sees("1 activity has been changed.");
        choose(SOME);
        member.choose("New status", "Done").press("Change the status").sees("This step is not possible");

        assertThat(lines("Done")).isEmpty();
        assertThat(lines("In progress")).hasSize(1);
    }

    private void choose(int number) {
        member.open(plan + "/activities").follow("Change several");
        List<Locator> boxes = member.page().locator("input[name=chosen]").all();
        assertThat(boxes).hasSize(ALL);
        boxes.subList(0, number).forEach(Locator::check);
    }

    private void undo(String said) {
        assertThat(member.page().locator("#undo")).isVisible();
        member.press("Undo").sees(said);
        assertThat(member.page().locator("#undo")).hasCount(0);
    }

    /** Titles of the activities whose line contains these words. */
    private List<String> lines(String words) {
        Locator rows = member.open(plan + "/activities").page().locator("table.rows tbody tr");
        return rows.filter(new Locator.FilterOptions().setHasText(words)).all().stream()
                .map(row -> row.locator("th .words").innerText())
                .toList();
    }
}
