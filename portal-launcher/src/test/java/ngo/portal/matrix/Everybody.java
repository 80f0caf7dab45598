package ngo.portal.matrix;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ngo.portal.api.Program;
import ngo.portal.leak.Session;
import ngo.portal.story.Chromium;
import ngo.portal.story.Portal;

/** All the accounts of the matrix, each with a session and a program of their own. */
final class Everybody implements AutoCloseable {

    private final Chromium chromium;
    private final Portal portal;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Map<String, BrowserContext> browsers = new HashMap<>();

    Everybody(Chromium chromium, Portal portal) {
        this.chromium = chromium;
        this.portal = portal;
    }

    int opens(String account, String path) {
        return sessions.computeIfAbsent(account, this::session).get(path).statusCode();
    }

    /** What they get who ask for this language. */
    HttpResponse<String> reads(String account, String path, String language) {
        return sessions.computeIfAbsent(account, this::session).get(path, language);
    }

    private Session session(String account) {
        return account.isEmpty() ? Session.ofNobody(portal) : Session.of(portal, account);
    }

    Program program(String account) {
        return new Program(portal.address(), portal.keycloak(), account);
    }

    Page page(String account) {
        Page page = browsers.computeIfAbsent(account, this::signedIn).newPage();
        page.setDefaultTimeout(Chromium.PATIENCE_MS);
        return page;
    }

    String at(String path) {
        return portal.at(path);
    }

    private BrowserContext signedIn(String account) {
        BrowserContext context = chromium.browser().newContext();
        Page page = context.newPage();
        page.setDefaultTimeout(Chromium.PATIENCE_MS);
        page.navigate(portal.at("/me"));
        page.locator("#username").fill(account);
        page.locator("#password").fill("demo");
        page.locator("#kc-login").click();
        page.waitForURL(address -> address.startsWith(portal.at("/")));
        page.close();
        return context;
    }

    @Override
    public void close() {
        browsers.values().forEach(BrowserContext::close);
    }
}
