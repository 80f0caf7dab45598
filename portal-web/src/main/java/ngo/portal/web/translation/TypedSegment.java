package ngo.portal.web.translation;

import java.io.Serializable;
import ngo.portal.ejb.translation.SegmentWords;
import ngo.portal.persistence.translation.Segment;
import org.jspecify.annotations.Nullable;

/** One field of the editor: what is typed in it, and what stood there when the page was read. */
public class TypedSegment implements Serializable {

    private final String key;
    private String stood;
    private String words;
    private boolean stoodRight;
    private boolean right;

    TypedSegment(Segment segment) {
        key = segment.key();
        stood = segment.typed();
        words = stood;
        stoodRight = segment.agreed();
        right = stoodRight;
    }

    /** Browsers send line ends of their own. */
    private static String lines(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }

    boolean isTouched() {
        return right != stoodRight || !lines(words).equals(lines(stood));
    }

    /** Somebody else has written there since the page was read. */
    boolean isOvertaken(Segment now) {
        return !lines(now.typed()).equals(lines(stood));
    }

    /** The writer knows what stands there now. */
    void seen(Segment now) {
        stood = now.typed();
        stoodRight = now.agreed();
    }

    SegmentWords typed() {
        return SegmentWords.of(key, words, right);
    }

    public String getKey() {
        return key;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }

    public boolean isRight() {
        return right;
    }

    public void setRight(boolean right) {
        this.right = right;
    }
}
