package ngo.portal.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import ngo.portal.page.PageToken.Closing;
import ngo.portal.page.PageToken.Opening;
import ngo.portal.page.PageToken.Words;

/**
 * What Facelets and a browser make of a page, whatever its lines are: the same meaning, the same page. Of blanks only that there
 * are some counts, and nothing where none can be seen:
 *
 * <ul>
 *   <li>Facelets drops blanks between a tag and a component or the end of one;
 *   <li>a browser shows none at the edges of a block, or of what is set out in a row. Where styles ask whether an element is empty, they count;
 *   <li>where styles show blanks, each counts.
 * </ul>
 */
final class PageMeaning {

    private final List<String> meaning = new ArrayList<>();
    private final Deque<Inside> open = new ArrayDeque<>();
    private final StringBuilder pending = new StringBuilder();
    private String before = "";

    /**
     * An element that is open: whether it keeps its blanks and sets out a row, what it is shown as, and whether it does not matter
     * that it may be empty, or cannot be.
     */
    private static final class Inside {

        private final boolean keeps;
        private final boolean row;
        private final String shown;
        private boolean filled;

        private Inside(boolean keeps, boolean row, String shown, boolean filled) {
            this.keeps = keeps;
            this.row = row;
            this.shown = shown;
            this.filled = filled;
        }
    }

    private PageMeaning() {}

    static List<String> of(String page) {
        PageMeaning made = new PageMeaning();
        for (PageToken token : PageToken.of(page)) {
            if (token instanceof Words words) {
                made.pending.append(words.text());
            } else if (token instanceof Opening opening) {
                made.open(opening);
            } else if (token instanceof Closing closing) {
                made.close(closing.name());
            }
        }
        made.words("");
        return made.meaning;
    }

    private void open(Opening tag) {
        boolean inRow = !open.isEmpty() && open.peek().row;
        String shown = tag.shownAs(inRow);
        words(shown);
        if (!tag.isComponent()) {
            filled();
        }
        StringBuilder said = new StringBuilder("<" + tag.name());
        tag.attributes()
                .forEach(one -> said.append(' ').append(one.name()).append('=').append(normal(one.value())));
        meaning.add(said.toString());
        open.push(new Inside(tag.keepsBlanks() || keeps(), tag.isRow(inRow), shown, !tag.mayVanish()));
        if (tag.closed()) {
            close(tag.name());
        } else {
            before = shown;
        }
    }

    private void close(String name) {
        words("/" + (open.isEmpty() ? name : open.peek().shown));
        Inside inside = open.pop();
        meaning.add("</" + name + (inside.filled ? ">" : " maybe empty>"));
        before = "/" + inside.shown;
    }

    private boolean keeps() {
        return !open.isEmpty() && open.peek().keeps;
    }

    private void filled() {
        if (!open.isEmpty()) {
            open.peek().filled = true;
        }
    }

    /** What has been written since the last tag; the tag behind it decides what becomes of its blanks. */
    private void words(String next) {
        String text = pending.toString();
        pending.setLength(0);
        boolean dropped = text.isBlank() && PageToken.isComponent(next);
        if (text.isEmpty() || dropped) {
            return;
        }
        filled();
        if (keeps()) {
            meaning.add("kept " + Expression.onOneLine(text));
            return;
        }
        String said = Expression.onOneLine(text).replaceAll("[ \\t\\r\\n]+", " ");
        said = isBlock(before) && said.startsWith(" ") ? said.substring(1) : said;
        said = isBlock(next) && said.endsWith(" ") ? said.substring(0, said.length() - 1) : said;
        if (!said.isEmpty()) {
            meaning.add(said);
        }
    }

    private static boolean isBlock(String tag) {
        return tag.isEmpty() || tag.equals("/br") || PageToken.BLOCKS.contains(tag.replace("/", ""));
    }

    /** XML makes a blank of each end of a line within an attribute. */
    private static String normal(String value) {
        return Expression.onOneLine(value.replaceAll("[\\t\\r\\n]", " "));
    }
}
