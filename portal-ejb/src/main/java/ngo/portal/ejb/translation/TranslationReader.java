package ngo.portal.ejb.translation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.document.TranslatableText;
import ngo.portal.ejb.translation.TranslationDrafts.Work;
import ngo.portal.persistence.translation.Segments;
import ngo.portal.persistence.translation.TranslationDraft;
import ngo.portal.persistence.translation.TranslationRepository;
import ngo.portal.persistence.translation.TranslationRow;
import ngo.portal.persistence.translation.TranslationState;
import ngo.portal.persistence.translation.TranslationText;
import ngo.portal.persistence.translation.TranslationTextRepository;

/**
 * Reads translations as their readers may see them. Everybody with access to the document reads reviewed ones; those who
 * work on a translation read it in every state.
 */
@Stateless
public class TranslationReader {

    @Inject
    private TranslationAccess translationAccess;

    @Inject
    private TranslationDrafts drafts;

    @Inject
    private TranslationRepository translations;

    @Inject
    private TranslationTextRepository texts;

    /**
     * All languages of a document.
     *
     * @param steward whether the reader may request further ones
     */
    public record Overview(TranslatableText source, List<TranslationView> all, boolean steward) {}

    public Overview overview(UUID document) {
        TranslatableText source = translationAccess.source(document);
        String current = source.fingerprint();
        return new Overview(
                source,
                translations.of(document).stream()
                        .map(row -> view(source, row, row.state(current)))
                        .toList(),
                source.open() && translationAccess.isSteward(source));
    }

    public TranslationDetail detail(UUID document, String language) {
        TranslatableText source = translationAccess.source(document);
        TranslationRow row = translations.require(document, language);
        TranslationView view = view(source, row, row.state(source.fingerprint()));
        Optional<TranslationText> newest = texts.newest(row.id());
        Segments segments = newest.map(text -> Segments.of(source.text(), text.segments()))
                .orElseGet(() -> Segments.of(source.text()));
        Optional<Work> work = view.may(TranslationAction.TRANSLATE)
                ? Optional.of(drafts.work(source, row, newest))
                : Optional.empty();
        Optional<TranslationDraft> begun = work.flatMap(Work::begun);
        return new TranslationDetail(
                view,
                newest,
                segments,
                work.map(Work::segments).orElse(segments),
                work.map(Work::version).orElse(0L),
                begun.map(TranslationDraft::savedBy).orElse(""),
                begun.map(TranslationDraft::savedAt).orElse(null),
                texts.verdicts(row.id()));
    }

    private TranslationView view(TranslatableText source, TranslationRow row, TranslationState state) {
        return new TranslationView(source, row, state, translationAccess.allowed(source, row, state));
    }
}
