package ngo.portal.ejb.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.translation.TranslationEvent.TranslationBecameStale;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.text.CanonicalText;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.translation.TranslationRefusals.LanguageIsFixed;
import ngo.portal.persistence.translation.TranslationRefusals.TranslationNotReady;
import ngo.portal.persistence.translation.TranslationRepository;
import ngo.portal.persistence.translation.TranslationRow;
import ngo.portal.persistence.translation.TranslationState;

/** Answers questions of document kinds about their translations, within their own transactions. */
@ApplicationScoped
public class Translations {

    @Inject
    private TranslationRepository translations;

    @Inject
    private Event<TranslationEvent> events;

    /**
     * The state of the translations that a text needs to proceed.
     *
     * @param required their number
     * @param missing languages, by their tags, of those that are not ready for exactly this text
     */
    public record Readiness(int required, List<String> missing) {

        public Readiness {
            missing = List.copyOf(missing);
        }

        public boolean isComplete() {
            return missing.isEmpty();
        }
    }

    /** Required translations, and those that are not approved: the document is not published without these. */
    public Readiness readiness(Document document, DocumentText text) {
        String fingerprint = CanonicalText.of(text).fingerprint();
        List<TranslationRow> required = translations.of(document.id()).stream()
                .filter(TranslationRow::required)
                .toList();
        return new Readiness(
                required.size(),
                required.stream()
                        .filter(row -> row.state(fingerprint) != TranslationState.APPROVED)
                        .map(TranslationRow::language)
                        .toList());
    }

    /**
     * Refuses publication until each required translation is approved for exactly this text. Concurrent changes of
     * translations are serialised with it.
     */
    public void requireReady(Document document, DocumentText text) {
        translations.hold(document.id());
        Readiness readiness = readiness(document, text);
        if (!readiness.isComplete()) {
            throw new TranslationNotReady(readiness.missing());
        }
    }

    /** Requested translations, and those that no second person has reviewed: the text is not cleared without these. */
    public Readiness reviewed(Document document, DocumentText text) {
        String fingerprint = CanonicalText.of(text).fingerprint();
        List<TranslationRow> wanted = translations.of(document.id()).stream()
                .filter(row -> row.state(fingerprint) != TranslationState.CANCELLED)
                .toList();
        return new Readiness(
                wanted.size(),
                wanted.stream()
                        .filter(row -> !isReviewed(row.state(fingerprint)))
                        .map(TranslationRow::language)
                        .toList());
    }

    /** Refuses to proceed until a second person has reviewed each requested translation of exactly this text. */
    public void requireReviewed(Document document, DocumentText text) {
        Readiness readiness = reviewed(document, text);
        if (!readiness.isComplete()) {
            throw new TranslationNotReady(readiness.missing());
        }
    }

    private static boolean isReviewed(TranslationState state) {
        return switch (state) {
            case REVIEWED, APPROVED, CANCELLED -> true;
            case REQUESTED, DRAFTED, STALE -> false;
        };
    }

    /** Refuses to change the language of the original once translations were requested. */
    public void requireSameLanguage(UUID document, DocumentText before, DocumentText after) {
        if (!before.language().equals(after.language())
                && !translations.of(document).isEmpty()) {
            throw new LanguageIsFixed();
        }
    }

    /** Notifies assignees and writers of translations that a document has changed. */
    public void follow(Document document, DocumentText before, DocumentText after) {
        if (before.equals(after)) {
            return;
        }
        String was = CanonicalText.of(before).fingerprint();
        List<Audience> audience = new ArrayList<>();
        translations.of(document.id()).stream()
                .filter(row -> row.text() != null && row.verdict() != Verdict.RETURN)
                .filter(row -> row.sourceFingerprint().equals(was))
                .flatMap(row -> Stream.concat(asked(row), Stream.of(Audience.notified(row.owner(), MemberRole.MEMBER))))
                .distinct()
                .forEach(audience::add);
        if (!audience.isEmpty()) {
            events.fire(new TranslationBecameStale(document, audience));
        }
    }

    /** The assignee: one person, or all translators or members of the organisation. */
    static Stream<Audience> asked(TranslationRow row) {
        return asked(row.translator(), row.translatorSubject());
    }

    static Stream<Audience> asked(UUID translator, String subject) {
        return subject.isEmpty()
                ? Stream.of(
                        Audience.asked(translator, MemberRole.TRANSLATOR),
                        Audience.asked(translator, MemberRole.MEMBER))
                : Stream.of(Audience.asksPerson(translator, subject));
    }
}
