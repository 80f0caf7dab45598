package ngo.portal.ejb.translation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.translation.TranslationDrafts.Placed;
import ngo.portal.ejb.translation.TranslationDrafts.Work;
import ngo.portal.ejb.translation.TranslationEvent.TranslationHandedIn;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.translation.Segment;
import ngo.portal.persistence.translation.Segments;
import ngo.portal.persistence.translation.TranslationRefusals.TranslationIncomplete;
import ngo.portal.persistence.translation.TranslationRow;
import ngo.portal.persistence.translation.TranslationTextRepository;
import ngo.portal.persistence.translation.TranslationTextRepository.NewText;

/** Writes a translation, segment by segment, and submits it as a whole. */
@Stateless
public class TranslationWritingService {

    @Inject
    private TranslationDrafts drafts;

    @Inject
    private TranslationTextRepository texts;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<TranslationEvent> events;

    @Inject
    private Clock clock;

    /**
     * Saves typed words. Segments that are not named stay unchanged.
     *
     * @param version of the draft that the writer has read, 0 if there was none; another version is never overwritten
     * @return the saved version
     */
    public long save(UUID document, String language, @Valid List<SegmentWords> typed, long version) {
        Work work = drafts.open(document, language);
        TranslationDrafts.requireVersion(work, version);
        Segments segments = work.segments();
        for (SegmentWords one : typed) {
            Segment before = segments.segment(one.getKey()).orElseThrow(() -> new InvalidInput("key"));
            segments = segments.with(before.typed(one.getWords(), one.isRight()));
        }
        return drafts.keep(work, segments, work.source().fingerprint(), version);
    }

    /**
     * Saves words that were typed beside an older text, if the document has changed since the page was loaded. Words go to
     * the segment with the same source, or with a similar one, and are marked there.
     *
     * @param older segments as the writer saw them, with the typed words
     * @param fingerprint of the text that the writer saw
     * @return segments that the document does not contain any more
     */
    public List<Segment> saveOlder(
            UUID document, String language, List<Segment> older, String fingerprint, long version) {
        Work work = drafts.open(document, language);
        Placed placed = TranslationDrafts.place(work, new Segments(older));
        drafts.keep(work, placed.segments(), fingerprint, version);
        return placed.lost();
    }

    /** Submits the saved words; refused while a segment is empty or needs a person's confirmation. */
    public void handIn(UUID document, String language) {
        Work work = drafts.open(document, language);
        Segments segments = work.segments();
        if (segments.open() > 0) {
            throw new TranslationIncomplete(Math.toIntExact(segments.open()));
        }
        Instant now = clock.instant();
        texts.handIn(
                work.row(),
                new NewText(
                        UUID.randomUUID(),
                        work.source().fingerprint(),
                        segments,
                        segments.text(work.source().text(), work.row().language()),
                        null,
                        drafts.withCaller(work.writers())),
                tenant.organisation(),
                tenant.acting(),
                now);
        texts.dropDraft(tenant.organisation(), work.row().id());

        events.fire(new TranslationHandedIn(work.source().document(), reviewers(work.row())));
    }

    /** Discards the draft in favour of the last submitted text, if any. */
    public void drop(UUID document, String language) {
        Work work = drafts.open(document, language);
        texts.dropDraft(tenant.organisation(), work.row().id());
    }

    /** Translators of both organisations, who can review it; the owner is informed. */
    private static List<Audience> reviewers(TranslationRow row) {
        return List.of(
                Audience.asked(row.owner(), MemberRole.TRANSLATOR),
                Audience.asked(row.translator(), MemberRole.TRANSLATOR),
                Audience.notified(row.owner(), MemberRole.MEMBER));
    }
}
