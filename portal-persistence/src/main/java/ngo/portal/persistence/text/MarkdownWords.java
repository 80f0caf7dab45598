package ngo.portal.persistence.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import ngo.portal.persistence.text.StyledText.Mark;

/** Writes the words of one block as Markdown: with stars where Markdown is sure to interpret them, with tags where it is not. */
final class MarkdownWords implements StyledText.Reader {

    private static final Pattern ENTITY = Pattern.compile("&(#[0-9A-Za-z]{1,8}|[0-9A-Za-z]{1,40});");
    private static final Pattern MAILBOX =
            Pattern.compile("[A-Za-z0-9._%+-]{1,60}@[A-Za-z0-9]{1,60}([.-][A-Za-z0-9]{1,60}){1,6}");

    private final StyledText words;
    private final MarkdownEscapes escapes;
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> closing = new ArrayDeque<>();
    private boolean inLink;
    private boolean inAddress;

    MarkdownWords(StyledText words, boolean heading) {
        this.words = words;
        this.escapes = new MarkdownEscapes(words.text(), heading);
    }

    String write() {
        words.read(this);
        return out.toString();
    }

    @Override
    public void text(int from, int to) {
        for (int at = from; at < to && !inAddress; at++) {
            out.append(escapes.isNeeded(at, from, to, inLink) ? "\\" : "")
                    .append(words.text().charAt(at));
        }
    }

    @Override
    public void open(Mark mark, int from, int to) {
        if (mark == Mark.LINK) {
            openLink(from, to);
        } else if (!inAddress) {
            String stars = mark == Mark.STRONG ? "**" : "*";
            String tag = mark == Mark.STRONG ? "strong>" : "em>";
            boolean sure = opensSurely(from) && closesSurely(to);
            out.append(sure ? stars : "<" + tag);
            closing.push(sure ? stars : "</" + tag);
        }
    }

    private void openLink(int from, int to) {
        String address = words.link(from);
        String shown = words.text().substring(from, to);
        boolean even = words.isEven(Mark.EMPHASIS, from, to) && words.isEven(Mark.STRONG, from, to);
        boolean mailbox =
                address.equals("mailto:" + shown) && MAILBOX.matcher(shown).matches();
        inAddress = even && (mailbox || address.equals(shown));
        inLink = true;
        out.append(inAddress ? "<" + shown + ">" : "[");
        closing.push(inAddress ? "" : "](" + ENTITY.matcher(address).replaceAll("&amp;$1;") + ")");
    }

    @Override
    public void close(Mark mark, int from, int to) {
        if (mark == Mark.LINK) {
            inLink = false;
            inAddress = false;
        }
        if (!inAddress) {
            out.append(closing.pop());
        }
    }

    private boolean opensSurely(int at) {
        int before = at == 0 ? ' ' : words.text().codePointBefore(at);
        boolean letterNext = Character.isLetterOrDigit(words.text().codePointAt(at)) && words.beginning(at) == 1;
        return Characters.isSpace(before) || (Characters.isPunctuation(before) && letterNext);
    }

    private boolean closesSurely(int at) {
        int after = at == words.text().length() ? ' ' : words.text().codePointAt(at);
        return Characters.isSpace(after) || Characters.isPunctuation(after);
    }
}
