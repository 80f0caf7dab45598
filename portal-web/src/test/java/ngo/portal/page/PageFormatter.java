package ngo.portal.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import ngo.portal.page.PageToken.Attribute;
import ngo.portal.page.PageToken.Opening;
import ngo.portal.page.PageTree.Atom;
import ngo.portal.page.PageTree.Element;
import ngo.portal.page.PageTree.Gap;
import ngo.portal.page.PageTree.Item;
import ngo.portal.page.PageTree.Node;
import ngo.portal.page.PageTree.Note;

/**
 * Sets the pages of the portal in lines of at most {@value #WIDTH} signs, without any change of what they mean. What fits is on one line unless
 * its author began a new one in it; a tag of more than {@value #ATTRIBUTES} attributes has one of them a line; long expressions go on before
 * {@code and}, {@code or}, {@code ?}, {@code :} and behind commas. What nothing may come between goes on within tags.
 */
final class PageFormatter {

    static final int WIDTH = 140;

    /** This many attributes are on one line, those that name a namespace not counted. */
    static final int ATTRIBUTES = 3;

    private static final int STEP = 2;

    /** Additional indentation of continuation lines: the attributes of a tag, the rest of an expression. */
    private static final int FURTHER = 4;

    /** What does not fit on any line. */
    private static final int ENDLESS = 10_000;

    private final StringBuilder out = new StringBuilder();
    private int lineBegins;

    private PageFormatter() {}

    /** The page in lines; throws if it were another page then, which is a mistake of this class. */
    static String format(String page) {
        PageFormatter formatter = new PageFormatter();
        for (Item item : PageTree.of(page.strip())) {
            if (formatter.out.length() > 0) {
                formatter.lines(1, 0);
            }
            formatter.write(item.node(), 0, 0);
        }
        String formatted = formatter.out.append('\n').toString();
        List<String> meant = PageMeaning.of(page.strip());
        List<String> means = PageMeaning.of(formatted.strip());
        if (!meant.equals(means)) {
            int at = 0;
            while (at < Math.min(meant.size(), means.size()) && meant.get(at).equals(means.get(at))) {
                at++;
            }
            throw new IllegalStateException("It would no longer mean the same: "
                    + meant.subList(Math.max(0, at - 2), Math.min(meant.size(), at + 2)) + " "
                    + means.subList(Math.max(0, at - 2), Math.min(means.size(), at + 2)));
        }
        return formatted;
    }

    private int column() {
        return out.length() - lineBegins;
    }

    private boolean fits(int width) {
        return column() + width <= WIDTH;
    }

    private void lines(long count, int indent) {
        out.append("\n".repeat((int) Math.min(2, count)));
        lineBegins = out.length();
        out.append(" ".repeat(indent));
    }

    /** Writes it, keeping space behind it for what nothing may separate from it. */
    private void write(Node node, int indent, int behind) {
        OptionalInt flat = OneLine.width(node);
        if (node instanceof Note note) {
            write(note, indent);
        } else if (node instanceof Atom atom) {
            wrap(atom.text(), indent + FURTHER, behind);
        } else if (flat.isPresent() && fits(flat.getAsInt() + behind)) {
            out.append(OneLine.flat(node));
        } else {
            write((Element) node, indent, behind);
        }
    }

    private void write(Element element, int indent, int behind) {
        List<Item> items = element.items();
        boolean hugged =
                items.isEmpty() ? element.last().isGlue() : items.get(0).gap().isGlue();
        opening(element.tag(), indent, hugged ? hugged(element, indent, behind) : 0);
        boolean apart = false;
        for (int at = 0; at < items.size(); at++) {
            Gap gap = items.get(at).gap();
            boolean began = gap(gap, run(element, at, behind), indent + STEP, at == 0);
            apart = at == 0 ? began : apart;
            write(items.get(at).node(), indent + STEP, glued(element, at + 1, behind));
        }
        if (!element.tag().closed()) {
            end(element, indent, behind, apart);
        }
    }

    /** Puts the end of an element on a line of its own if its beginning is apart, too. */
    private void end(Element element, int indent, int behind, boolean apart) {
        int width = element.end().length() + behind;
        boolean hugs =
                !apart && element.last().blanks().isEmpty() && !element.items().isEmpty() && fits(width);
        if (!hugs) {
            gap(element.last(), width, indent, true);
        }
        if (fits(width) || behind == 0) {
            out.append(element.end());
        } else {
            out.append(element.end(), 0, element.end().length() - 1);
            lines(1, indent + FURTHER);
            out.append('>');
        }
    }

    /** Returns whether a new line has begun. */
    private boolean gap(Gap gap, int run, int indent, boolean atEdge) {
        if (gap.kept()) {
            out.append(gap.blanks());
            lineBegins = Math.max(lineBegins, out.lastIndexOf("\n") + 1);
            return false;
        }
        boolean wanted = gap.lines() > 0 || (gap.blanks().isEmpty() && gap.free());
        boolean needed = !gap.blanks().isEmpty() && !fits(1 + run);
        if (wanted || needed) {
            lines(atEdge ? 1 : Math.max(1, gap.lines()), indent);
            return true;
        }
        out.append(gap.blanks().isEmpty() ? "" : " ");
        return false;
    }

