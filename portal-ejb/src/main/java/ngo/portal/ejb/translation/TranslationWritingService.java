package ngo.portal.ejb.translation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.ejb.document.TranslatableText;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.translation.TranslationEvent.TranslationHandedIn;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.translation.Segment;
import ngo.portal.persistence.translation.Segments;
import ngo.portal.persistence.translation.TranslationDraft;
import ngo.portal.persistence.translation.TranslationRefusals.TranslationIncomplete;
import ngo.portal.persistence.translation.TranslationRepository;
import ngo.portal.persistence.translation.TranslationRow;
import ngo.portal.persistence.translation.TranslationTextRepository;
import ngo.portal.persistence.translation.TranslationTextRepository.NewText;

/** Writing a translation, segment by segment, and handing it in as a whole. */
@Stateless
public class TranslationWritingService {

    @Inject
    private TranslationAccess translationAccess;

    @Inject
    private TranslationRepository translations;

    @Inject
    private TranslationTextRepository texts;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<TranslationEvent> events;

    @Inject
    private Clock clock;

    /** What somebody works on, and what stands there before. */
    private record Desk(
            TranslatableText source,
            TranslationRow row,
            Optional<TranslationDraft> own,
            Segments segments,
            String writers) {}

    /**
     * Keeps what was typed. Segments that are not named stay as they are.
     *
     * @param version of the draft that the writer has read, 0 where there was none; another one is never overwritten
     * @return the version that stands now
     */
    public long save(UUID document, String language, @Valid List<SegmentWords> typed, long version) {
        Desk desk = desk(document, language);
        long stands = desk.own().map(TranslationDraft::version).orElse(0L);
        if (stands != version) {
            throw new Stale();
        }
        Segments segments = desk.segments();
        for (SegmentWords one : typed) {
            Segment before = segments.segment(one.getKey()).orElseThrow(() -> new InvalidInput("key"));
            segments = segments.with(before.typed(one.getWords(), one.isRight()));
        }
        texts.keep(
                desk.row(),
                new TranslationDraft(
                        tenant.organisation(),
                        desk.source().fingerprint(),
                        segments,
                        with(desk.writers(), tenant.subject()),
                        tenant.acting().name(),
                        clock.instant(),
                        stands),
                stands);
        return stands + 1;
    }

    /** Hands in what was saved; refused while a segment is empty or somebody has to look at it. */
    public void handIn(UUID document, String language) {
        Desk desk = desk(document, language);
        Segments segments = desk.segments();
        if (segments.open() > 0) {
            throw new TranslationIncomplete(Math.toIntExact(segments.open()));
        }
        Instant now = clock.instant();
        texts.handIn(
                desk.row(),
                new NewText(
                        UUID.randomUUID(),
                        desk.source().fingerprint(),
                        segments,
                        segments.text(desk.source().text(), desk.row().language()),
                        null,
                        with(desk.writers(), tenant.subject())),
                tenant.organisation(),
                tenant.acting(),
                now);
        texts.dropDraft(tenant.organisation(), desk.row().id());

        events.fire(new TranslationHandedIn(desk.source().document(), reviewers(desk.row())));
    }

    /** Goes back to the text that was handed in last, or to nothing. */
    public void drop(UUID document, String language) {
        Desk desk = desk(document, language);
        texts.dropDraft(tenant.organisation(), desk.row().id());
    }

    private Desk desk(UUID document, String language) {
        TranslatableText source = translationAccess.openSource(document);
        TranslationRow row = translations.requireAlone(document, language);
        translationAccess.require(TranslationAction.TRANSLATE, source, row);
        List<TranslationDraft> drafts = texts.drafts(row.id());
        Optional<TranslationDraft> own = drafts.stream()
                .filter(draft -> draft.organisation().equals(tenant.organisation()))
                .findFirst();
        Optional<TranslationDraft> begun = own.or(() -> drafts.stream().findFirst());
        if (begun.isPresent()) {
            TranslationDraft draft = begun.get();
            return new Desk(source, row, own, Segments.of(source.text(), draft.segments()), draft.writers());
        }
        return texts.newest(row.id())
                .map(text -> new Desk(source, row, own, Segments.of(source.text(), text.segments()), text.writers()))
                .orElseGet(() -> new Desk(source, row, own, Segments.of(source.text()), ""));
    }

    private static String with(String writers, String subject) {
        Set<String> all = Arrays.stream(writers.split(","))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        all.add(subject);
        return String.join(",", all);
    }

    /** Translators of both organisations can look at it; the owner knows that it is there. */
    private static List<Audience> reviewers(TranslationRow row) {
        return List.of(
                Audience.asked(row.owner(), MemberRole.TRANSLATOR),
                Audience.asked(row.translator(), MemberRole.TRANSLATOR),
                Audience.told(row.owner(), MemberRole.MEMBER));
    }
}
