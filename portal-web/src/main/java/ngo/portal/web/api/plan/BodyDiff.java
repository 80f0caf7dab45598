package ngo.portal.web.api.plan;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what a program sent with the present state. Sending back what the API answered changes nothing, not even a date. */
final class BodyDiff {

    private BodyDiff() {}

    /** Whether something sent says otherwise than what is there. What was left out says nothing, an empty word is no word. */
    static boolean differs(Record sent, Record current) {
        Map<String, RecordComponent> present = Arrays.stream(current.getClass().getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        return Arrays.stream(sent.getClass().getRecordComponents())
                .filter(one -> present.containsKey(one.getName()))
                .anyMatch(one ->
                        differs(value(sent, one), value(current, Objects.requireNonNull(present.get(one.getName())))));
    }

    private static boolean differs(@Nullable Object sent, @Nullable Object current) {
        if (sent == null || (sent.equals("") && current == null)) {
            return false;
        }
        return !sent.equals(current);
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every component of a record can be read", e);
        }
    }
}
