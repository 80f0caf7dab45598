package ngo.portal.realm;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import ngo.portal.story.Chromium;

/** Somebody at a browser of their own, before Keycloak's pages. */
public final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;

    public Visitor(Chromium chromium, String language) {
        this(chromium, new Browser.NewContextOptions().setLocale(language));
    }

    public Visitor(Chromium chromium, Browser.NewContextOptions options) {
        context = chromium.browser().newContext(options);
        page = context.newPage();
        page.setDefaultTimeout(Chromium.PATIENCE_MS);
    }

    public Visitor open(String address) {
        page.navigate(address);
        return this;
    }

    /** Name and password; where the account is known already, the password alone. */
    public Visitor signIn(String account, String password) {
        if (page.locator("#username").isVisible()) {
            page.locator("#username").fill(account);
        }
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        return arrived();
    }

    public Visitor register(String firstName, String lastName, String password) {
        page.locator("#password").fill(password);
        page.locator("#password-confirm").fill(password);
        page.locator("#firstName").fill(firstName);
        page.locator("#lastName").fill(lastName);
        page.locator("#kc-register-form [type=submit]").click();
        return arrived();
    }

    public Visitor choosePassword(String password) {
        page.locator("#password-new").fill(password);
        page.locator("#password-confirm").fill(password);
        page.locator("#kc-passwd-update-form [type=submit]").click();
        return arrived();
    }

    /** By the key in words, as somebody does who cannot scan. */
    public OneTimeCode setUpSecondFactor() {
        page.locator("#mode-manual").click();
        OneTimeCode code = new OneTimeCode(page.locator("#kc-totp-secret-key").textContent());
        page.locator("#totp").fill(code.now());
        page.locator("#userLabel").fill("Telephone");
        page.locator("#saveTOTPBtn").click();
        return code;
    }

    public Visitor enterCode(String code) {
        page.locator("#otp").fill(code);
        page.locator("#kc-login").click();
        return arrived();
    }

    /** A click ends when the next page has begun to come; what is looked for at once has to be there. */
    private Visitor arrived() {
        page.waitForLoadState();
        return this;
    }

    public String title() {
        return page.locator("#kc-page-title").textContent().strip();
    }

    public String words() {
        return page.locator("main").innerText();
    }

    public boolean isAskedForACode() {
        return page.locator("#otp").isVisible();
    }

    public Page page() {
        return page;
    }

    public void waitFor(String address) {
        page.waitForURL(url -> url.startsWith(address));
    }

    @Override
    public void close() {
        context.close();
    }
}
