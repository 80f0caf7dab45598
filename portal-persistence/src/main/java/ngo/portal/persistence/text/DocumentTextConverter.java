package ngo.portal.persistence.text;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores a text in a single column, so that a version is one row. */
@Converter
public class DocumentTextConverter implements AttributeConverter<DocumentText, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable DocumentText text) {
        return text == null ? null : DocumentTextJson.write(text);
    }

    @Override
    public @Nullable DocumentText convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : DocumentTextJson.read(column);
    }
}
