package ngo.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.time.Instant;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Pattern;

/** Somebody of the sample coalition at a browser of their own. */
final class Person implements AutoCloseable {

    private static final int MAX_CLICKS = 3;
    private static final int MAX_JOURNAL = 12;
    private static final int A_MINUTE_S = 60;

    private final Portal portal;
    private final BrowserContext context;
    private final Page page;
    private final Runnable leaving;

    /** Tests use English texts, whatever language the people read. */
    private Vocabulary words = Vocabulary.of("en");

    /** Whether an element has stopped moving is measured by script; without script there is no such wait. */
    private boolean withoutScript;

    /** The last requested pages and their responses, for the analysis of a missing page. */
    private final Deque<String> journal = new ConcurrentLinkedDeque<>();

    private Person(Portal portal, BrowserContext context, Page page, Runnable leaving) {
        this.portal = portal;
        this.context = context;
        this.page = page;
        this.leaving = leaving;
        page.setDefaultTimeout(Chromium.PATIENCE_MS);
        page.onRequest(request -> note(request, "asked"));
        page.onRequestFailed(request -> note(request, request.failure()));
        page.onResponse(response -> note(response.request(), String.valueOf(response.status())));
    }

    private void note(Request request, String what) {
        if (request.isNavigationRequest()) {
            write(what + " " + request.method() + " " + request.url().replaceFirst("[?].*", ""));
        }
    }

    private void write(String line) {
        journal.add(Instant.now() + " " + line);
        if (journal.size() > MAX_JOURNAL) {
            journal.poll();
        }
    }

    static Person signIn(Chromium chromium, Portal portal, String account) {
        return signIn(chromium, portal, account, "/dashboard");
    }

    /** With a session that nobody else has had or will have: it may end, or be that of somebody who signed in long ago. */
    static Person signInAfresh(Chromium chromium, Portal portal, String account) {
        return signIn(chromium.browser().newContext(), portal, account, "/dashboard");
    }

