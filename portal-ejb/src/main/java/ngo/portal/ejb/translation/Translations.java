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

/** What kinds of documents ask about their translations, within acts of their own. */
@ApplicationScoped
public class Translations {

    @Inject
    private TranslationRepository translations;

    @Inject
    private Event<TranslationEvent> events;

    /**
     * How far the translations are without which a text does not go on.
     *
     * @param required how many there are
     * @param missing languages, by their tags, of those that are not that far for exactly these words
     */
    public record Readiness(int required, List<String> missing) {

        public Readiness {
            missing = List.copyOf(missing);
        }

        public boolean isComplete() {
            return missing.isEmpty();
        }
    }

    /** Those that are required, and which of them nobody has approved: without these it does not go out. */
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
     * Refuses to let a text go out before each required translation is approved for exactly these words. What is said of translations in
     * the same moment is waited for, or waits until the text is out.
     */
    public void requireReady(Document document, DocumentText text) {
        translations.hold(document.id());
        Readiness readiness = readiness(document, text);
        if (!readiness.isComplete()) {
            throw new TranslationNotReady(readiness.missing());
        }
    }

    /** Those that were asked for, and through which of them nobody else has looked: without these it is not cleared. */
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

    /** Refuses to go on before somebody else has looked through each translation that was asked for, of exactly these words. */
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

    /** Refuses another language of the original once somebody was asked for translations of it. */
    public void requireSameLanguage(UUID document, DocumentText before, DocumentText after) {
        if (!before.language().equals(after.language())
                && !translations.of(document).isEmpty()) {
            throw new LanguageIsFixed();
        }
    }

    /** Tells those who wait for translations, or have written them, that a document says something else now. */
    public void follow(Document document, DocumentText before, DocumentText after) {
        if (before.equals(after)) {
            return;
        }
        String was = CanonicalText.of(before).fingerprint();
        List<Audience> audience = new ArrayList<>();
        translations.of(document.id()).stream()
                .filter(row -> row.text() != null && row.verdict() != Verdict.RETURN)
                .filter(row -> row.sourceFingerprint().equals(was))
                .flatMap(row -> Stream.concat(asked(row), Stream.of(Audience.told(row.owner(), MemberRole.MEMBER))))
                .distinct()
                .forEach(audience::add);
        if (!audience.isEmpty()) {
            events.fire(new TranslationBecameStale(document, audience));
        }
    }

    /** Those who are asked to write one: the one person, or whoever translates or works for that organisation. */
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
