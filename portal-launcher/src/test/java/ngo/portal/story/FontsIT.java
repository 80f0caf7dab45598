package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody reads in the portal's own fonts and fetches no more of them than their language needs. */
@ExtendWith(TestEnvironment.class)
class FontsIT {

    private static final String FONTS = "/resources/fonts/";

    /** Once those that the page needs are there, or have failed. */
    private static final String LOADED =
            "() => document.fonts.ready.then(all => [...all].filter(font => font.status == 'loaded').map(font => font.family))";

    @ParameterizedTest
    @CsvSource({
        "en,  70000, latin,            cyrillic|arabic|latin-ext",
        "fr,  70000, latin,            cyrillic|arabic|latin-ext",
        "es,  70000, latin,            cyrillic|arabic|latin-ext",
        "ru, 112000, cyrillic,         arabic|latin-ext",
        "ar, 106000, arabic-arabic,    cyrillic|sans|serif"
    })
    void theNewsroomNeedsNoMoreThanItsLanguage(
            String language, int most, String needed, String others, Portal portal, Chromium chromium) {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.setDefaultTimeout(Chromium.PATIENCE_MS);
            List<Response> fetched = new ArrayList<>();
            page.onResponse(response -> {
                if (response.url().contains(FONTS)) {
                    fetched.add(response);
                }
            });
            page.navigate(portal.at("/" + language + "/newsroom"));
            Object loaded = page.evaluate(LOADED);

            assertThat(loaded).asInstanceOf(LIST).isNotEmpty();
            assertThat(fetched)
                    .extracting(FontsIT::file)
                    .anyMatch(file -> file.contains("-" + needed + "-"))
                    .noneMatch(file -> file.matches(".*-(" + others + ")-.*"));
            assertThat(fetched.stream()
                            .mapToInt(response -> response.body().length)
                            .sum())
                    .isBetween(1, most);
        }
    }

    @Test
    void browsersKeepAFontForGood(Portal portal) throws Exception {
        String file = FONTS + "noto-sans-latin-400-normal.woff2";
        HttpResponse<String> named = portal.get(file + "?09aee806");

        assertThat(named.statusCode()).isEqualTo(200);
        assertThat(named.headers().firstValue("Content-Type")).contains("font/woff2");
        assertThat(named.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(portal.get(file).headers().firstValue("Cache-Control").orElse(""))
                .doesNotContain("immutable");
        assertThat(portal.get(FONTS + "no-such-font.woff2?1").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    private static String file(Response response) {
        return response.url().replaceFirst(".*/", "-").replaceFirst("\\?.*", "");
    }
}
