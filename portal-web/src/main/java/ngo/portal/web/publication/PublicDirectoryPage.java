package ngo.portal.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.publication.PublicDirectoryService;
import ngo.portal.persistence.organisation.entry.PrintedEntry;
import ngo.portal.web.shared.Address;
import org.jspecify.annotations.Nullable;

/** The organisations of the coalition, or those of them that somebody looks for. */
@Named
@RequestScoped
public class PublicDirectoryPage {

    private static final int MAX_SEARCH_CHARACTERS = 100;

    @Inject
    private PublicDirectoryService directory;

    @Inject
    private Address address;

    private String words = "";

    private List<PrintedEntry> rows = List.of();

    public void load() {
        String language = address.getLanguage();
        rows = directory.entries(words, language).stream()
                .map(entry -> entry.printed(language))
                .toList();
    }

    public List<PrintedEntry> getRows() {
        return rows;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null || words.length() > MAX_SEARCH_CHARACTERS ? "" : words;
    }
}
