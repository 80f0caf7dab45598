package ngo.portal.persistence.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import ngo.portal.persistence.text.Block.Leaf;

/**
 * The first sentence or two of a text, for lists and link previews. Nothing is added to the words of the authors; a long
 * first sentence is cut between two words.
 *
 * @param language of the words
 */
public record Summary(String words, String language) {

    private static final int MAX_SENTENCES = 2;
    private static final int MAX_CHARACTERS = 320;
    private static final String CUT = "…";

    /** The summary of clean HTML: its first paragraph. Empty where there is none. */
    public static Summary of(String html, String language) {
        return Html.blocksOfClean(html).stream()
                .filter(block -> block instanceof Leaf leaf && leaf.level() == 0)
                .map(block -> PlainWriter.write(block).replaceAll("\\s+", " ").strip())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .map(words -> new Summary(beginning(words, ULocale.forLanguageTag(language)), language))
                .orElse(new Summary("", language));
    }

    /** The summary of a whole text: that of its first section with a paragraph. */
    public static Summary of(DocumentText text) {
        return text.sections().stream()
                .map(section -> of(section.html(), text.language()))
                .filter(summary -> !summary.words().isEmpty())
                .findFirst()
                .orElse(new Summary("", text.language()));
    }

    private static String beginning(String words, ULocale language) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(language);
        sentences.setText(words);
        int end = 0;
        for (int taken = 0; taken < MAX_SENTENCES; taken++) {
            int next = sentences.next();
            if (next == BreakIterator.DONE || next > MAX_CHARACTERS) {
                break;
            }
            end = next;
        }
        return end > 0 ? words.substring(0, end).strip() : cut(words, language);
    }

    private static String cut(String words, ULocale language) {
        if (words.length() <= MAX_CHARACTERS) {
            return words;
        }
        BreakIterator between = BreakIterator.getWordInstance(language);
        between.setText(words);
        int end = between.preceding(MAX_CHARACTERS);
        return words.substring(0, end > 0 ? end : MAX_CHARACTERS).strip() + CUT;
    }
}
