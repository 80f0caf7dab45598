package ngo.portal.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import ngo.portal.persistence.organisation.entry.DirectoryLine;
import ngo.portal.persistence.organisation.entry.DirectoryQuery;
import ngo.portal.persistence.organisation.entry.EntryDetail;
import ngo.portal.persistence.organisation.entry.LocalizedEntry;
import ngo.portal.persistence.organisation.entry.LogoFile;
import ngo.portal.persistence.publication.PublicDirectoryRepository;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Slice;

/** The directory, for the public. */
@Stateless
public class PublicDirectoryService {

    @Inject
    private PublicDirectoryRepository directory;

    /** A part of the directory, or of the results of a search. */
    public Slice.Part<DirectoryLine> find(DirectoryQuery query) {
        return directory.find(query);
    }

    /** The entries of one part, in the same order. */
    public Slice.Part<EntryDetail> entries(DirectoryQuery query) {
        Slice.Part<DirectoryLine> part = directory.find(query);
        Map<String, EntryDetail> entries =
                directory
                        .entries(part.items().stream().map(DirectoryLine::alias).toList())
                        .stream()
                        .collect(Collectors.toMap(EntryDetail::alias, Function.identity()));
        return new Slice.Part<>(
                part.items().stream()
                        .map(line -> entries.get(line.alias()))
                        .filter(Objects::nonNull)
                        .toList(),
                part.next());
    }

    /** ISO 3166 codes of the countries in which organisations have an office. */
    public List<String> countries() {
        return directory.countries();
    }

    /** A selection, preferring organisations with a logo. */
    public List<LocalizedEntry> some(int most, String language) {
        return directory.some(most, language);
    }

    /** The entries with these aliases, as they are shown below a text of this language. */
    public List<LocalizedEntry> localized(Collection<String> aliases, String language) {
        return directory.localized(aliases, language);
    }

    public EntryDetail entry(String alias) {
        return directory.entry(alias).orElseThrow(NotFound::new);
    }

    public LogoFile logo(String alias) {
        return directory.logo(alias).orElseThrow(NotFound::new);
    }
}
