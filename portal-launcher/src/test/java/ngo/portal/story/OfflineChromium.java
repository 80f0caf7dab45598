package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Chromium of the process in offline mode. */
record OfflineChromium(Chromium chromium) implements OfflineBrowser {

    @Override
    public List<String> said(Path page, String code, Path... files) {
        try (BrowserContext offline = chromium.browser().newContext(new Browser.NewContextOptions().setOffline(true))) {
            Page shown = offline.newPage();
            shown.setDefaultTimeout(Chromium.PATIENCE_MS);
            List<String> asked = new ArrayList<>();
            shown.onRequest(request -> asked.add(request.url()));
            shown.navigate(page.toUri().toString());
            shown.fill("#code", code);
            shown.setInputFiles("#files", files);
            shown.waitForSelector("#said li.outcome");
            assertThat(asked).allMatch(url -> url.startsWith("file:"));
            return shown.locator("#said li").allTextContents();
        }
    }
}
