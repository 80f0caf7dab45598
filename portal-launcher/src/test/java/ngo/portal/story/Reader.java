package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * Anybody: without an account, without a session, without scripts. Without script a click cannot wait until nothing moves any more, and may
 * miss; keys do not.
 */
final class Reader implements AutoCloseable {

    private final Portal portal;
    private final BrowserContext context;
    private final Page page;
    private final List<Response> answers = new ArrayList<>();

    Reader(Chromium chromium, Portal portal) {
        this.portal = portal;
        this.context = chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        this.page = context.newPage();
        page.setDefaultTimeout(Chromium.PATIENCE_MS);
        page.onResponse(answers::add);
    }

    void readsInTheNewsroom(String title) {
        page.navigate(portal.at("/en/newsroom"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .first()
                .press("Enter");
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(title).setLevel(1))
                .waitFor();
    }

    Reader opens(String path) {
        page.navigate(portal.at(path));
        return this;
    }

    Reader follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .press("Enter");
        page.waitForLoadState();
        return this;
    }

    boolean isOffered(String link) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                        .count()
                > 0;
    }

    /** All that was sent, shown or not. */
    String source() {
        return page.content();
    }

    /** The rows of a table, each with its cells. */
    List<List<String>> rows(String table) {
        return page.locator(table + " tbody tr").all().stream()
                .map(row -> row.locator("th, td").allInnerTexts())
                .toList();
    }

    String answer(String path) {
        return context.request().get(portal.at(path)).text();
    }

    List<String> signatories() {
        return page.locator("#signatories li").allTextContents();
    }

    String text() {
        return page.locator(".statement").innerText();
    }

    String publishedFingerprint() {
        return page.locator("#fingerprint code").innerText();
    }

    String fingerprintOfThePlainText() throws NoSuchAlgorithmException {
        String href =
                Objects.requireNonNull(page.locator("a[href$='.txt']").first().getAttribute("href"));
        byte[] plain = context.request().get(portal.at(href)).body();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain));
    }

    String plainText() {
        String href =
                Objects.requireNonNull(page.locator("a[href$='.txt']").first().getAttribute("href"));
        return context.request().get(portal.at(href)).text();
    }

    String address() {
        return page.url();
    }

    /** What the portal says of a fingerprint, an address or a text. */
    String saidOf(String given) {
        page.navigate(portal.at("/en/verify"));
        page.locator("#code").fill(given);
        return said();
    }

    String saidOfFile(String content) {
        page.navigate(portal.at("/en/verify"));
        page.locator("#file")
                .setInputFiles(new FilePayload("a.txt", "text/plain", content.getBytes(StandardCharsets.UTF_8)));
        return said();
    }

    private String said() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check"))
                .press("Enter");
        return page.locator("[role=status] .note strong").innerText();
    }

    void wasLeftAlone() {
        assertThat(context.cookies()).isEmpty();
        assertThat(page.locator("script").count()).isZero();
        assertThat(answers).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.allHeaders()).doesNotContainKey("set-cookie");
            assertThat(answer.url()).startsWith(portal.at("/"));
        });
    }

    @Override
    public void close() {
        context.close();
    }
}
