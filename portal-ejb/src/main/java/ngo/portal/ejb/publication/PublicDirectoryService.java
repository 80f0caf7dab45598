package ngo.portal.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import ngo.portal.persistence.organisation.entry.EntryDetail;
import ngo.portal.persistence.organisation.entry.LogoFile;
import ngo.portal.persistence.organisation.entry.PrintedEntry;
import ngo.portal.persistence.publication.PublicDirectoryRepository;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.text.names.Lookalikes;

/** The directory as anybody may read it. */
@Stateless
public class PublicDirectoryService {

    @Inject
    private PublicDirectoryRepository directory;

    /** Those of which some name holds these words or looks as if it did, in the order of a language; no words find all. */
    public List<EntryDetail> entries(String words, String language) {
        return directory.entries(language).stream()
                .filter(entry -> words.isBlank() || Lookalikes.find(words, entry.names()))
                .toList();
    }

    /** Some of them for a first look, those with a logo first to be chosen. */
    public List<PrintedEntry> some(int most, String language) {
        return directory.some(most, language);
    }

    /** How those of these aliases stand below a text of this language. */
    public List<PrintedEntry> printed(Collection<String> aliases, String language) {
        return directory.printed(aliases, language);
    }

    public EntryDetail entry(String alias) {
        return directory.entry(alias).orElseThrow(NotFound::new);
    }

    public LogoFile logo(String alias) {
        return directory.logo(alias).orElseThrow(NotFound::new);
    }
}
