package ngo.portal;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words that this project once gave a meaning of its own, which comments, messages, documents and names avoid. */
final class PrivateWords {

    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:whoever|stands|laid in|floors?|rooms?|doors?|beats?|voices?|glance|told|tells|could not be found out|cannot be meant)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Blocks of code in a document. */
    private static final Pattern CODE = Pattern.compile("```.*?```|^    [^\\n]*$", Pattern.DOTALL | Pattern.MULTILINE);

    private static final String REMINDER =
            "1.0 keeps this column of petition, because nodes of 0.1 read and write it: a later release may add a second column"
                    + " and a trigger that keeps both equal, and drop this one by contraction";

    /** Names, addresses and words of the interface. */
    private static final Pattern QUOTED = Pattern.compile(
            "`[^`]*`|\\{@\\w+[^}]*\\}|@param \\w+|\\]\\([^)]*\\)|\\*[^*\\n/ ][^*\\n]*\\*|\"[^\"\\n]*\"");

    /** Names that contain such a word and stay, each with the reason and the releases that keep it. */
    static final Map<String, String> KEPT_NAMES = Map.of(
            "VoiceGiven",
                    "every release keeps it: an event, whose name is stored in audit logs, which nobody may change",
            "closing_told_at", REMINDER,
            "archive_told_at", REMINDER);

    private static final Pattern KEPT = Pattern.compile("\\b(?:" + String.join("|", KEPT_NAMES.keySet()) + ")\\b");

    /** Between two words of a name, such as in {@code openDoor} and {@code OPEN_DOOR}. */
    private static final Pattern WITHIN_NAMES = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=\\w)_(?=\\w)");

    private PrivateWords() {}

    /** Those in the prose of a text, without what it quotes. */
    static List<String> inProse(String text) {
        return in(QUOTED.matcher(text).replaceAll(""));
    }

    /** Those in the prose of a document. */
    static List<String> inDocument(String text) {
        return inProse(CODE.matcher(text).replaceAll(""));
    }

    /** Those in a whole file, names and strings included, without the names that stay. */
    static List<String> inCode(String source) {
        return in(WITHIN_NAMES.matcher(KEPT.matcher(source).replaceAll("")).replaceAll(" "));
    }

    private static List<String> in(String text) {
        return WORDS.matcher(text).results().map(MatchResult::group).toList();
    }
}
