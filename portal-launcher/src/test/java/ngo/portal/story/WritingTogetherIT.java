package ngo.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Unsaved input is not lost with the page, and comments on a text are answered. */
@ExtendWith(TestEnvironment.class)
class WritingTogetherIT {

    private static final String TEXT = "#s\\:0\\:body";

    @Test
    void whatWasTypedIsTakenUpAgainOrDropped(Portal portal, Chromium chromium) {
        try (Person writer = Person.signIn(chromium, portal, "member@fidh.example")) {
            String statement = begin(writer, "A page that is left", "We ask for her release.");
            type(writer, statement, "We ask for her release today.");

            writer.open(statement + "/edit").sees("You have an unsaved draft").press("Continue the draft");
            Locator text = writer.page().locator(TEXT);
            assertThat(text).hasValue("We ask for her release today.");
            assertThat(writer.field("Notes to editors")).hasValue("The court sits on Monday.");
            writer.press("Save").sees("We ask for her release today.").sees("The court sits on Monday.");

            type(writer, statement, "Never mind.");
            writer.open(statement + "/edit").press("Discard the draft");
            assertThat(text).hasValue("We ask for her release today.");
            writer.open(statement + "/edit");
            assertThat(writer.page().locator("#content")).not().containsText("You have an unsaved draft");
        }
    }

    @Test
    void remarksAreAnsweredAndOtherWordingsMergedOrRejected(Portal portal, Chromium chromium) {
        try (Person writer = Person.signIn(chromium, portal, "member@fidh.example");
                Person reader = Person.signIn(chromium, portal, "member@awid.example")) {
            String statement = begin(writer, "A text that is talked about", "We ask for this.\n\nWe ask for that.");
            writer.open(statement + "/consultation")
                    .tick("All organisations of the coalition")
                    .press("Start consultation")
                    .sees("The consultation has started.");
            reader.open(statement + "/discussion").fill("Comment", "For what?").press("Add comment");
            reader.sees("Comment added.");
            propose(reader, statement, 1, "We ask for bread.");
            propose(reader, statement, 1, "We urgently ask for this.");
            propose(reader, statement, 1, "We ask for rice.");
            propose(reader, statement, 2, "We ask for roses.");

            writer.open(statement + "/discussion").follow("Reply").sees("For what?");
            writer.fill("Comment", "For bread.").press("Send reply").sees("For bread.");
            writer.press("Resolve").sees("Resolved by");
            writer.open(statement + "/amendments").follow("Accept with changes");
            writer.fill("Wording for the text", "We ask for bread and butter.").press("Accept this wording");
            writer.sees("You have changed the wording.").press("Accept this wording");
            writer.sees("Merged: the text has a new version.");
            mergeTheOthersIntoTheSameParagraph(writer);
            writer.follow("Reject with a reason");
            writer.fill("Reason", "No roses here.").press("Reject").sees("can read your reason.");

            reader.open(statement + "/amendments").sees("Accepted with changes").sees("No roses here.");
            reader.open(statement).sees("We urgently ask for rice.").sees("We ask for that.");
            reader.open(statement + "/versions").sees("Amended");
        }
    }

    @Test
    void theToolbarWritesAndAnAuthorTakesWordsBack(Portal portal, Chromium chromium) {
        try (Person writer = Person.signIn(chromium, portal, "member@fidh.example")) {
            String statement = begin(writer, "A text with a toolbar", "> - A list in a quotation\n\nThe end.");
            writer.open(statement + "/edit");
            Locator text = writer.page().locator(TEXT);
            String untouched = text.inputValue();
            Locator editor = writer.page().locator(".written-here");
            editor.press("Control+End");
            assertThat(text).hasValue(untouched);
            editor.press("Enter");
            editor.pressSequentially("What we ask");
            writer.page().locator(".toolbar [data-act=list]").click();
            editor.pressSequentially(" for");
            writer.press("Save").sees("What we ask for");
            assertThat(writer.page().locator(".place > blockquote li")).hasText("A list in a quotation");
            assertThat(writer.page().locator(".place > ul li")).hasText("What we ask for");

            writer.open(statement + "/discussion?paragraph=0")
                    .fill("Comment", "Too long.")
                    .press("Add comment");
            writer.open(statement).sees("On the whole text").sees("Too long.");
            writer.open(statement + "/discussion").follow("Edit or withdraw").press("Withdraw comment");
            writer.sees("Your comment has been withdrawn.");
            assertThat(writer.page().locator("#content")).not().containsText("Too long.");
        }
    }

    private static String begin(Person writer, String title, String text) {
        writer.open("/statements/new").fill("Title", title).fill("Text", text);
        writer.press("Save").sees(title);
        return writer.page().url().replaceFirst("^.*(/statements/[0-9a-f-]{36}).*$", "$1");
    }

    private static void type(Person writer, String statement, String words) {
        writer.open(statement + "/edit");
        writer.page().locator(TEXT).fill(words);
        writer.page().waitForResponse(WritingTogetherIT::isTheWholeDraft, () -> {
            writer.fill("Notes to editors", "The court sits on Monday.");
            writer.page().locator("#title").focus();
        });
        assertThat(writer.page().locator("#saved")).containsText("Saved");
        writer.open(statement);
    }

    /** The text alone may have been kept before. */
    private static boolean isTheWholeDraft(Response answer) {
        String sent = answer.request().postData();
        return sent != null && sent.contains("The+court+sits");
    }

    /** One changes words that nobody else has changed, the other the same. */
    private static void mergeTheOthersIntoTheSameParagraph(Person writer) {
        writer.sees("The paragraph has changed since this was proposed.").follow("Merge and accept");
        writer.sees("Changed in the text since")
                .sees("How the text will change")
                .press("Accept this wording");
        writer.sees("Accepted: the text has a new version.").follow("Merge and accept");
        writer.sees("both change the same words").press("Preview").sees("both change the same words");
        writer.tick("As proposed: rice").press("Preview").press("Accept this wording");
        writer.sees("Merged: the text has a new version.");
    }

    private static void propose(Person reader, String statement, int paragraph, String words) {
        reader.open(statement + "/amendments?paragraph=" + paragraph).fill("Proposed wording", words);
        reader.press("Propose").sees("Your amendment has been submitted.");
    }
}
