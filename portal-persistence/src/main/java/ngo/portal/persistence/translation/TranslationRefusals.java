package ngo.portal.persistence.translation;

import java.util.List;
import ngo.portal.persistence.shared.Refusal;

/** Refusals that concern translations. */
public final class TranslationRefusals {

    private TranslationRefusals() {}

    /** A required translation is not approved for exactly the text that is to be published. */
    public static final class TranslationNotReady extends Refusal.Conflict {

        private final List<String> languages;

        /** The missing languages, by their tags. */
        public TranslationNotReady(List<String> languages) {
            this.languages = List.copyOf(languages);
        }

        public List<String> languages() {
            return languages;
        }

        @Override
        public Object[] arguments() {
            return new Object[] {String.join(", ", languages)};
        }
    }

    /** An author of a translation neither reviews nor approves it. */
    public static final class OwnTranslation extends Refusal.NotAllowed {}

    /** Some segments are empty, or have to be checked before the text is submitted. */
    public static final class TranslationIncomplete extends Refusal.Conflict {

        private final int segments;

        public TranslationIncomplete(int segments) {
            this.segments = segments;
        }

        @Override
        public Object[] arguments() {
            return new Object[] {segments};
        }
    }

    /** Machine translation is not available here, or does not respond. */
    public static final class MachineUnavailable extends Refusal.Conflict {}

    /** A document that nobody but its owner has is not sent to machine translation. */
    public static final class NotForMachines extends Refusal.Conflict {}

    /** A translation into this language was requested already. */
    public static final class AlreadyRequested extends Refusal.Conflict {}

    /** The document is not translated, or not any more. */
    public static final class NotTranslatable extends Refusal.Conflict {}

    /** The requested language is that of the document itself. */
    public static final class SameLanguage extends Refusal.BadInput {

        @Override
        public String field() {
            return "language";
        }
    }

    /** Translations were requested, so that the language of the original cannot change any more. */
    public static final class LanguageIsFixed extends Refusal.Conflict {}
}
