package ngo.portal.web.translation;

import java.io.Serializable;
import ngo.portal.ejb.translation.SegmentWords;
import ngo.portal.persistence.text.Sha256;
import ngo.portal.persistence.translation.Segment;
import ngo.portal.persistence.translation.SegmentKind;
import org.jspecify.annotations.Nullable;

/** One field of the editor: its input, and the saved text when the page was read. */
public class TypedSegment implements Serializable {

    private final String key;
    private final SegmentKind kind;
    private final String source;

    /** The hash of the saved text; the page sends it back, and gets a new one after each automatic save. */
    private String readMark;

    private String words;
    private boolean readRight;
    private boolean right;

    TypedSegment(Segment segment) {
        key = segment.key();
        kind = segment.kind();
        source = segment.source();
        words = segment.typed();
        readMark = mark(words);
        readRight = segment.agreed();
        right = readRight;
    }

    /** A hash that detects whether two texts are equal without storing either. Line ends are normalised, because browsers send their own. */
    static String mark(String typed) {
        return Sha256.of(typed.replace("\r\n", "\n").strip()).substring(0, 16);
    }

    boolean isTouched() {
        return right != readRight || !mark(words).equals(readMark);
    }

    /** Whether somebody else has saved other words here since the page was read. */
    boolean isOvertaken(Segment now) {
        String savedMark = mark(now.typed());
        return !savedMark.equals(readMark) && !savedMark.equals(mark(words));
    }

    /** Records that the writer has seen the present text. */
    void seen(Segment now) {
        readMark = mark(now.typed());
        readRight = now.agreed();
    }

    SegmentWords typed() {
        return SegmentWords.of(key, words, right);
    }

    /** The input, with the original as it was when the page was read. */
    Segment older() {
        return Segment.made(key, kind, source, "").typed(words, false);
    }

    public String getKey() {
        return key;
    }

    public String getReadMark() {
        return readMark;
    }

    public void setReadMark(@Nullable String readMark) {
        this.readMark = readMark == null ? "" : readMark;
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
