package ngo.portal.web.publication;

import java.util.List;
import ngo.portal.persistence.shared.Slice;
import org.jspecify.annotations.Nullable;

/** A public list, newest first, with keyset paging by the key of the last line. */
public abstract class PublicList<T> {

    private static final int PAGE_SIZE = 20;

    private String after = "";

    private Slice.Part<T> part = new Slice.Part<>(List.of(), null);

    protected abstract Slice.Part<T> read(Slice slice);

    public void load() {
        part = read(Slice.from(after, PAGE_SIZE));
    }

    public List<T> getRows() {
        return part.items();
    }

    /** Key of the part that follows; absent at the end. */
    public @Nullable String getNext() {
        return part.next();
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after == null ? "" : after;
    }
}
