package ngo.portal.ejb.translation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.text.Html;
import ngo.portal.persistence.translation.Segment;
import ngo.portal.persistence.translation.SegmentKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Maps the markup of a segment to XLIFF. The element that encloses a whole segment is the type of its unit; the rest are inline codes. */
final class XliffMarkup {

    /** The prefix of names that the portal defines. */
    static final String PREFIX = "portal:";

    private static final Map<String, SegmentKind> ENCLOSING = Map.of(
            "p", SegmentKind.PARAGRAPH,
            "h2", SegmentKind.SUBHEADING,
            "h3", SegmentKind.SUBHEADING,
            "ul", SegmentKind.LIST,
            "ol", SegmentKind.LIST,
            "blockquote", SegmentKind.QUOTE);

    private static final Map<String, String> STANDARD = Map.of("em", "xlf:i", "strong", "xlf:b", "br", "xlf:lb");

    private static final Map<String, String> ELEMENTS = Stream.concat(
                    STANDARD.entrySet().stream().map(one -> Map.entry(one.getValue(), one.getKey())),
                    Stream.of("a", "li", "p", "h2", "h3", "ul", "ol", "blockquote")
                            .map(name -> Map.entry(PREFIX + name, name)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private XliffMarkup() {}

    /** The element that encloses a segment of the document. */
    static Element enclosing(Segment segment, String words) {
        Element body = Jsoup.parseBodyFragment(segment.kind().isLine() ? escaped(words) : words)
                .body();
        return segment.kind().isLine() || body.childrenSize() != 1 ? body : body.child(0);
    }

    /** The type of the unit of a segment. */
    static String type(Segment segment) {
        return PREFIX
                + (segment.kind().isLine()
                        ? segment.kind().name().toLowerCase(Locale.ROOT)
                        : enclosing(segment, segment.source()).normalName());
    }

    /** The kind of segment of a unit; absent if the type is not the portal's. */
    static Optional<SegmentKind> kind(String type) {
        String name = type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : "";
        return Optional.ofNullable(ENCLOSING.get(name)).or(() -> Stream.of(SegmentKind.values())
                .filter(kind ->
                        kind.isLine() && kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst());
    }

    /** The words of a unit in their enclosing element, sanitised. */
    static String enclosed(String type, String html) {
        String element = type.substring(PREFIX.length());
        return Html.clean("<" + element + ">" + html + end(element));
    }

    /** The element of an inline code; empty if it is not the portal's. */
    static String element(@Nullable String subType, @Nullable String address) {
        String element = subType == null ? "" : ELEMENTS.getOrDefault(subType, "");
        return element.equals("a") ? "a href=\"" + escaped(address == null ? "" : address) + "\"" : element;
    }

    /** The same for an element of the portal. */
    static String element(Element element) {
        return element(subType(element), element.attr("href"));
    }

    static String subType(Element element) {
        String name = element.normalName();
        return STANDARD.getOrDefault(name, PREFIX + name);
    }

    static String type(Element element) {
        return switch (element.normalName()) {
            case "em", "strong", "br" -> "fmt";
            case "a" -> "link";
            default -> "other";
        };
    }

    static String end(String element) {
        return element.equals("br") ? "" : "</" + element.split(" ", 2)[0] + ">";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
