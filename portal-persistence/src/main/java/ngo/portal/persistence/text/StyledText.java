package ngo.portal.persistence.text;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of one block, each character with its emphasis and link. It is flat on purpose: different nestings with the same
 * look are the same value, and one rule decides how marks are nested again.
 */
public final class StyledText {

    public static final int PLAIN = 0;
    static final int EMPHASIS = 1;
    static final int STRONG = 2;
    private static final int LINK_SHIFT = 2;

    /** The marks of words; their order decides between marks of equal reach. */
    enum Mark {
        EMPHASIS(StyledText.EMPHASIS),
        STRONG(StyledText.STRONG),
        LINK(-1 << LINK_SHIFT);

        private final int bits;

        Mark(int bits) {
            this.bits = bits;
        }

        int of(int style) {
            return style & bits;
        }

        int off(int style) {
            return style & ~bits;
        }
    }

    /** Receives text and marks, properly nested. */
    interface Reader {
        public void text(int from, int to);

        void open(Mark mark, int from, int to);

        void close(Mark mark, int from, int to);
    }

    private final String text;
    private final int[] styles;
    private final List<String> links;

    StyledText(String text, int[] styles, List<String> links) {
        this.text = text;
        this.styles = styles;
        this.links = links;
    }

    static int linked(int style, int link) {
        return (style & (EMPHASIS | STRONG)) | ((link + 1) << LINK_SHIFT);
    }

    /** The marks that both have. */
    public static int common(int one, int other) {
        int common = PLAIN;
        for (Mark mark : Mark.values()) {
            common |= mark.of(one) == mark.of(other) ? mark.of(one) : PLAIN;
        }
        return common;
    }

    public String text() {
        return text;
    }

    public int style(int at) {
        return styles[at];
    }

    /** Whether some of the words are emphasised, weakly or strongly. */
    public boolean isEmphasised() {
        return Arrays.stream(styles).anyMatch(style -> (style & (EMPHASIS | STRONG)) != 0);
    }

    public List<String> links() {
        return links;
    }

    String link(int at) {
        return links.get((styles[at] >>> LINK_SHIFT) - 1);
    }

    /** Whether a mark covers all of a stretch or none of it. */
    boolean isEven(Mark mark, int from, int to) {
        return end(mark, from, to) == to;
    }

    /** How many marks begin or change at this character. */
    long beginning(int at) {
        return Arrays.stream(Mark.values())
                .filter(mark -> mark.of(styles[at]) != 0)
                .filter(mark -> at == 0 || mark.of(styles[at]) != mark.of(styles[at - 1]))
                .count();
    }

    void read(Reader reader) {
        read(reader, 0, text.length(), 0);
    }

    private void read(Reader reader, int from, int to, int open) {
        int at = from;
        while (at < to) {
            Mark widest = widest(at, to, open);
            int end = widest == null ? plainEnd(at, to, open) : end(widest, at, to);
            if (widest == null) {
                reader.text(at, end);
            } else {
                reader.open(widest, at, end);
                read(reader, at, end, open | widest.bits);
                reader.close(widest, at, end);
            }
            at = end;
        }
    }

    private @Nullable Mark widest(int at, int to, int open) {
        Mark widest = null;
        for (Mark mark : Mark.values()) {
            boolean begins = (open & mark.bits) == 0 && (styles[at] & mark.bits) != 0;
            if (begins && (widest == null || end(mark, at, to) > end(widest, at, to))) {
                widest = mark;
            }
        }
        return widest;
    }

    private int end(Mark mark, int from, int to) {
        int at = from;
        while (at < to && (styles[at] & mark.bits) == (styles[from] & mark.bits)) {
            at++;
        }
        return at;
    }

    private int plainEnd(int from, int to, int open) {
        int at = from;
        while (at < to && (styles[at] & ~open) == 0) {
            at++;
        }
        return at;
    }
}
