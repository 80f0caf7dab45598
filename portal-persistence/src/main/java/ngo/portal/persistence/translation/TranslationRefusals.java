package ngo.portal.persistence.translation;

import java.util.List;
import ngo.portal.persistence.shared.Refusal;

/** What is refused about translations. */
public final class TranslationRefusals {

    private TranslationRefusals() {}

    /** Nothing goes out before each required translation is approved for exactly the text that goes out. */
    public static final class TranslationNotReady extends Refusal.Conflict {

        private final List<String> languages;

        /** The languages that are missing, by their tags. */
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

    /** Whoever has written a translation neither reviews nor approves it. */
    public static final class OwnTranslation extends Refusal.NotAllowed {}

    /** Some segments are empty, or have to be looked at before the text is handed in. */
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

    /** No machine translates here, or it does not answer. */
    public static final class MachineUnavailable extends Refusal.Conflict {}

    /** No machine sees a document that nobody but its owner has. */
    public static final class NotForMachines extends Refusal.Conflict {}

    /** The language was asked for already. */
    public static final class AlreadyRequested extends Refusal.Conflict {}

    /** The document is not translated, or not any more. */
    public static final class NotTranslatable extends Refusal.Conflict {}

    /** A translation into the language of the document itself. */
    public static final class SameLanguage extends Refusal.BadInput {

        @Override
        public String field() {
            return "language";
        }
    }

    /** Translations were asked for: what is the original and what a translation cannot change any more. */
    public static final class LanguageIsFixed extends Refusal.Conflict {}
}
