package ngo.portal.persistence.organisation.entry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.text.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The entry of an organisation in the directory.
 *
 * @param name what Keycloak calls it; shown where no official name is known
 * @param countries ISO 3166 codes of where it has an office
 * @param languages tags of those in which it works
 * @param unName under what the database of the United Nations lists it
 * @param contacts those that the reader may see
 */
public record EntryDetail(
        UUID id,
        String alias,
        String name,
        String shortName,
        OrganisationState state,
        String region,
        String website,
        List<String> countries,
        List<String> languages,
        ConsultativeStatus status,
        String unName,
        boolean clearanceRequired,
        long version,
        List<EntryText> texts,
        List<PressContact> contacts,
        @Nullable LogoRow logo) {

    private static final String COMMON = InterfaceLanguage.EN.tag();

    public EntryDetail {
        countries = List.copyOf(countries);
        languages = List.copyOf(languages);
        texts = List.copyOf(texts);
        contacts = List.copyOf(contacts);
    }

    EntryDetail with(List<EntryText> words, List<PressContact> people, @Nullable LogoRow drawn) {
        return new EntryDetail(
                id,
                alias,
                name,
                shortName,
                state,
                region,
                website,
                countries,
                languages,
                status,
                unName,
                clearanceRequired,
                version,
                words,
                people,
                drawn);
    }

    public Optional<EntryText> text(String language) {
        return texts.stream().filter(text -> text.language().equals(language)).findFirst();
    }

    /** The entry in the first of these languages for which it has words; else in English. */
    public LocalizedEntry localized(String... languages) {
        EntryText named = first(languages, EntryText::officialName);
        EntryText described = first(languages, EntryText::about);
        String localized = orElse(named.officialName(), name);
        return new LocalizedEntry(
                alias,
                localized,
                named.language(),
                orElse(named.shortName(), shortName),
                orElse(named.sortKey(), localized),
                described.about(),
                described.language(),
                logo);
    }

    private EntryText first(String[] languages, Function<EntryText, String> words) {
        return Stream.concat(Stream.of(languages), Stream.of(COMMON))
                .flatMap(language -> text(language).stream())
                .filter(text -> !words.apply(text).isEmpty())
                .findFirst()
                .orElse(EntryText.empty(COMMON));
    }

    /** The same as read in another version, for a writer who has read that one. */
    public EntryDetail inVersion(long read) {
        return new EntryDetail(
                id,
                alias,
                name,
                shortName,
                state,
                region,
                website,
                countries,
                languages,
                status,
                unName,
                clearanceRequired,
                read,
                texts,
                contacts,
                logo);
    }

    /** All names of the organisation, for searching it and for detecting look-alikes. */
    public List<String> names() {
        return Stream.concat(
                        Stream.of(alias, name, shortName, unName),
                        texts.stream().flatMap(text -> Stream.of(text.officialName(), text.shortName())))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static String orElse(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
