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

/** Opens and keeps what somebody writes of a translation, whichever way the words come: typed, from a file, from a machine. */
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
     * What there is to work with.
     *
     * @param begun what was written and not handed in, by the writer's organisation or else by whoever translates
     * @param version of what the writer's own organisation has written, 0 where it has not begun
     * @param segments of the document as it is, with the words that are there
     * @param writers those who have written them
     */
    record Work(
            TranslatableText source,
            TranslationRow row,
            Optional<TranslationDraft> begun,
            long version,
            Segments segments,
            String writers) {}

    /** For somebody who writes; refused to everybody else. Nobody else moves the translation until the transaction ends. */
    Work open(UUID document, String language) {
        TranslatableText source = translationAccess.openSource(document);
        TranslationRow row = translations.requireAlone(document, language);
        translationAccess.require(TranslationAction.TRANSLATE, source, row);
        return work(source, row, texts.newest(row.id()));
    }

    /** The same, to be looked at. */
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
     * Keeps what was written.
     *
     * @param version that the writer has read, 0 where there was none; another one is never overwritten
     * @return the version that stands now
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
     * What was written with other words laid over it, which may be of an older text: each goes where the same stands now, or something
     * alike, and is marked where the document has changed.
     *
     * @param lost those that stand nowhere any more
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

    /** Those who have written, and the caller. */
    String withCaller(String writers) {
        Set<String> all = Arrays.stream(writers.split(","))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        all.add(tenant.subject());
        return String.join(",", all);
    }
}
