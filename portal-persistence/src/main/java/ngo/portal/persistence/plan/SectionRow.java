package ngo.portal.persistence.plan;

import jakarta.persistence.Convert;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextConverter;

/**
 * One section as its reader sees it.
 *
 * @param ownerSubject account of the person it is assigned to; empty for readers of other organisations
 * @param with aliases of the named organisations; others than the owner find at most themselves
 * @param textNumber counts its texts; a section that somebody does not see leaves no gap in another's numbers
 */
public record SectionRow(
        UUID id,
        Heading heading,
        @Convert(converter = DocumentTextConverter.class) DocumentText text,
        int textNumber,
        boolean written,
        String ownerSubject,
        String ownerName,
        Level level,
        List<String> with,
        Instant changedAt,
        long version) {

    /** Replaces the word of the heading; may be empty. */
    public String title() {
        return text.sections().get(0).heading();
    }

    public String html() {
        return text.sections().get(0).html();
    }
}
