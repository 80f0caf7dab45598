package ngo.portal.persistence.organisation.entry;

import java.util.Comparator;
import java.util.function.Function;
import ngo.portal.persistence.text.names.Alphabet;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it is printed for readers of one language.
 *
 * @param nameLanguage in which language the name is
 * @param aboutLanguage in which language it tells about itself
 */
public record PrintedEntry(
        String alias,
        String name,
        String nameLanguage,
        String shortName,
        String sortKey,
        String about,
        String aboutLanguage,
        @Nullable LogoRow logo) {

    /** The order of a list for readers of a language. */
    public static <T> Comparator<T> order(String language, Function<T, PrintedEntry> printed) {
        return Comparator.<T, String>comparing(one -> printed.apply(one).sortKey(), Alphabet.of(language))
                .thenComparing(one -> printed.apply(one).alias());
    }
}
