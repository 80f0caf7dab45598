package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What pages offer to one person: the tasks of the dashboard, and the actions beside a document.
 *
 * @param clerk the person, without a browser
 * @param account for messages
 */
record Offered(Clerk clerk, String account) {

    private static final Pattern NEEDS = Pattern.compile("(?s)<ol class=\"needs\".*?</ol>");
    private static final Pattern NEXT = Pattern.compile("(?s)<div class=\"next\">.*?</div>\\s*</div>");
    private static final Pattern INBOX = Pattern.compile("(?s)<ul class=\"list inbox\".*?</ul>");
    private static final Pattern LINK = Pattern.compile("<a\\s+href=\"([^\"]+)\"");
    private static final Pattern DOCUMENT = Pattern.compile("^/[a-z]+/[0-9a-f-]{36}");

    /** What a page says to a person who was led there in vain. */
    static final List<String> IN_VAIN = List.of(
            "id=\"problems\"",
            "cannot be opened for sign-on now",
            "cannot be published now",
            "cannot be changed now",
            "Nothing is waiting for the leads here.",
            "Nothing can be done here now.",
            "Your organisation is not invited to sign",
            "There are fewer approvers than",
            "Page not found");

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
        HttpResponse<String> page = clerk.asks(document);
        return page.statusCode() == 404
                ? List.of()
                : NEXT.matcher(page.body())
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

    /** Where the newest notifications lead. */
    List<String> notifications() {
        return INBOX.matcher(clerk.reads("/notifications"))
                .results()
                .flatMap(inbox -> LINK.matcher(inbox.group()).results())
                .map(link -> link.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
    }

    /**
     * All tasks, notifications and acts of this person lead to pages that open and are no refusal.
     *
     * @return how many there are
     */
    int opensEverything() {
        List<String> tasks = tasks("");
        List<String> notifications = notifications();
        List<String> acts = Stream.concat(tasks.stream(), notifications.stream())
                .flatMap(address -> DOCUMENT.matcher(address).results())
                .map(MatchResult::group)
                .distinct()
                .flatMap(document -> acts(document).stream())
                .filter(address -> address.startsWith("/") && !address.matches("/(?:en|fr|es|ar|ru)/.*"))
                .distinct()
                .toList();
        Stream.of(tasks, acts).flatMap(List::stream).distinct().forEach(this::leadsSomewhere);
        notifications.forEach(address -> assertThat(clerk.asks(address).statusCode())
                .as(account + " at " + address)
                .isEqualTo(200));
        return tasks.size() + notifications.size() + acts.size();
    }

    void leadsSomewhere(String address) {
        assertThat(opens(address)).as(account + " at " + address).doesNotContain(IN_VAIN);
    }

    /** The page opens, is the one that was meant, and offers no way to itself; the whole of a list is another page than a part. */
    String opens(String address) {
        HttpResponse<String> page = clerk.asks(address);
        assertThat(page.statusCode()).as(account + " at " + address).isEqualTo(200);
        assertThat(buttons(page.body()).stream().map(Offered::page))
                .as(account + " at " + address)
                .doesNotContain(page(address));
        return page.body();
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
