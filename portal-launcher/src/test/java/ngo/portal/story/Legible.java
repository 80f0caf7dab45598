package ngo.portal.story;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Whether everybody can read the content of a window without horizontal scrolling. */
public final class Legible {

    private static final String STICKS_OUT =
            "document.documentElement.scrollWidth > document.documentElement.clientWidth";

    /** The innermost elements that reach beyond the window, each by its name, its classes and how it begins. */
    private static final String WHAT =
            """
            () => {
              const width = document.documentElement.clientWidth;
              const reaches = one => { const box = one.getBoundingClientRect();
                return box.width > 0 && (box.right > width + 1 || box.left < -1); };
              return [...document.body.querySelectorAll('*')]
                .filter(one => reaches(one) && ![...one.children].some(reaches)).slice(0, 5)
                .map(one => one.localName + '.' + one.className + ' ' + one.textContent.trim().slice(0, 40));
            }""";

    private Legible() {}

    public static boolean isWiderThanTheWindow(Page page) {
        return (boolean) page.evaluate(STICKS_OUT);
    }

    static String whatSticksOut(Page page) {
        return page.evaluate(WHAT).toString();
    }

    /** What axe takes seriously, in one go: the other way opens a second page for frames of other hosts, which there are none. */
    public static List<String> hurdles(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).options(violationsOnly()).analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " at " + places(rule))
                        .toList();
    }

    /** Passed checks are not reported in detail, which takes most of the time on a long page. */
    private static AxeRunOptions violationsOnly() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static List<Object> places(Rule rule) {
        return rule.getNodes().stream().map(node -> node.getTarget()).toList();
    }
}
