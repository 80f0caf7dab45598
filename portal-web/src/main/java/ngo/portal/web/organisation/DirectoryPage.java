package ngo.portal.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.organisation.DirectoryService;
import ngo.portal.persistence.organisation.entry.EntryDetail;
import ngo.portal.persistence.organisation.entry.PrintedEntry;
import ngo.portal.web.shared.Address;
import org.jspecify.annotations.Nullable;

/** The directory for those who work together, and the search in it. */
@Named
@RequestScoped
public class DirectoryPage {

    private static final int MAX_SEARCH_CHARACTERS = 100;

    @Inject
    private DirectoryService directory;

    @Inject
    private Address address;

    private String words = "";

    private List<Line> lines = List.of();

    /** An organisation as it stands and as it is printed. */
    public record Line(EntryDetail entry, PrintedEntry printed) {}

    public void load() {
        String language = address.getLanguage();
        lines = directory.entries(words, language).stream()
                .map(entry -> new Line(entry, entry.printed(language)))
                .toList();
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null || words.length() > MAX_SEARCH_CHARACTERS ? "" : words;
    }
}
