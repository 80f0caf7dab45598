package ngo.portal.sample.petition;

import java.util.List;
import java.util.Locale;
import ngo.portal.persistence.petition.PetitionState;

/** The sample petitions in the order of their creation. */
public enum PetitionStory {
    RIVER("frontline", PetitionState.DRAFT),
    VISAS("rsf", PetitionState.TEXT_REVIEW),
    RELEASE("fidh", PetitionState.CLEARED),
    PROTECT("amnesty", PetitionState.OPEN, "fr", "es", "ar", "ru"),
    TRIALS("fidh", PetitionState.ANSWERED);

    private final String owner;
    private final PetitionState end;

    @SuppressWarnings("ImmutableEnumChecker") // copied below
    private final List<String> translations;

    PetitionStory(String owner, PetitionState end, String... translations) {
        this.owner = owner;
        this.end = end;
        this.translations = List.of(translations);
    }

    /** Alias of the organisation whose petition it is. */
    String owner() {
        return owner;
    }

    PetitionState end() {
        return end;
    }

    /** Tags of the languages into which it is translated. */
    List<String> translations() {
        return translations;
    }

    /** Name of the file with its text in a language. */
    String file(String language) {
        String suffix = language.equals("en") ? "" : "." + language;
        return name().toLowerCase(Locale.ROOT) + suffix + ".md";
    }
}
