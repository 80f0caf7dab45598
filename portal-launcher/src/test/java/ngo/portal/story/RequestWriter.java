package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** A member who writes a request for funding, part by part in the order of the form. */
final class RequestWriter {

    static final String NAME = "Ghislaine Tessier";
    static final String CONTACT = "At the bakery after nine";
    static final String PLACE = "Third house by the mill";
    static final String[] IDENTITY = {NAME, CONTACT, PLACE};
    static final String RISK = "Two men waited at the door on Monday.";
    static final String NEED = "A safe room for two months.";
    static final String NEEDED_NOW = "A safe room until the end of May.";
    static final String CHANNEL = "Through the tailor in the old street";
    static final String FILE = "letter.txt";
    private static final String CONSENT = "The request is shown to the funder";

    private final Person person;
    private final String request;

    private RequestWriter(Person person, String request) {
        this.person = person;
        this.request = request;
    }

    static RequestWriter begin(Person person, String call, String title) {
        person.open(call).follow("New request").fill("Title", title).tick("Immediate:");
        person.press("Save").sees("Draft created.");
        return new RequestWriter(person, person.page().url().replaceFirst("^.*(/funding/[0-9a-f-]{36}).*$", "$1"));
    }

    String request() {
        return request;
    }

    /** Each part leads to the next one. */
    void writes() {
        person.sees("Part 2 of 11").fill("Name", NAME).fill("How to reach them safely", CONTACT);
        person.fill("Where they are", PLACE).press("Save").sees("Saved.");
        person.sees("Part 3 of 11").fill("Risk", RISK).press("Save").sees("Part 4 of 11");
        person.fill("Measures taken", "A new lock.").press("Save").sees("Part 5 of 11");
        person.fill("Needs", NEED).press("Save").sees("Part 6 of 11");
        line("Rent", "1200", "100");
        person.press("Save").sees("Part 7 of 11");
        person.fill("Other funders", "None").press("Save").sees("Part 8 of 11");
        consents();
        attaches();
        person.open(request + "/edit?part=PAYMENT").fill("Payment channel", CHANNEL);
        person.press("Save").sees("Part 11 of 11");
    }

    private void line(String what, String costs, String own) {
        person.page().locator("#b\\:0\\:category").selectOption(what);
        person.page().locator("#b\\:0\\:amount").fill(costs);
        person.page().locator("#b\\:0\\:own").fill(own);
    }

    /** The person concerned has second thoughts, and agrees again. */
    private void consents() {
        person.choose("Agreed to", CONSENT).choose("How", "Orally").press("Record");
        person.sees("The consent is recorded.").press("Revoke: " + CONSENT);
        person.sees("The consent is revoked.").press("Record").sees("The consent is recorded.");
    }

    private void attaches() {
        person.open(request + "/edit?part=FILES")
                .field("File")
                .setInputFiles(
                        new FilePayload(FILE, "text/plain", "She was followed.".getBytes(StandardCharsets.UTF_8)));
        person.press("Attach").sees(FILE);
    }

    /** The call wants the agreement of somebody else, and of nobody who has read something older. */
    void submitsWith(Person second, String name) {
        person.open(request + "/submit").sees("Still needed:").sees("requires a colleague to agree");
        assertThat(person.page().locator("#submit").count()).isZero();
        person.open(request + "/edit?part=WRITERS").pick("Colleague who is to agree", name);
        person.press("Ask to agree").sees("Your colleague has been asked to agree.");
        second.open(request).sees(RISK).sees("The identity is encrypted");
        assertThat(second.page().content()).doesNotContain(IDENTITY).doesNotContain(CHANNEL);
        second.press("Agree to it").sees("You have agreed to the request in its current form.");
        person.open(request + "/submit")
                .sees("All required parts are complete.")
                .press("Submit");
        person.sees("The request is submitted. Your receipt is below.").sees("Fingerprint of the submitted text");
        assertThat(person.page().locator(".printed .fingerprint").innerText()).matches("[0-9a-f]{64}");
    }
}
