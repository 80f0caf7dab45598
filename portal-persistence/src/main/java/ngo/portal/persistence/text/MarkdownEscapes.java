package ngo.portal.persistence.text;

import java.util.regex.Pattern;

/** Finds the characters of a block that Markdown would interpret as markup, so that a backslash goes before them. */
final class MarkdownEscapes {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9A-Za-z]{1,8}|[0-9A-Za-z]{1,40});");

    private static final int MAX_LIST_NUMBER_DIGITS = 9;

    private final String text;
    private final boolean heading;

    MarkdownEscapes(String text, boolean heading) {
        this.text = text;
        this.heading = heading;
    }

    /**
     * Whether a character needs an escape. A run begins and ends at a mark: its neighbours in the text are not its
     * neighbours in Markdown.
     */
    boolean isNeeded(int at, int runStart, int runEnd, boolean inLink) {
        boolean beforeMark = at == runEnd - 1 && runEnd < text.length();
        return switch (text.charAt(at)) {
            case '\n', '\\', '*', '`' -> true;
            case '_' -> !(at > runStart && at + 1 < runEnd && isWord(at - 1) && isWord(at + 1));
            case '[' -> inLink;
            case ']' -> inLink || beforeMark || "([:".indexOf(next(at)) >= 0;
            case '!' -> beforeMark || next(at) == '[';
            case '<' -> beforeMark || !(next(at) == ' ' || Character.isDigit(next(at)));
            case '&' -> ENTITY.matcher(text).region(at, text.length()).lookingAt();
            default -> opensBlock(at) || (heading && text.charAt(at) == '#' && at == text.length() - 1);
        };
    }

    private boolean opensBlock(int at) {
        boolean lineStart = at == 0 || text.charAt(at - 1) == '\n';
        return switch (text.charAt(at)) {
            case '#', '>', '=' -> lineStart;
            case '~' -> lineStart && next(at) == '~';
            case '-' -> lineStart && (isGap(at + 1) || next(at) == '-');
            case '+' -> lineStart && isGap(at + 1);
            case '.', ')' -> isGap(at + 1) && NUMBER.matcher(lineBefore(at)).matches();
            default -> false;
        };
    }

    /** The beginning of the line, as far as it could be the number of a list. */
    private String lineBefore(int at) {
        int start = at;
        while (start > 0 && text.charAt(start - 1) != '\n' && at - start <= MAX_LIST_NUMBER_DIGITS) {
            start--;
        }
        return at - start > MAX_LIST_NUMBER_DIGITS ? "" : text.substring(start, at);
    }

    private boolean isGap(int at) {
        return at == text.length() || Characters.isSpace(text.charAt(at));
    }

    private boolean isWord(int at) {
        return Character.isLetterOrDigit(text.charAt(at));
    }

    private char next(int at) {
        return at + 1 < text.length() ? text.charAt(at + 1) : '\n';
    }
}
