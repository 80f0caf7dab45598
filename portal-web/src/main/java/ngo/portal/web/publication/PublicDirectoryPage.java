package ngo.portal.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import ngo.portal.ejb.publication.PublicDirectoryService;
import ngo.portal.persistence.organisation.entry.DirectoryLine;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.organisation.DirectoryFilter;
import ngo.portal.web.organisation.EntryWords;
import ngo.portal.web.shared.Address;
import ngo.portal.web.shared.Option;
import org.jspecify.annotations.Nullable;

/** The organisations of the coalition a part at a time, or those of them that somebody looks for. */
@Named
@RequestScoped
public class PublicDirectoryPage {

    @Inject
    private PublicDirectoryService directory;

    @Inject
    private EntryWords entryWords;

    @Inject
    private Address address;

    private final DirectoryFilter filter = new DirectoryFilter();

    private Slice.Part<DirectoryLine> part = new Slice.Part<>(List.of(), null);

    private List<Option> countries = List.of();

    public void load() {
        part = directory.find(filter.query(Set.of()));
        countries = entryWords.countries(directory.countries(), filter.getCountry());
    }

    public List<DirectoryLine> getRows() {
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
        return next == null ? "" : filter.address("/" + address.getLanguage() + "/organisations", next);
    }
}
