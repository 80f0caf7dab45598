package ngo.portal.ejb.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.ejb.document.TranslatableText;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.translation.Segment;
import ngo.portal.persistence.translation.Segments;
import ngo.portal.persistence.translation.TranslationDraft;
import ngo.portal.persistence.translation.TranslationRepository;
import ngo.portal.persistence.translation.TranslationRow;
import ngo.portal.persistence.translation.TranslationText;
import ngo.portal.persistence.translation.TranslationTextRepository;

/** Loads and saves drafts of translations, however the words are entered: typed, from a file, or by machine. */
@ApplicationScoped
class TranslationDrafts {

    @Inject
    private TranslationAccess translationAccess;

    @Inject
    private TranslationRepository translations;

    @Inject
    private TranslationTextRepository texts;

    @Inject
    private TenantContext tenant;

    @Inject
    private Clock clock;

    /**
     * A translation in progress.
     *
     * @param begun unsubmitted draft of the writer's organisation, or else of the assigned translator
     * @param version of the draft of the writer's own organisation, 0 if there is none
     * @param segments of the present document, with the existing words
     * @param writers people who have written them
     */
    record Work(
            TranslatableText source,
            TranslationRow row,
            Optional<TranslationDraft> begun,
            long version,
            Segments segments,
            String writers) {}

    /** For writers only; the translation is locked until the transaction ends. */
    Work open(UUID document, String language) {
        TranslatableText source = translationAccess.openSource(document);
        TranslationRow row = translations.requireAlone(document, language);
        translationAccess.require(TranslationAction.TRANSLATE, source, row);
        return work(source, row, texts.newest(row.id()));
    }

    /** The same without a lock, for reading. */
    Work work(TranslatableText source, TranslationRow row, Optional<TranslationText> newest) {
        List<TranslationDraft> drafts = texts.drafts(row.id());
        Optional<TranslationDraft> own = drafts.stream()
                .filter(draft -> draft.organisation().equals(tenant.organisation()))
                .findFirst();
        Optional<TranslationDraft> begun = own.or(() -> drafts.stream().findFirst());
        Optional<Segments> before =
                begun.map(TranslationDraft::segments).or(() -> newest.map(TranslationText::segments));
        String writers = begun.map(TranslationDraft::writers)
                .or(() -> newest.map(TranslationText::writers))
                .orElse("");
        return new Work(
                source,
                row,
                begun,
                own.map(TranslationDraft::version).orElse(0L),
                before.map(segments -> Segments.of(source.text(), segments))
                        .orElseGet(() -> Segments.of(source.text())),
                writers);
    }

    /**
     * Saves a draft.
     *
     * @param version that the writer has read, 0 if there was none; another version is never overwritten
     * @return the saved version
     */
    long keep(Work work, Segments segments, String sourceFingerprint, long version) {
        requireVersion(work, version);
        segments.requireFitting();
        texts.keep(
                work.row(),
                new TranslationDraft(
                        tenant.organisation(),
                        sourceFingerprint,
                        segments,
                        withCaller(work.writers()),
                        tenant.acting().name(),
                        clock.instant(),
                        version),
                version);
        return version + 1;
    }

    /**
     * A draft merged with other words, which may belong to an older text: words go to the segment with the same source, or
     * with a similar one, and are marked if the document has changed there.
     *
     * @param lost segments that the document does not contain any more
     */
    record Placed(Segments segments, List<Segment> lost) {}

    static Placed place(Work work, Segments given) {
        Segments placed = Segments.of(work.source().text(), given);
        Segments now = new Segments(work.segments().all().stream()
                .map(before -> placed.segment(before.key())
                        .filter(one -> !one.words().isEmpty())
                        .map(before::taking)
                        .orElse(before))
                .toList());
        List<Segment> lost = given.all().stream()
                .filter(one -> placed.all().stream()
                        .noneMatch(found -> found.words().equals(one.words())
                                && found.madeOf().equals(one.madeOf())))
                .toList();
        return new Placed(now, lost);
    }

    static void requireVersion(Work work, long version) {
        if (work.version() != version) {
            throw new Stale();
        }
    }

    /** The writers including the caller. */
    String withCaller(String writers) {
        Set<String> all = Arrays.stream(writers.split(","))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        all.add(tenant.subject());
        return String.join(",", all);
    }
}
