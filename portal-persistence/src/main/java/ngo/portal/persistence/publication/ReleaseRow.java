package ngo.portal.persistence.publication;

import java.time.Instant;
import java.util.UUID;

/** One line of the newsroom. */
public record ReleaseRow(
        UUID statement,
        String slug,
        PublicationKind kind,
        String title,
        String language,
        Instant publishedAt,
        int signatories) {}
