package ngo.portal.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import ngo.portal.page.PageToken.Closing;
import ngo.portal.page.PageToken.Opening;
import ngo.portal.page.PageToken.Remark;
import ngo.portal.page.PageToken.Words;

/** A page as elements within elements, with the text between them. */
final class PageTree {

    /** A node of a page: an element, a remark, or words without a blank between them. */
    sealed interface Node {}

    /** Words and expressions that nothing separates. */
    record Atom(String text) implements Node {}

    /** What nobody is sent. */
    record Note(String text) implements Node {}

    /** With what it holds, and the gap in front of its end; nothing is in it if it is empty. */
    record Element(Opening tag, List<Item> items, Gap last) implements Node {

        String end() {
            return tag.closed() ? "" : "</" + tag.name() + ">";
        }
    }

    /** Something in an element, and the gap in front of it. */
    record Item(Gap gap, Node node) {}

    /**
     * The blanks in front of a node.
     *
     * @param blanks as they are written
     * @param free whether blanks may come here that were not written
     * @param kept whether those that are written are shown as they are
     */
    record Gap(String blanks, boolean free, boolean kept) {

        long lines() {
            return blanks.chars().filter(sign -> sign == '\n').count();
        }

        /** Whether nothing may come between. */
        boolean isGlue() {
            return !free && (kept ? lines() == 0 : blanks.isEmpty());
        }
    }

    private record Unfinished(Opening tag, String shown, List<Item> items, boolean keeps, boolean row) {

        /** Whether something in it is sent for sure. */
        boolean isFilled() {
            return items.stream().anyMatch(Unfinished::isSent);
        }

        private static boolean isSent(Item item) {
            boolean blank = !item.gap().blanks().isEmpty() && !item.gap().free();
            boolean tag =
                    item.node() instanceof Element element && !element.tag().isComponent();
            return blank || tag || item.node() instanceof Atom;
        }
    }

    private static final Opening PAGE = new Opening("html", List.of(), false);

    private final Deque<Unfinished> open = new ArrayDeque<>();
    private String blanks = "";

    /** The tag in front; empty behind words and behind remarks, whose neighbours are each other's. */
    private String before = "html";

    private PageTree() {
        open.push(new Unfinished(PAGE, "html", new ArrayList<>(), false, false));
    }

    /** Nodes side by side on a page: as a rule a remark and an element. */
    static List<Item> of(String page) {
        PageTree tree = new PageTree();
        for (PageToken token : PageToken.of(page)) {
            if (token instanceof Words words) {
                tree.words(words.text());
            } else if (token instanceof Remark remark) {
                tree.add(new Gap(tree.blanks, false, tree.top().keeps()), new Note(remark.text()));
                tree.before = "";
            } else if (token instanceof Opening tag) {
                tree.open(tag);
            } else if (token instanceof Closing tag) {
                tree.close(tag.name());
            }
        }
        if (tree.open.size() != 1) {
            throw new IllegalArgumentException(tree.top().tag().name() + " does not end.");
        }
        return tree.top().items();
    }

    private Unfinished top() {
        return open.getFirst();
    }

    private void add(Gap gap, Node node) {
        top().items().add(new Item(gap, node));
        blanks = "";
    }

    private void open(Opening tag) {
        boolean inRow = top().row();
        String shown = tag.shownAs(inRow);
        Gap gap = gap(shown);
        if (tag.closed()) {
            add(gap, new Element(tag, List.of(), new Gap("", false, false)));
            before = "/" + shown;
        } else {
            top().items().add(new Item(gap, new Atom("")));
            blanks = "";
            boolean keeps = top().keeps() || tag.keepsBlanks();
            open.push(new Unfinished(tag, shown, new ArrayList<>(), keeps, tag.isRow(inRow)));
            before = shown;
        }
    }

    private void close(String name) {
        Gap gap = gap("/" + top().shown());
        Unfinished done = open.pop();
        if (!done.tag().name().equals(name) || open.isEmpty()) {
            throw new IllegalArgumentException(name + " does not begin where it ends.");
        }
        boolean nothing = done.items().isEmpty() && blanks.isEmpty();
        boolean mayBeEmpty = nothing || (done.tag().mayVanish() && !done.isFilled());
        Gap last = mayBeEmpty ? new Gap(gap.blanks(), false, gap.kept()) : gap;
        List<Item> beside = top().items();
        Gap first = beside.remove(beside.size() - 1).gap();
        add(first, new Element(done.tag(), done.items(), last));
        before = "/" + done.shown();
    }

    private Gap gap(String next) {
        boolean keeps = top().keeps();
        boolean dropped = !before.isEmpty() && PageToken.isComponent(next);
        boolean atEdge = !keeps && (isBlock(before) || isBlock(next));
        return new Gap(blanks, dropped || atEdge, keeps && !dropped);
    }

    private static boolean isBlock(String tag) {
        return tag.equals("/br") || PageToken.BLOCKS.contains(tag.replace("/", ""));
    }

    private void words(String text) {
        int at = 0;
        while (at < text.length()) {
            int begin = at;
            while (at < text.length() && Expression.isBlank(text.charAt(at))) {
                at++;
            }
            blanks += text.substring(begin, at);
            begin = at;
            while (at < text.length() && !Expression.isBlank(text.charAt(at))) {
                at = Expression.beginsAt(text, at) ? Expression.end(text, at) : at + 1;
            }
            if (at > begin) {
                add(gap("words"), new Atom(Expression.onOneLine(text.substring(begin, at))));
                before = "";
            }
        }
    }
}
