package ngo.portal.web.plan;

import java.util.Arrays;
import ngo.portal.persistence.shared.InvalidInput;

/** One of a few values that an address may name. */
final class Choice {

    private Choice() {}

    static <E extends Enum<E>> E of(Class<E> type, String field, String given) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(field));
    }
}
