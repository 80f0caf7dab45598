package ngo.portal.persistence.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Collects the words of a block and normalises them: composed form, no superfluous space, marks on words only. */
public final class StyledTextBuilder {

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> styles = new ArrayList<>();
    private final List<String> links;

    /** The blocks of a text share their links, because a link may reach over several blocks. */
    public StyledTextBuilder(List<String> links) {
        this.links = links;
    }

    int link(String address) {
        int known = links.indexOf(address);
        if (known >= 0) {
            return known;
        }
        links.add(address);
        return links.size() - 1;
    }

    /** Adds words; white space in the source is a space, and only {@link #lineBreak} breaks a line. */
    public void add(String words, int style) {
        Characters.refuseControls(words);
        words.codePoints().forEach(character -> {
            boolean space = Character.isWhitespace(character);
            int own = Characters.isCombining(character) && !styles.isEmpty() ? styles.get(styles.size() - 1) : style;
            put(space ? " " : Character.toString(character), own);
        });
    }

    public void lineBreak() {
        put("\n", StyledText.PLAIN);
    }

    private void put(String characters, int style) {
        text.append(characters);
        for (int i = 0; i < characters.length(); i++) {
            styles.add(style);
        }
    }

    /** The collected paragraphs; two line breaks in a row begin a new one. */
    public List<StyledText> paragraphs() {
        StyledTextBuilder tidy = composed().spaced();
        List<StyledText> paragraphs = new ArrayList<>();
        int from = 0;
        while (from < tidy.text.length()) {
            int gap = tidy.text.indexOf("\n\n", from);
            int to = gap < 0 ? tidy.text.length() : gap;
            paragraphs.add(tidy.slice(from, to));
            from = to + 2;
        }
        return paragraphs;
    }

    /** The collected words as one line. */
    public List<StyledText> line() {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                text.setCharAt(i, ' ');
            }
        }
        return paragraphs();
    }

    private StyledTextBuilder composed() {
        StyledTextBuilder out = new StyledTextBuilder(links);
        int from = 0;
        while (from < text.length()) {
            int style = styles.get(from);
            int to = from;
            while (to < text.length() && styles.get(to) == style) {
                to++;
            }
            out.put(Normalizer.normalize(text.substring(from, to), Normalizer.Form.NFC), style);
            from = to;
        }
        return out;
    }

    /** Normalises space: one space between words, none at the edges of lines, two breaks in a row at most, no accent without a letter. */
    private StyledTextBuilder spaced() {
        StyledTextBuilder out = new StyledTextBuilder(links);
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (character == '\n') {
                out.endLine();
            } else if (out.takes(character)) {
                out.put(Character.toString(character), styles.get(at));
            }
            at += Character.charCount(character);
        }
        out.dropSpaceAtEnd();
        while (out.endsWith('\n')) {
            out.dropLast();
        }
        return out;
    }

    private boolean takes(int character) {
        boolean lineStart = text.length() == 0 || endsWith('\n');
        if (lineStart) {
            return !Characters.isSpace(character) && !Characters.isCombining(character);
        }
        return character != ' ' || !endsWith(' ');
    }

    private void endLine() {
        dropSpaceAtEnd();
        boolean gap = text.length() > 1 && text.charAt(text.length() - 2) == '\n' && endsWith('\n');
        if (text.length() > 0 && !gap) {
            put("\n", StyledText.PLAIN);
        }
    }

    private void dropSpaceAtEnd() {
        while (text.length() > 0 && !endsWith('\n') && Characters.isSpace(text.charAt(text.length() - 1))) {
            dropLast();
        }
    }

    private boolean endsWith(char character) {
        return text.length() > 0 && text.charAt(text.length() - 1) == character;
    }

    private void dropLast() {
        text.setLength(text.length() - 1);
        styles.subList(text.length(), styles.size()).clear();
    }

    private StyledText slice(int from, int to) {
        int[] slice =
                styles.subList(from, to).stream().mapToInt(Integer::intValue).toArray();
        String words = text.substring(from, to);
        for (StyledText.Mark mark : StyledText.Mark.values()) {
            MarkEdges.trim(words, slice, mark);
        }
        return new StyledText(words, slice, links);
    }
}
