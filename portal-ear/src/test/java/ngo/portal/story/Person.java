package ngo.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody of the sample coalition at a browser of their own. */
final class Person implements AutoCloseable {

    private static final double PATIENCE_MS = 20_000;

    private final Portal portal;
    private final BrowserContext context;
    private final Page page;
    private final Runnable leaving;

    private Person(Portal portal, BrowserContext context, Page page, Runnable leaving) {
        this.portal = portal;
        this.context = context;
        this.page = page;
        this.leaving = leaving;
        page.setDefaultTimeout(PATIENCE_MS);
    }

    static Person signIn(Chromium chromium, Portal portal, String account) {
        return signIn(chromium, portal, account, "/dashboard");
    }

    /** Whoever belongs to several organisations says for which they come. */
    static Person signInFor(Chromium chromium, Portal portal, String account, String organisation) {
        return signIn(chromium, portal, account, "/dashboard?for=" + organisation);
    }

    /** Whoever may not see the usual first page says where they go. */
    static Person signIn(Chromium chromium, Portal portal, String account, String path) {
        BrowserContext context = chromium.browser().newContext();
        Person person = new Person(portal, context, context.newPage(), context::close);
        person.open(path);
        person.page.locator("#username").fill(account);
        person.page.locator("#password").fill("demo");
        person.page.locator("#kc-login").click();
        person.page.waitForURL(address -> address.startsWith(portal.at("/")));
        person.waitForTheOrganisation(path);
        return person;
    }

    /** The same person at the same browser, looking at something else. */
    Person inAnotherTab() {
        Page tab = context.newPage();
        return new Person(portal, context, tab, tab::close);
    }

    /** Right after a start the portal may not have seen yet where its people belong. */
    private void waitForTheOrganisation(String path) {
        Locator acting = page.locator("header .acting");
        for (int tries = 0; tries < 30 && acting.count() == 0; tries++) {
            page.waitForTimeout(1000);
            open(path);
        }
        assertThat(acting).isVisible();
    }

    Person open(String path) {
        page.navigate(portal.at(path));
        return this;
    }

    Person fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    /** A choice is found by how its label begins; an explanation may follow. */
    Person tick(String label) {
        page.locator("#content").getByLabel(label).check();
        return this;
    }

    Person follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        return this;
    }

    Person press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    Person sees(String words) {
        assertThat(page.locator("#content"))
                .containsText(
                        words,
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(PATIENCE_MS));
        return this;
    }

    Locator field(String label) {
        return page.locator("#content")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .and(page.locator("input, textarea, select"));
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    @Override
    public void close() {
        leaving.run();
    }
}
