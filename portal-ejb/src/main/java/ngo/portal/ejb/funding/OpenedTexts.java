package ngo.portal.ejb.funding;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Texts of one request that were decrypted for one reader. They exist only for the duration of the reader's HTTP request. */
public final class OpenedTexts {

    record FieldKey(UUID row, String field) {}

    private final Map<FieldKey, String> texts;

    OpenedTexts(Map<FieldKey, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** The text of a field, or an empty text if the reader may not see it or nobody has written it. */
    public String text(UUID row, String field) {
        return texts.getOrDefault(new FieldKey(row, field), "");
    }

    /** The text of a field, if the reader may see it and somebody has written it. */
    public Optional<String> find(UUID row, String field) {
        return Optional.ofNullable(texts.get(new FieldKey(row, field)));
    }

    Set<String> fields(UUID row) {
        return texts.keySet().stream()
                .filter(place -> place.row().equals(row))
                .map(FieldKey::field)
                .collect(Collectors.toSet());
    }

    /** Omits the texts. */
    @Override
    public String toString() {
        return "OpenedTexts";
    }
}
