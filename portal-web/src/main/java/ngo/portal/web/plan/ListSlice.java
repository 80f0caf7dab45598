package ngo.portal.web.plan;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;

/**
 * A part of a list that was read as a whole, so that its page stays small. It begins behind the record whose id an address
 * names; where that one is gone, at the beginning.
 *
 * @param next id of the last record where more follow, empty at the end
 * @param beginning whether it begins with the first one
 */
public record ListSlice<T>(List<T> items, String next, boolean beginning) {

    public static <T> ListSlice<T> of(List<T> all, Function<T, UUID> id, String after, int size) {
        int from = after.isEmpty() ? 0 : behind(all, id, key(after));
        int to = Math.min(from + size, all.size());
        List<T> items = List.copyOf(all.subList(from, to));
        boolean more = to < all.size();
        return new ListSlice<>(
                items, more ? id.apply(items.get(items.size() - 1)).toString() : "", from == 0);
    }

    private static UUID key(String after) {
        return InputParser.id(after).orElseThrow(() -> new InvalidInput("after"));
    }

    private static <T> int behind(List<T> all, Function<T, UUID> id, UUID after) {
        return all.stream().map(id).toList().indexOf(after) + 1;
    }
}
