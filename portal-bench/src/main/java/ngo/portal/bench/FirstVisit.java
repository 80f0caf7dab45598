package ngo.portal.bench;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a browser that was never here fetches before it shows a page: the page, its styles, scripts, symbols and those pictures that do
 * not wait. Fonts are not counted.
 *
 * @param bytes as they come over the line, compressed
 * @param remembered whether a cookie was set on the way
 */
record FirstVisit(int requests, int bytes, boolean remembered) {

    private static final Pattern WAITING = Pattern.compile("<img\\b[^>]*loading=\"lazy\"[^>]*>");
    private static final Pattern FETCHED = Pattern.compile(
            "<(?:link\\b[^>]*rel=\"(?:stylesheet|icon)\"[^>]*href|(?:script|img)\\b[^>]*src|use\\b[^>]*href)=\"([^\"#]+)");

    static FirstVisit of(URI address) {
        Visit stranger = new Visit();
        Visit.Answer page = stranger.open(address);
        Set<URI> parts = new TreeSet<>();
        FETCHED.matcher(WAITING.matcher(page.body()).replaceAll(""))
                .results()
                .forEach(
                        found -> parts.add(page.address().resolve(found.group(1).replace("&amp;", "&"))));
        int bytes = page.bytes();
        for (URI part : parts) {
            Visit.Answer fetched = stranger.open(part);
            if (!fetched.good()) {
                throw new IllegalStateException(part + " answered " + fetched.status());
            }
            bytes += fetched.bytes();
        }
        return new FirstVisit(1 + parts.size(), bytes, stranger.isKnown());
    }
}
