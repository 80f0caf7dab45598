package ngo.portal.persistence.publication;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the newsroom.
 *
 * @param publishedAt the first publication
 * @param changedAt the last public act, the first one or a correction or retraction
 */
public record ReleaseRow(
        UUID statement,
        String slug,
        PublicationKind kind,
        String title,
        String language,
        Instant publishedAt,
        Instant changedAt,
        int signatories) {}
