package ngo.portal.persistence.organisation.entry;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ngo.portal.persistence.organisation.OrganisationState;

/**
 * An organisation as one line of a list, for readers of one language.
 *
 * @param nameLanguage in which language the name is
 * @param countries ISO 3166 codes of where it has an office
 * @param logo the fingerprint of its logo; empty where it has none
 * @param sortKey its sort key in the list, in hexadecimal digits
 */
public record DirectoryLine(
        UUID id,
        String alias,
        String name,
        String nameLanguage,
        String shortName,
        OrganisationState state,
        List<String> countries,
        String logo,
        String sortKey) {

    private static final int INITIALS = 2;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    public DirectoryLine {
        countries = List.copyOf(countries);
    }

    /** The placeholder for a logo: the first letters of its first two words. */
    public String initials() {
        return BETWEEN_WORDS
                .splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .limit(INITIALS)
                .map(word -> Character.toString(Character.toUpperCase(word.codePointAt(0))))
                .collect(Collectors.joining());
    }

    /** Its name, followed by its short name where that differs. */
    public String label() {
        return shortName.isEmpty() || shortName.equals(name) ? name : name + " (" + shortName + ")";
    }
}
