package ngo.portal.ejb.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.ejb.text.ImportRefused.Reason;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Html;

/** Imports Markdown, including plain text, in UTF-8 or, with a byte order mark, UTF-16. The first line is the title. */
final class TextFile {

    static final int MAX_BYTES = 2_000_000;

    private static final Pattern OTHER_FORMAT = Pattern.compile("(?s)(%PDF-|\\{\\\\rtf|%!PS).*");
    private static final Pattern BLANK = Pattern.compile("^\\s*+");
    private static final Pattern BANNER =
            Pattern.compile("(?iu)^[\\s#*_]*+" + PressRelease.BANNER_WORDS + "[\\s\\u00a0*_:]*+");
    private static final Pattern UNDERLINE = Pattern.compile("^\\s*+(=++|-++)\\s*+");
    private static final Pattern HEAD = Pattern.compile("(To|Language): (.+)");
    private static final Pattern BARE_ADDRESS =
            Pattern.compile("(?<![<(\\[\\w/\"'=.@\\\\])https?://[^\\s<>\"')\\]]{0,1000}[^\\s<>\"')\\].,;:!?*_]");

    private TextFile() {}

    static ManuscriptFile read(byte[] content) {
        if (content.length > MAX_BYTES) {
            throw new ImportRefused(Reason.TOO_LARGE);
        }
        String text = decoded(content);
        if (OTHER_FORMAT.matcher(text).matches()) {
            throw new ImportRefused(Reason.NOT_A_DOCUMENT);
        }
        return manuscript(new ArrayDeque<>(
                text.replaceAll("[\\f\\x0B\\x85]", "\n").lines().toList()));
    }

    private static String decoded(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return decoded(content, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return decoded(content, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return decoded(content, 2, StandardCharsets.UTF_16LE);
        }
        return decoded(content, 0, StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decoded(byte[] content, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new ImportRefused(Reason.UNREADABLE);
        }
    }

    private static ManuscriptFile manuscript(Deque<String> lines) {
        skip(lines, BLANK);
        skip(lines, BANNER);
        skip(lines, BLANK);
        String title = lines.isEmpty() ? "" : plain(lines.getFirst());
        if (title.length() > DocumentText.MAX_TITLE_CHARACTERS) {
            title = "";
        } else if (!lines.isEmpty()) {
            lines.removeFirst();
            skip(lines, UNDERLINE);
        }
        skip(lines, BLANK);
        List<String> addressees = new ArrayList<>();
        String language = head(lines, addressees);
        return new ManuscriptFile(title, language, addressees, Html.fromMarkdown(linked(String.join("\n", lines))));
    }

    private static void skip(Deque<String> lines, Pattern pattern) {
        while (!lines.isEmpty() && pattern.matcher(lines.getFirst()).matches()) {
            lines.removeFirst();
        }
    }

    /** Reads the lines below the title of a text that was downloaded from the portal: language and addressees. */
    private static String head(Deque<String> lines, List<String> addressees) {
        String language = "";
        while (!lines.isEmpty()) {
            Matcher head = HEAD.matcher(lines.getFirst());
            if (!head.matches()) {
                break;
            }
            if (head.group(1).equals("To")) {
                addressees.add(head.group(2));
            } else {
                language = head.group(2);
            }
            lines.removeFirst();
        }
        return language;
    }

    private static String plain(String line) {
        return Html.toPlain(Html.fromMarkdown(line.strip().replaceFirst("^#++\\s*+", "")))
                .replace('\n', ' ');
    }

    private static String linked(String markdown) {
        return BARE_ADDRESS.matcher(markdown).replaceAll("<$0>");
    }
}