    /** How wide something in an element is, with all that nothing may separate from it. */
    private static int run(Element element, int at, int behind) {
        return OneLine.width(element.items().get(at).node()).orElse(ENDLESS) + glued(element, at + 1, behind);
    }

    /** How wide is what nothing may separate from the beginning of an element: all of it if a line holds that. */
    private static int hugged(Element element, int indent, int behind) {
        if (element.items().isEmpty()) {
            return element.end().length() + behind;
        }
        int run = run(element, 0, behind);
        return indent + FURTHER + run < WIDTH
                ? run
                : head(element.items().get(0).node());
    }

    /** The width of what nothing may separate from its predecessor. */
    private static int glued(Element element, int from, int behind) {
        int width = 0;
        for (int at = from; at < element.items().size(); at++) {
            Item item = element.items().get(at);
            if (!item.gap().isGlue()) {
                return width;
            }
            OptionalInt flat = OneLine.width(item.node());
            if (flat.isEmpty() || item.node() instanceof Element) {
                return width + head(item.node());
            }
            width += flat.getAsInt();
        }
        return element.last().isGlue() ? width + element.end().length() + behind : width;
    }

    /** How wide it is up to the first place where a line may end. */
    private static int head(Node node) {
        if (node instanceof Atom atom) {
            return Expression.breaks(atom.text()).stream()
                    .mapToInt(Expression.Break::at)
                    .findFirst()
                    .orElse(atom.text().length());
        }
        return node instanceof Element element ? element.tag().name().length() + 1 : 0;
    }

    private void opening(Opening tag, int indent, int behind) {
        String line = OneLine.flat(tag);
        List<Attribute> attributes = tag.attributes();
        boolean crowded = OneLine.isCrowded(tag);
        if (!crowded && fits(line.length() + behind)) {
            out.append(line);
            return;
        }
        boolean filled = attributes.stream().anyMatch(Attribute::isNamespace);
        out.append('<').append(tag.name());
        for (int at = 0; at < attributes.size(); at++) {
            String attribute = OneLine.flat(attributes.get(at));
            int span = attribute.length()
                    + (at == attributes.size() - 1 ? OneLine.end(tag).length() : 0);
            boolean beside = (at == 0 || filled) && fits(1 + span);
            boolean nowhereBetter = at == 0 && (begins(tag) || indent + FURTHER + span > WIDTH);
            if (beside || nowhereBetter) {
                out.append(' ');
            } else {
                lines(1, indent + FURTHER);
            }
            wrap(attribute, indent + 2 * FURTHER, span - attribute.length());
        }
        if (!fits(OneLine.end(tag).length() + behind) && column() > indent + FURTHER) {
            lines(1, indent + FURTHER);
        }
        out.append(OneLine.end(tag));
    }

    /** Whether a tag whose name has just been written is the first on its line. */
    private boolean begins(Opening tag) {
        return out.substring(lineBegins).strip().equals("<" + tag.name());
    }

    /** Writes what is on one line, on as many as it takes, keeping space behind it. */
    private void wrap(String text, int indent, int behind) {
        List<Expression.Break> breaks = Expression.breaks(text);
        int done = 0;
        while (!fits(text.length() - done + behind)) {
            Optional<Expression.Break> best = best(breaks, done, WIDTH - column());
            if (best.isEmpty()) {
                break;
            }
            out.append(text, done, best.get().at());
            lines(1, indent);
            done = best.get().next();
        }
        out.append(text, done, text.length());
    }

    /** Where a line of this width that begins there ends best: not deep within brackets, and rather late. */
    private static Optional<Expression.Break> best(List<Expression.Break> breaks, int begin, int width) {
        Expression.Break best = null;
        for (Expression.Break one : breaks) {
            int at = one.at() - begin;
            if (at > 0 && (best == null || (at <= width && isBetter(one, best, begin + width / 3)))) {
                best = one;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isBetter(Expression.Break one, Expression.Break other, int tooEarly) {
        return one.depth() <= other.depth() || other.at() < tooEarly;
    }

    private void write(Note note, int indent) {
        String text = note.text();
        if (!text.startsWith("<ui:remove>")) {
            out.append(text);
            return;
        }
        String inner = text.substring("<ui:remove>".length(), text.length() - "</ui:remove>".length());
        String line = "<ui:remove>" + inner.strip() + "</ui:remove>";
        if (!inner.contains("\n") && fits(line.length())) {
            out.append(line);
            return;
        }
        out.append("<ui:remove>");
        List<String> written = inner.strip().lines().toList();
        int margin = written.stream()
                .skip(1)
                .filter(one -> !one.isBlank())
                .mapToInt(one -> one.length() - one.stripLeading().length())
                .min()
                .orElse(0);
        for (int at = 0; at < written.size(); at++) {
            String one = written.get(at).stripTrailing();
            int deeper =
                    at == 0 ? 0 : Math.max(0, one.length() - one.stripLeading().length() - margin);
            fill(one.strip(), indent + STEP + deeper);
        }
        lines(1, indent);
        out.append("</ui:remove>");
    }

    private void fill(String words, int indent) {
        lines(1, indent);
        boolean first = true;
        for (String word : words.split(" +", -1)) {
            if (first) {
                out.append(word);
            } else if (fits(1 + word.length())) {
                out.append(' ').append(word);
            } else {
                lines(1, indent);
                out.append(word);
            }
            first = false;
        }
    }
}
