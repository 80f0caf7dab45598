package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What pages offer to one person: the tasks of the dashboard, and the acts that stand beside a document.
 *
 * @param clerk the person, without a browser
 * @param account for messages
 */
record Offered(Clerk clerk, String account) {

    private static final Pattern NEEDS = Pattern.compile("(?s)<ol class=\"needs\".*?</ol>");
    private static final Pattern NEXT = Pattern.compile("(?s)<div class=\"next\">.*?</div>\\s*</div>");
    private static final Pattern BUTTON = Pattern.compile("<a\\b(?=[^>]*class=\"button)[^>]*href=\"([^\"]+)\"");

    /** Where the tasks lead that have to do with this document. */
    List<String> tasks(String document) {
        return NEEDS.matcher(clerk.reads("/dashboard?all=yes"))
                .results()
                .flatMap(needs -> buttons(needs.group()).stream())
                .filter(address -> address.startsWith(document))
                .toList();
    }

    /** Where the acts lead that the page of a document offers; nothing where the person has no such page. */
    List<String> acts(String document) {
        return clerk.asks(document).statusCode() == 404
                ? List.of()
                : NEXT.matcher(clerk.reads(document))
                        .results()
                        .flatMap(next -> buttons(next.group()).stream())
                        .toList();
    }

    private static List<String> buttons(String markup) {
        return BUTTON.matcher(markup)
                .results()
                .map((MatchResult button) -> button.group(1).replace("&amp;", "&"))
                .toList();
    }

    /** The page opens, is the one that was meant, and offers no way to itself; the whole of a list is another page than a part. */
    void opens(String address) {
        assertThat(clerk.asks(address).statusCode())
                .as(account + " at " + address)
                .isEqualTo(200);
        assertThat(buttons(clerk.reads(address)).stream().map(Offered::page))
                .as(account + " at " + address)
                .doesNotContain(page(address));
    }

    private static String page(String address) {
        return address.replaceFirst("#.*$", "");
    }

    /** All that is offered about a document leads somewhere. */
    void opensAll(String document) {
        acts(document).forEach(this::opens);
        tasks(document).forEach(this::opens);
    }
}
