package ngo.portal.ejb.funding;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Texts of one request that were opened for one reader. It lives no longer than the request of that reader. */
public final class OpenedTexts {

    record FieldKey(UUID row, String field) {}

    private final Map<FieldKey, String> texts;

    OpenedTexts(Map<FieldKey, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** What stands there, or nothing where the reader does not see it or nobody has written it. */
    public String text(UUID row, String field) {
        return texts.getOrDefault(new FieldKey(row, field), "");
    }

    /** What stands there, if the reader sees it and somebody has written it. */
    public Optional<String> find(UUID row, String field) {
        return Optional.ofNullable(texts.get(new FieldKey(row, field)));
    }

    Set<String> fields(UUID row) {
        return texts.keySet().stream()
                .filter(place -> place.row().equals(row))
                .map(FieldKey::field)
                .collect(Collectors.toSet());
    }

    /** Says nothing of what it holds. */
    @Override
    public String toString() {
        return "OpenedTexts";
    }
}
