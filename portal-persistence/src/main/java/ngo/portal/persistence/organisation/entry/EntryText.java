package ngo.portal.persistence.organisation.entry;

/**
 * The entry of an organisation in one language.
 *
 * @param officialName empty where it has none in this language
 * @param shortName empty where it is the same as everywhere
 * @param sortKey under what readers of the language look for it; empty where that is its name
 */
public record EntryText(String language, String officialName, String shortName, String sortKey, String about) {

    public static EntryText empty(String language) {
        return new EntryText(language, "", "", "", "");
    }

    public boolean isEmpty() {
        return officialName.isEmpty() && shortName.isEmpty() && sortKey.isEmpty() && about.isEmpty();
    }
}
