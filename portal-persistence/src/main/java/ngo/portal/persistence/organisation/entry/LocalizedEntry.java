package ngo.portal.persistence.organisation.entry;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import ngo.portal.persistence.text.names.Alphabet;
import org.jspecify.annotations.Nullable;

/**
 * The entry of an organisation as it is shown to readers of one language.
 *
 * @param nameLanguage in which language the name is
 * @param aboutLanguage language of the text about the organisation
 */
public record LocalizedEntry(
        String alias,
        String name,
        String nameLanguage,
        String shortName,
        String sortKey,
        String about,
        String aboutLanguage,
        @Nullable LogoRow logo) {

    private static final int MAX_INITIALS = 5;

    /** The placeholder for a logo: a short name of few letters itself, or the first letters of its first words. */
    public String initials() {
        return shortName.codePointCount(0, shortName.length()) <= MAX_INITIALS
                ? shortName
                : Arrays.stream(shortName.split("[\\s\\p{Punct}]+"))
                        .filter(word -> !word.isEmpty())
                        .limit(2)
                        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                        .collect(Collectors.joining())
                        .toUpperCase(Locale.ROOT);
    }

    /** The sort order of a list for readers of a language. */
    public static <T> Comparator<T> order(String language, Function<T, LocalizedEntry> localized) {
        return Comparator.<T, String>comparing(one -> localized.apply(one).sortKey(), Alphabet.of(language))
                .thenComparing(one -> localized.apply(one).alias());
    }
}
