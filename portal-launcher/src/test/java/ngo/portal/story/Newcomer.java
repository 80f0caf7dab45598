package ngo.portal.story;

import com.microsoft.playwright.Page;
import ngo.portal.realm.Letters;
import ngo.portal.realm.Visitor;

/** Somebody new: follows the link in the letter of invitation, names themselves and comes with a second factor. */
final class Newcomer implements AutoCloseable {

    private static final String SECRET = "a long enough Secret 1";

    private final Portal portal;
    private final String address;
    private final Visitor visitor;

    Newcomer(Chromium chromium, Portal portal, String address) {
        this(portal, address, new Visitor(chromium, "en"));
    }

    Newcomer(Portal portal, String address, Visitor visitor) {
        this.portal = portal;
        this.address = address;
        this.visitor = visitor;
    }

    /** From the letter to the portal. */
    Newcomer accept(String firstName, String lastName) throws Exception {
        return accept(Letters.of(portal).lastTo(address).link(), firstName, lastName);
    }

    Newcomer accept(String invitation, String firstName, String lastName) {
        Page page = visitor.open(invitation).page();
        page.locator("#kc-info-message a").click();
        page.locator("#firstName").fill(firstName);
        page.locator("#lastName").fill(lastName);
        page.locator("[type=submit]").click();
        page.locator("#password-new").fill(SECRET);
        page.locator("#password-confirm").fill(SECRET);
        page.locator("[type=submit]").click();
        visitor.open(portal.at("/dashboard")).signIn(address, SECRET).setUpSecondFactor();
        visitor.waitFor(portal.at("/"));
        return this;
    }

    /** At a page of the organisation, as soon as the portal has seen that they belong to it. */
    Person at(String path) {
        Person person = Person.at(portal, visitor.page());
        person.waitForTheOrganisation(path);
        return person;
    }

    Page page() {
        return visitor.page();
    }

    @Override
    public void close() {
        visitor.close();
    }
}
