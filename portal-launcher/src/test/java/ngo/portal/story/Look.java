package ngo.portal.story;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** How a page is looked at; two looks, as far from each other as they get. */
enum Look {
    LIGHT_ON_A_DESK(ColorScheme.LIGHT, 1280),
    DARK_ON_A_PHONE(ColorScheme.DARK, 320);

    private static final int HEIGHT = 800;

    private final ColorScheme scheme;
    private final int width;

    Look(ColorScheme scheme, int width) {
        this.scheme = scheme;
        this.width = width;
    }

    void at(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        page.setViewportSize(width, HEIGHT);
    }
}
