package ngo.portal.persistence.shared;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, newest first, found by keyset paging: by the key of the last line seen and never by counting.
 *
 * @param after key of the last line of the part before; absent for the first part
 * @param size lines wanted, 1 to 100
 */
public record Slice(@Nullable Key after, int size) {

    private static final int MAX_SIZE = 100;

    /** Later than any instant in a list. */
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    /** The most characters of a key: an instant and an id in base 64, and some spare. */
    private static final int MAX_KEY_CHARACTERS = 200;

    public Slice {
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidInput("size");
        }
    }

    /** The position of one line in a list ordered by instant and id. */
    public record Key(Instant at, UUID id) {

        public String encoded() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((at + "_" + id).getBytes(StandardCharsets.US_ASCII));
        }

        public static Key decoded(String key) {
            if (key.length() > MAX_KEY_CHARACTERS) {
                throw new InvalidInput("after");
            }
            String[] part = text(key).split("_", 2);
            return new Key(
                    InputParser.instant(part[0]).orElseThrow(() -> new InvalidInput("after")),
                    InputParser.id(part[part.length - 1]).orElseThrow(() -> new InvalidInput("after")));
        }

        private static String text(String key) {
            try {
                return new String(Base64.getUrlDecoder().decode(key), StandardCharsets.US_ASCII);
            } catch (IllegalArgumentException e) {
                throw new InvalidInput("after");
            }
        }
    }

    /** One part of a list and the key of the next, which is absent at the end. */
    public record Part<T>(List<T> items, @Nullable String next) {

        /** Cuts off the additional line that shows whether there is more. */
        public static <T> Part<T> of(List<T> oneMore, Slice slice, Function<T, Key> key) {
            if (oneMore.size() <= slice.size()) {
                return new Part<>(List.copyOf(oneMore), null);
            }
            List<T> items = List.copyOf(oneMore.subList(0, slice.size()));
            return new Part<>(items, key.apply(items.get(items.size() - 1)).encoded());
        }

        /** The same for a list ordered by numbers, the greatest first. */
        public static <T> Part<T> numbered(List<T> oneMore, int size, ToIntFunction<T> number) {
            if (oneMore.size() <= size) {
                return new Part<>(List.copyOf(oneMore), null);
            }
            List<T> items = List.copyOf(oneMore.subList(0, size));
            return new Part<>(items, Integer.toString(number.applyAsInt(items.get(size - 1))));
        }
    }

    /** The number below which a list ordered by numbers continues; above all numbers for the first part. */
    public static int below(@Nullable String after) {
        return after == null || after.isEmpty()
                ? Integer.MAX_VALUE
                : InputParser.whole(after).orElseThrow(() -> new InvalidInput("after"));
    }

    public static Slice first(int size) {
        return new Slice(null, size);
    }

    public static Slice from(@Nullable String after, int size) {
        return new Slice(after == null || after.isEmpty() ? null : Key.decoded(after), size);
    }

    /** Lines to fetch: one more than wanted, to detect whether there is more. */
    public int fetch() {
        return size + 1;
    }

    public Instant before() {
        return after == null ? END : after.at();
    }

    public UUID beforeId() {
        return after == null ? new UUID(-1L, -1L) : after.id();
    }

    /** The instant after which an ascending list continues. */
    public Instant past() {
        return after == null ? Instant.EPOCH : after.at();
    }

    public UUID pastId() {
        return after == null ? new UUID(0L, 0L) : after.id();
    }
}
