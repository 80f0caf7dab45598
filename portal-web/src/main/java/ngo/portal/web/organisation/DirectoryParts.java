package ngo.portal.web.organisation;

import jakarta.inject.Inject;
import java.util.List;
import ngo.portal.persistence.organisation.entry.DirectoryLine;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.shared.Option;
import org.jspecify.annotations.Nullable;

/** The directory page by page, with its search. All filters are in the address. */
public abstract class DirectoryParts {

    @Inject
    private EntryWords entryWords;

    private final DirectoryFilter filter = new DirectoryFilter();

    private Slice.Part<DirectoryLine> part = new Slice.Part<>(List.of(), null);

    private List<Option> countries = List.of();

    /** The requested page of the list, restricted to what these readers may see. */
    protected abstract Slice.Part<DirectoryLine> find(DirectoryFilter asked);

    /** ISO 3166 codes of where those that they may see have an office. */
    protected abstract List<String> countryCodes();

    /** The address of the list. */
    protected abstract String path();

    public void load() {
        part = find(filter);
        countries = entryWords.countries(countryCodes(), filter.getCountry());
    }

    public List<DirectoryLine> getLines() {
        return part.items();
    }

    public DirectoryFilter getFilter() {
        return filter;
    }

    public List<Option> getCountries() {
        return countries;
    }

    /** The address of the organisations that follow, empty at the end. */
    public String getMore() {
        @Nullable String next = part.next();
        return next == null ? "" : filter.address(path(), next);
    }
}
