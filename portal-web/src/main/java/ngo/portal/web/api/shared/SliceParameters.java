package ngo.portal.web.api.shared;

import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import ngo.portal.persistence.organisation.entry.DirectoryQuery;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.shared.Slice;
import org.jspecify.annotations.Nullable;

/** Which part of a list is wanted. */
public class SliceParameters {

    private static final int DEFAULT_SIZE = 25;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    @QueryParam("size")
    private @Nullable String size;

    @QueryParam("after")
    private @Nullable String after;

    public SliceParameters() {}

    SliceParameters(@Nullable String size, @Nullable String after) {
        this.size = size;
        this.after = after;
    }

    public Slice wanted() {
        Slice slice = Slice.from(after, size());
        Slice.Key key = slice.after();
        if (key != null && (key.at().isBefore(EARLIEST) || key.at().isAfter(LATEST))) {
            throw new InvalidInput("after");
        }
        return slice;
    }

    /** The same of the directory, in the order of a language. */
    public DirectoryQuery ofDirectory(String language) {
        return DirectoryQuery.everything(language, after, size());
    }

    /** Cuts a part out of a short list that is there as a whole, such as the people of an organisation. */
    public <T, R> Slice.Part<R> of(List<T> all, Function<T, String> key, Function<T, R> line) {
        Slice slice = Slice.first(size());
        int from = from(all.stream().map(key).toList());
        int to = Math.min(all.size(), from + slice.size());
        String next = to < all.size() ? encoded(key.apply(all.get(to - 1))) : null;
        return new Slice.Part<>(all.subList(from, to).stream().map(line).toList(), next);
    }

    private int from(List<String> keys) {
        if (after == null || after.isEmpty()) {
            return 0;
        }
        int seen = keys.indexOf(decoded(after));
        if (seen < 0) {
            throw new InvalidInput("after");
        }
        return seen + 1;
    }

    private int size() {
        return size == null || size.isEmpty()
                ? DEFAULT_SIZE
                : InputParser.whole(size).orElseThrow(() -> new InvalidInput("size"));
    }

    private static String encoded(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String key) {
        try {
            return new String(Base64.getUrlDecoder().decode(key), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("after");
        }
    }
}
