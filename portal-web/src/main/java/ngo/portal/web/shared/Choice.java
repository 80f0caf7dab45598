package ngo.portal.web.shared;

import java.util.Arrays;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;

/** An address parameter with a few possible values. */
public final class Choice {

    private Choice() {}

    public static <E extends Enum<E>> E of(Class<E> type, String field, String given) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(field));
    }
}
