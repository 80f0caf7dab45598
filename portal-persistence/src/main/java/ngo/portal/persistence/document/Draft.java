package ngo.portal.persistence.document;

import jakarta.persistence.Convert;
import java.time.Instant;
import java.util.Map;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextConverter;

/**
 * The unsaved input of one person.
 *
 * @param beside the side texts on the page for writing, by the name of their field
 * @param baseNumber number of the text from which the draft was begun
 */
public record Draft(
        @Convert(converter = DocumentTextConverter.class) DocumentText text,
        @Convert(converter = SideTextJson.class) Map<String, String> beside,
        int baseNumber,
        Instant savedAt) {}
