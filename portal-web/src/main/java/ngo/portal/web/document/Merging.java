package ngo.portal.web.document;

import java.io.Serializable;
import java.util.List;
import ngo.portal.persistence.text.comparison.BlockComparison;
import ngo.portal.persistence.text.comparison.ThreeWayMerge;

/**
 * An amendment that the reader merges with its paragraph as it is now. Where both change the same words, the reader chooses;
 * then a preview shows what the text will say. The reader accepts only what the preview has shown.
 */
public class Merging implements Serializable {

    /** Words that the text and the amendment change in different ways. */
    public static class Choice implements Serializable {

        /** Whose words the reader keeps. */
        public enum Side {
            PRESENT,
            PROPOSED
        }

        private final ThreeWayMerge.Part part;

        private String side = "";

        Choice(ThreeWayMerge.Part part) {
            this.part = part;
        }

        public List<Side> getSides() {
            return List.of(Side.values());
        }

        public String words(Side of) {
            return (of == Side.PRESENT ? part.present() : part.proposed()).strip();
        }

        public String getSide() {
            return side;
        }

        public void setSide(String side) {
            this.side = side;
        }

        private boolean takesProposed() {
            return side.equals(Side.PROPOSED.name());
        }
    }

    private final AmendmentDiff wording;

    private final ThreeWayMerge merge;

    private final List<Choice> choices;

    private boolean chosen;

    private String words;

    private String seen;

    private String reason = "";

    Merging(AmendmentDiff wording) {
        this.wording = wording;
        merge = wording.now().merge(wording.row());
        choices = merge.conflicts().stream().map(Choice::new).toList();
        chosen = choices.isEmpty();
        words = merge.words();
        seen = words;
    }

    public AmendmentDiff getWording() {
        return wording;
    }

    public List<Choice> getChoices() {
        return choices;
    }

    /** Whether the reader has made every choice. */
    public boolean isChosen() {
        return chosen;
    }

    /** Applies the choices and shows the preview. */
    public void choose() {
        words = merge.words(conflict -> choices.get(conflict).takesProposed());
        chosen = true;
        preview();
    }

    public void preview() {
        seen = words;
    }

    boolean isSeen() {
        return ThreeWayMerge.isSame(words, seen);
    }

    /** Whether the words are those of the merge itself, without conflict, change or reason. */
    boolean isClean() {
        return reason.isBlank() && merge.isClean() && ThreeWayMerge.isSame(words, merge.words());
    }

    /** What others have changed in the paragraph since this was proposed. */
    public List<BlockComparison> getSince() {
        return AmendmentDiff.compared(wording.row().original(), wording.now().plain());
    }

    /** What accepting it changes in the text. */
    public List<BlockComparison> getPreview() {
        return AmendmentDiff.compared(wording.now().plain(), seen);
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
