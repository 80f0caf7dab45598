package ngo.portal.ejb.translation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import ngo.portal.persistence.text.DocumentText;

/** Unsaved form input for one segment. */
public class SegmentWords implements Serializable {

    @NotNull
    private String key = "";

    /** Markdown, except for single lines such as a title. */
    @NotNull
    @Size(max = DocumentText.MAX_TEXT_CHARACTERS)
    private String words = "";

    /** Whether the writer confirms the segment unchanged. */
    private boolean right;

    public static SegmentWords of(String key, String words, boolean right) {
        SegmentWords typed = new SegmentWords();
        typed.key = key;
        typed.words = words;
        typed.right = right;
        return typed;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public boolean isRight() {
        return right;
    }

    public void setRight(boolean right) {
        this.right = right;
    }
}
