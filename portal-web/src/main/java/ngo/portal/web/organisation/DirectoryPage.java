package ngo.portal.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import ngo.portal.ejb.organisation.DirectoryService;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.organisation.entry.DirectoryLine;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.shared.Option;
import org.jspecify.annotations.Nullable;

/** The directory for those who work together, a part at a time, and the search in it. What is asked stands in the address. */
@Named
@RequestScoped
public class DirectoryPage {

    private static final String ADDRESS = "/organisations";

    @Inject
    private DirectoryService directory;

    @Inject
    private EntryWords entryWords;

    private final DirectoryFilter filter = new DirectoryFilter();

    private Slice.Part<DirectoryLine> part = new Slice.Part<>(List.of(), null);

    private List<Option> countries = List.of();

    public void load() {
        part = directory.find(filter.query(Set.of(OrganisationState.values())));
        countries = entryWords.countries(directory.countries(), filter.getCountry());
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
        return next == null ? "" : filter.address(ADDRESS, next);
    }
}
