package ngo.portal.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import ngo.portal.realm.Visitor;

/** A coalition that has just begun: its office, two organisations with a lead each, and a third that these take in. They publish a statement. */
public final class FirstCoalition implements AutoCloseable {

    private static final DateTimeFormatter IN_A_FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    /** What somebody gets by mail. */
    @FunctionalInterface
    public interface Mailbox {
        /** The link in the only mail to an address, as soon as it is there. */
        String linkFor(String address) throws Exception;
    }

    private final Chromium chromium;
    private final Portal portal;
    private final Mailbox mailbox;
    private final Map<String, Newcomer> administrators = new LinkedHashMap<>();

    public FirstCoalition(Chromium chromium, URI portal, Mailbox mailbox) {
        this.chromium = chromium;
        this.portal = new Portal(portal, portal, Path.of(""));
        this.mailbox = mailbox;
    }

    /** The first administrator of an organisation comes, completes its entry and has it take part. */
    public void takesPart(String alias, String name, String address) throws Exception {
        Newcomer newcomer = new Newcomer(portal, address, visitor());
        administrators.put(alias, newcomer);
        newcomer.accept(mailbox.linkFor(address), firstName(address), "First");
        Person administrator = newcomer.at("/organisation");
        administrator.awaits("/organisation", "Edit the entry").follow("Edit the entry");
        administrator.page().locator("[id='t:0:officialName']").fill(name);
        administrator.page().locator("[id='t:0:about']").fill("It protects those who protect.");
        administrator.fill("Region", "Western Asia").press("Add a contact");
        administrator
                .fill("Name of the contact", "Press desk")
                .fill("E-mail of the contact", "press@" + alias + ".example");
        administrator.press("Save the entry").sees("The entry is saved.");
        administrator.awaits("/organisation/membership", "Take part").follow("Take part");
        administrator.press("Take part").sees("Done.");
    }

    private static String firstName(String address) {
        return Character.toUpperCase(address.charAt(0)) + address.substring(1, address.indexOf('@'));
    }

    /** The office founds another organisation, for which it takes a lead. */
    public void foundsAnother(Visitor office, String alias, String name, String address) {
        Person.at(portal, office.page())
                .open("/admin/organisations/new")
                .fill("Name", name)
                .fill("Short name in addresses", alias)
                .fill("E-mail address of its first administrator", address)
                .press("Invite organisation")
                .sees("A lead has to confirm it now");
    }

    public void confirms(String lead, String alias) {
        Person person = administrator(lead).open("/organisations/" + alias + "/membership");
        person.follow("Confirm").press("Confirm").sees("Done.");
    }

    /** An administrator is neither member nor signatory before they say so. */
    public void writesAndSigns(String alias, String address) {
        Person person = administrator(alias).open("/organisation/people");
        person.click(person.page()
                .locator("#content a")
                .filter(new Locator.FilterOptions().setHasText(firstName(address) + " First"))
                .first());
        for (String role : new String[] {"Member", "Authorised signatory"}) {
            person.page()
                    .locator("#changing .check")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + role + "\\s*$")))
                    .locator("input")
                    .check();
        }
        person.press("Save").sees("The roles of " + firstName(address) + " First have been changed.");
    }

    /** From a file of the owner's to a page that the public reads. */
    public void publish(String owner, String lead, String otherLead, String title) {
        String statement = write(owner, title);
        approve(statement, lead, otherLead);
        open(statement, lead);
        administrators.keySet().forEach(alias -> sign(statement, alias));
        administrator(lead)
                .open(statement + "/board")
                .fill("Reason for closing now", "Everybody has answered.")
                .press("Close sign-on")
                .sees("The sign-on is closed.");
        approve(statement, lead, otherLead);
        Person publisher = administrator(lead).open(statement + "/release");
        publisher.tick("Now").press("Publish").sees("What the public will read");
        publisher.press("Publish now").sees("The statement is public.");
    }

    private String write(String owner, String title) {
        Person writer = administrator(owner);
        writer.awaits("/me", "Authorised signatory").open("/statements/new");
        String text = "# " + title + "\n\nWe ask the court to release her today.\n";
        writer.field("File")
                .setInputFiles(new FilePayload("release.md", "text/markdown", text.getBytes(StandardCharsets.UTF_8)));
        writer.press("Import").sees("The text was imported from your file");
        String statement = writer.page().url().replaceFirst("^.*(/statements/[0-9a-f-]{36}).*$", "$1");
        writer.open(statement).follow("Start consultation");
        writer.tick("All organisations of the coalition")
                .press("Start consultation")
                .sees("The consultation has started.");
        writer.open(statement).press("Send for text review").sees("The text is now with the leads.");
        return statement;
    }

    private void approve(String statement, String... leads) {
        for (String lead : leads) {
            administrator(lead).open(statement + "/approval").press("Approve").sees("Your approval is recorded.");
        }
    }

    private void open(String statement, String alias) {
        Person lead = administrator(alias).open(statement + "/open");
        lead.page().locator("#content input[type=checkbox]").all().forEach(Locator::check);
        lead.fill("Please sign by", inDays(5))
                .fill("Closes at", inDays(9))
                .press("Open for sign-on")
                .sees("The call is open.");
    }

    private static String inDays(int days) {
        return LocalDateTime.now(ZoneOffset.UTC).plusDays(days).format(IN_A_FIELD);
    }

    private void sign(String statement, String alias) {
        Person signatory =
                administrator(alias).awaits("/me", "Authorised signatory").open(statement + "/sign-on");
        signatory.press("Sign").press("Confirm signature").sees("Your organisation has signed.");
    }

    private Person administrator(String alias) {
        Newcomer newcomer = administrators.get(alias);
        if (newcomer == null) {
            throw new IllegalArgumentException(alias + " takes no part");
        }
        return Person.at(portal, newcomer.page());
    }

    /** The authority is the operator's own; their browsers do not know it. */
    public Visitor visitor() {
        return new Visitor(
                chromium, new Browser.NewContextOptions().setLocale("en").setIgnoreHTTPSErrors(true));
    }

    @Override
    public void close() {
        administrators.values().forEach(Newcomer::close);
    }
}
