package ngo.portal.persistence.petition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reminders that the organisation of a petition has received; it receives each once. */
@Embeddable
public class PetitionReminders {

    /** How long before the end of signing the portal notifies the organisation. */
    private static final Duration NOTICE = Duration.ofDays(7);

    @Column(name = "closing_told_at")
    private @Nullable Instant closingNoticeAt;

    @Column(name = "archive_told_at")
    private @Nullable Instant archiveNoticeAt;

    /** Whether the week before this end of signing has begun and the organisation was not notified. */
    public boolean isClosingNoticeDue(Instant closesAt, Instant now) {
        return closingNoticeAt == null && !closesAt.minus(NOTICE).isAfter(now);
    }

    public void recordClosingNotice(Instant now) {
        closingNoticeAt = now;
    }

    public boolean isArchiveNoticeSent() {
        return archiveNoticeAt != null;
    }

    /** Records the notice that everything personal is erased in two weeks. */
    public void recordArchiveNotice(Instant now) {
        archiveNoticeAt = now;
    }

    /** Restarts the time until the archive, because something has happened. */
    void restartArchivePeriod() {
        archiveNoticeAt = null;
    }
}
