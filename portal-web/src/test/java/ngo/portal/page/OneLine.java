package ngo.portal.page;

import java.util.OptionalInt;
import java.util.stream.Collectors;
import ngo.portal.page.PageToken.Attribute;
import ngo.portal.page.PageToken.Opening;
import ngo.portal.page.PageTree.Atom;
import ngo.portal.page.PageTree.Element;
import ngo.portal.page.PageTree.Gap;
import ngo.portal.page.PageTree.Node;
import ngo.portal.page.PageTree.Note;

/** The content of a page as it looks on one line. */
final class OneLine {

    private OneLine() {}

    /** How wide it is on one line; nothing where it belongs on several. */
    static OptionalInt width(Node node) {
        if (node instanceof Note note) {
            return note.text().contains("\n")
                    ? OptionalInt.empty()
                    : OptionalInt.of(note.text().length());
        }
        if (node instanceof Element element && !isOneLine(element)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(flat(node).length());
    }

    private static boolean isOneLine(Element element) {
        return !isCrowded(element.tag())
                && element.last().lines() == 0
                && element.items().stream()
                        .allMatch(item ->
                                item.gap().lines() == 0 && width(item.node()).isPresent());
    }

    static boolean isCrowded(Opening tag) {
        return tag.attributes().stream().filter(one -> !one.isNamespace()).count() > PageFormatter.ATTRIBUTES;
    }

    static String flat(Node node) {
        if (node instanceof Atom atom) {
            return atom.text();
        }
        if (node instanceof Note note) {
            return note.text();
        }
        Element element = (Element) node;
        return flat(element.tag())
                + element.items().stream()
                        .map(item -> flat(item.gap()) + flat(item.node()))
                        .collect(Collectors.joining())
                + flat(element.last())
                + element.end();
    }

    private static String flat(Gap gap) {
        return gap.kept() ? gap.blanks() : gap.blanks().isEmpty() ? "" : " ";
    }

    static String flat(Opening tag) {
        return "<" + tag.name()
                + tag.attributes().stream().map(one -> " " + flat(one)).collect(Collectors.joining())
                + end(tag);
    }

    static String flat(Attribute attribute) {
        return attribute.name() + "=\"" + Expression.onOneLine(attribute.value()) + "\"";
    }

    static String end(Opening tag) {
        return tag.closed() ? "/>" : ">";
    }
}
