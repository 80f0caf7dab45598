package ngo.portal.persistence.petition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Of what the organisation of a petition was reminded; of each thing once. */
@Embeddable
public class PetitionReminders {

    /** How long before the end of signing its organisation is told. */
    private static final Duration NOTICE = Duration.ofDays(7);

    @Column(name = "closing_told_at")
    private @Nullable Instant closingToldAt;

    @Column(name = "archive_told_at")
    private @Nullable Instant archiveToldAt;

    /** The week before this end of signing has begun, and nobody was told. */
    public boolean isClosingUntold(Instant closesAt, Instant now) {
        return closingToldAt == null && !closesAt.minus(NOTICE).isAfter(now);
    }

    public void tellOfClosing(Instant now) {
        closingToldAt = now;
    }

    public boolean isArchiveTold() {
        return archiveToldAt != null;
    }

    /** Everything personal is erased in two weeks. */
    public void tellOfArchive(Instant now) {
        archiveToldAt = now;
    }

    /** Something has happened: the time until the archive begins anew. */
    void beginAnew() {
        archiveToldAt = null;
    }
}
