package ngo.portal.web.api.open;

import java.time.Instant;
import ngo.portal.persistence.publication.PublicationKind;
import ngo.portal.persistence.publication.ReleaseRow;

/** One line of the newsroom. */
public record PublicStatementLine(
        String slug,
        String title,
        String language,
        PublicationKind state,
        Instant publishedAt,
        Instant changedAt,
        int signatories) {

    static PublicStatementLine of(ReleaseRow row) {
        return new PublicStatementLine(
                row.slug(),
                row.title(),
                row.language(),
                row.kind(),
                row.publishedAt(),
                row.changedAt(),
                row.signatories());
    }
}
