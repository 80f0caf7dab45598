package ngo.portal.story;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Goes wherever links lead, lets axe look at one page of each kind, in the look in which it comes first, and sees that none has to be
 * pushed aside to be read, on no width, and that none has words that are in no bundle. Several people can be sent on the same tour, in
 * one language each.
 */
final class Tour {

    /** Whether axe looks at each page in each look and at what each of several people sees of it, as in {@code make test-all}. */
    private static final boolean IN_EVERY_LOOK = Boolean.getBoolean("portal.test.variants");

    private static final int TABLET = 768;

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String FOR_PROGRAMS = "/(api|log)/.*";
    private static final String LINKS =
            "[...document.querySelectorAll('a[href^=\"/\"]')].map(link => link.getAttribute('href'))";

    private final Portal portal;
    private final Map<String, Set<Look>> looks = new TreeMap<>();
    private final Set<String> marked = new TreeSet<>();
    private final Set<String> judged = new TreeSet<>();
    private final Map<Page, Map<String, String>> places = new HashMap<>();
    private final List<String> findings = new ArrayList<>();

    Tour(Portal portal) {
        this.portal = portal;
    }

    /** Each kind of page that somebody reaches from here, once. */
    void everywhere(Page page, List<String> from, Look look) {
        Map<String, String> seen = places.computeIfAbsent(page, none -> new TreeMap<>());
        Deque<String> ahead = new ArrayDeque<>(from);
        while (!ahead.isEmpty()) {
            String path = ahead.removeFirst();
            if (seen.putIfAbsent(kind(path), path) == null) {
                look(page, path, look);
                ahead.addAll(links(page));
            }
        }
    }

    /** What this person has seen and nobody in this look, in another language. */
    void onceMore(Page page, Look look, String language) {
        speak(page, language);
        places.getOrDefault(page, Map.of()).forEach((kind, path) -> {
            if (!looks.getOrDefault(kind, Set.of()).contains(look)) {
                look(page, path, look);
            }
        });
    }

    /** The browser asks for this language from now on; people who have set a language get that one instead. */
    void speak(Page page, String language) {
        page.setExtraHTTPHeaders(Map.of("Accept-Language", language));
    }

    void look(Page page, String path, Look look) {
        looks.computeIfAbsent(kind(path), none -> EnumSet.noneOf(Look.class)).add(look);
        look.at(page);
        page.navigate(portal.at(path));
        if (Legible.isWiderThanTheWindow(page)) {
            findings.add(path + " " + look + ": wider than the window");
        }
        if (judged.add(kind(path)) || IN_EVERY_LOOK) {
            Legible.hurdles(page).forEach(hurdle -> findings.add(path + " " + look + ": " + hurdle));
        }
        page.setViewportSize(TABLET, page.viewportSize().height);
        if (Legible.isWiderThanTheWindow(page)) {
            findings.add(path + ": wider than a tablet");
        }
        if (page.url().startsWith(portal.at("/")) && marked.add(path.replaceAll(ID, "ID"))) {
            Unmarked.wordsOf(portal, page, path).forEach(words -> findings.add(path + ": " + words));
        }
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    Set<String> kinds() {
        return Set.copyOf(looks.keySet());
    }

    private static String kind(String path) {
        return path.replaceFirst("\\?.*", "")
                .replaceAll(ID, "ID")
                .replaceFirst("^/(ar|es|fr|ru)/", "/en/")
                .replaceFirst("(/en/[a-z]+/)[a-z0-9-]+$", "$1ID");
    }

    /** Keycloak's own pages are looked at, but not walked. */
    private List<String> links(Page page) {
        if (!page.url().startsWith(portal.at("/"))) {
            return List.of();
        }
        List<?> hrefs = (List<?>) page.evaluate(LINKS);
        return hrefs.stream()
                .map(href -> href.toString().replaceFirst("#.*", ""))
                .filter(path -> !path.matches(".*\\.[a-z]+") && !path.matches(FOR_PROGRAMS))
                .distinct()
                .toList();
    }
}
