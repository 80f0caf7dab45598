package ngo.portal.persistence.document;

import jakarta.persistence.Convert;
import java.time.Instant;
import java.util.Map;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextConverter;

/**
 * What one person has typed and not yet saved for everybody.
 *
 * @param beside what stands beside the text on the page for writing, by the name of its field
 * @param baseNumber number of the text it was begun from
 */
public record Draft(
        @Convert(converter = DocumentTextConverter.class) DocumentText text,
        @Convert(converter = SideTextJson.class) Map<String, String> beside,
        int baseNumber,
        Instant savedAt) {}
