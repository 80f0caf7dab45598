package ngo.portal.story;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody sees of a plan: of its head, of each section and of each record, every single text in its order, preceded by the id of its
 * element. What can be clicked for acting upon it is left out, for it depends on who looks.
 */
record VisiblePlanTexts(Map<String, List<List<String>>> parts) {

    private static final Map<String, String> OWN_PAGES = Map.of(
            "", "section.chapter",
            "/recommendations", "#objectives .aims li, #recommendations .asks li",
            "/activities", "table.rows tbody tr",
            "/progress", "#reports .reports > li, #commitments .commitments > li");

    /** Title, goal, time, themes and countries. */
    private static final List<String> HEAD = List.of(
            "header.heading h1, header.heading h2",
            ".standfirst",
            "header.heading .meta:last-child > span:first-child",
            "header.heading .meta:last-child > span[dir=auto]");

    private static final String TEXTS =
            """
            selector => [...document.querySelectorAll(selector)].map(place => {
                const texts = [place.id];
                const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) {
                    const text = walker.currentNode.data.trim().replace(/\\s+/g, ' ');
                    if (text && !walker.currentNode.parentElement.closest('.act, .acts, .para')) texts.push(text);
                }
                return texts; })""";

    /** On the pages that a reader opens. */
    static VisiblePlanTexts of(Person reader, String plan) {
        Map<String, List<List<String>>> parts = new TreeMap<>();
        OWN_PAGES.forEach((page, selector) -> {
            reader.open(plan + page);
            parts.put(page, texts(reader, selector));
        });
        reader.open(plan);
        parts.put("head", head(reader, "main"));
        return new VisiblePlanTexts(parts);
    }

    /** On the one page that shows the holder of the pen what an organisation sees, or will see. */
    static VisiblePlanTexts through(Person writer, String plan, String organisation) {
        writer.open(plan + "/preview?as=" + organisation).sees("You see this plan as");
        Map<String, List<List<String>>> parts = new TreeMap<>();
        OWN_PAGES.forEach((page, selector) -> parts.put(page, texts(writer, within(selector))));
        parts.put("head", head(writer, ".eyes"));
        return new VisiblePlanTexts(parts);
    }

    private static String within(String selector) {
        return Stream.of(selector.split(", ")).map(one -> ".eyes " + one).collect(Collectors.joining(", "));
    }

    private static List<List<String>> head(Person person, String within) {
        Locator place = person.page().locator(within);
        return HEAD.stream().map(one -> place.locator(one).allInnerTexts()).toList();
    }

    private static List<List<String>> texts(Person person, String selector) {
        List<?> found = (List<?>) person.page().evaluate(TEXTS, selector);
        return found.stream()
                .map(place -> ((List<?>) place).stream().map(Object::toString).toList())
                .toList();
    }

    /** All texts, one a line. */
    String text() {
        return parts.values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
    }

    /** How many records or sections are on a page. */
    int size(String page) {
        return parts.getOrDefault(page, List.of()).size();
    }
}