    /** Somebody whose browser runs no script. */
    static Person signInWithoutScript(Chromium chromium, Portal portal, String account) {
        Person person = signIn(
                chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)),
                portal,
                account,
                "/dashboard");
        person.withoutScript = true;
        return person;
    }

    /** A member of several organisations chooses one. */
    static Person signInFor(Chromium chromium, Portal portal, String account, String organisation) {
        return signIn(chromium, portal, account, "/dashboard?for=" + organisation);
    }

    /** Somebody who adds this to what the portal asks Keycloak for. */
    static Person signInAsking(Chromium chromium, Portal portal, String account, String added) {
        BrowserContext context = chromium.browser().newContext();
        context.route(
                portal.keycloak() + "/realms/coalition/protocol/openid-connect/auth?**",
                route -> route.resume(
                        new Route.ResumeOptions().setUrl(route.request().url() + "&" + added)));
        return signIn(context, portal, account, "/dashboard");
    }

    /** A session that somebody began a few minutes ago is gone on with: each sign-in costs the servers seconds. */
    static Person signIn(Chromium chromium, Portal portal, String account, String path) {
        BrowserContext context = chromium.browser().newContext();
        String acting = path.replaceFirst("^[^?]*", "");
        SignIns.SHARED.browser(portal, account + acting).ifPresent(context::addCookies);
        Person person = signIn(context, portal, account, path);
        SignIns.SHARED.keep(portal, account + acting, context.cookies());
        return person;
    }

    /** Somebody whom nobody knows by the sample, at the page to which they have come. */
    static Person at(Portal portal, Page page) {
        return new Person(portal, page.context(), page, page::close);
    }

    private static Person signIn(BrowserContext context, Portal portal, String account, String path) {
        Person person = new Person(portal, context, context.newPage(), context::close);
        person.open(path);
        if (!person.page.url().startsWith(portal.at("/"))) {
            person.page.locator("#username").fill(account);
            person.page.locator("#password").fill("demo");
            person.page.locator("#kc-login").click();
            person.page.waitForURL(address -> address.startsWith(portal.at("/")));
        }
        person.waitForTheOrganisation(path);
        return person;
    }

    /** Reads another language from now on, and takes no page that shows English besides what people have written. */
    Person reading(String language) {
        context.setExtraHTTPHeaders(Map.of("Accept-Language", language));
        words = Vocabulary.of(language);
        return this;
    }

    /** The same person at the same browser, looking at something else. */
    Person inAnotherTab() {
        Page tab = context.newPage();
        return new Person(portal, context, tab, tab::close);
    }

    /** Right after a start, or after joining, the portal may not have seen yet where somebody belongs. */
    void waitForTheOrganisation(String path) {
        Locator acting = page.locator("header .acting");
        for (int tries = 0; tries < A_MINUTE_S && acting.count() == 0; tries++) {
            page.waitForTimeout(1000);
            open(path);
        }
        assertThat(acting).isVisible();
    }

    /** A page that looks again by itself may do so in this very moment; the address is then opened again. */
    Person open(String path) {
        try {
            page.navigate(portal.at(path));
        } catch (PlaywrightException overtaken) {
            if (!String.valueOf(overtaken.getMessage()).contains("ERR_ABORTED")) {
                throw overtaken;
            }
            page.waitForLoadState();
            page.navigate(portal.at(path));
        }
        return understands();
    }

    private Person understands() {
        org.assertj.core.api.Assertions.assertThat(
                        words.englishIn(page.locator("body").innerText()))
                .as(page.url())
                .isEmpty();
        return this;
    }

    /** Looks at a page again and again until it says so: what Keycloak has to do first takes seconds. */
    Person awaits(String path, String words) {
        Locator content = page.locator("#content");
        open(path);
        for (int tries = 0; tries < A_MINUTE_S && !content.textContent().contains(words); tries++) {
            page.waitForTimeout(1000);
            open(path);
        }
        assertThat(content).containsText(words);
        return this;
    }

    /** What the portal answers to a request of this session that no page has made; redirects are not followed. */
    int asks(String method, String path) {
        return context.request()
                .fetch(
                        portal.at(path),
                        RequestOptions.create()
                                .setMethod(method)
                                .setHeader("Origin", portal.address().toString())
                                .setMaxRedirects(0))
                .status();
    }

    Person fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    /** Chooses from a list what is called exactly so. */
    Person choose(String label, String option) {
        field(label).selectOption(new SelectOption().setLabel(option));
        return this;
    }

    /** Types into a picker and takes what is found; it is shown as a chip then. Without script there are boxes. */
    Person pick(String label, String name) {
        if (withoutScript) {
            page.locator("#content .picker").getByLabel(name).press("Space");
            return this;
        }
        Locator picker = page.locator("#content .picker").filter(new Locator.FilterOptions().setHasText(label));
        picker.getByRole(AriaRole.COMBOBOX).pressSequentially(name);
        Locator found = page.locator(".ui-autocomplete-item")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
        assertThat(found).isVisible();
        // The mouse would wait until the list stops moving and scroll meanwhile, which closes the list.
        found.evaluate("one => one.click()");
        assertThat(picker.locator(".ui-autocomplete-token")
                        .filter(new Locator.FilterOptions().setHasText(name))
                        .first())
                .isVisible();
        return this;
    }

    /** A choice is found by how its label begins; an explanation may follow. */
    Person tick(String label) {
        page.locator("#content").getByLabel(words.within(label)).check();
        return this;
    }

    Person follow(String link) {
        return click(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words.whole(link)))
                .first());
    }

    /** A link by all its words, those included that only a screen reader says. */
    Person followWhole(String words) {
        return click(page.locator("main a")
                .filter(new Locator.FilterOptions()
                        .setHasText(Pattern.compile("^\\s*" + words.replace(" ", "\\s+") + "\\s*$")))
                .first());
    }

    /** The first that a selector finds, where it has no words of its own. */
    Person click(String selector) {
        return click(page.locator(selector).first());
    }

    Person press(String button) {
        return click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words.whole(button))));
    }

    /**
     * Begins when this page has arrived and is over when the next begins to; an immediate check would see half of it. Without script a click
     * cannot wait until nothing moves any more, and may miss; keys do not.
     */
    Person click(Locator thing) {
        page.waitForLoadState();
        if (withoutScript) {
            thing.press("Enter");
        } else {
            boolean arrived = false;
            for (int times = 0; times < MAX_CLICKS && !arrived; times++) {
                arrived = arrives(thing);
            }
            org.assertj.core.api.Assertions.assertThat(arrived)
                    .as("a click arrives at " + thing)
                    .isTrue();
        }
        page.waitForLoadState();
        return understands();
    }

    /**
     * Clicks, and says whether the thing was hit. Where a page still moves on a full machine the pointer may come down beside
     * it; nothing has happened then, and one clicks again as anybody would.
     */
    private boolean arrives(Locator thing) {
        thing.evaluate("thing => { window.reached = false;"
                + " addEventListener('click', (event) => (window.reached ||= thing.contains(event.target)), true); }");
        thing.click();
        boolean arrived;
        try {
            arrived = !Boolean.FALSE.equals(page.evaluate("() => window.reached"));
        } catch (PlaywrightException leaves) {
            arrived = true;
        }
        write(arrived ? "clicked" : "missed");
        return arrived;
    }

    Person sees(String said) {
        try {
            assertThat(page.locator("#content")).containsText(words.within(said));
        } catch (AssertionError unseen) {
            throw new AssertionError(
                    "At " + page.url() + "\n" + String.join("\n", journal) + "\n" + unseen.getMessage(), unseen);
        }
        return this;
    }

    Locator field(String label) {
        return page.locator("#content").getByLabel(words.whole(label)).and(page.locator("input, textarea, select"));
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
