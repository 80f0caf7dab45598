package ngo.portal.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import ngo.portal.ejb.publication.PublicDirectoryService;
import ngo.portal.persistence.organisation.entry.DirectoryLine;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.navigation.Address;
import ngo.portal.web.organisation.DirectoryFilter;
import ngo.portal.web.organisation.DirectoryParts;

/** The organisations of the coalition, for everybody. */
@Named
@RequestScoped
public class PublicDirectoryPage extends DirectoryParts {

    @Inject
    private PublicDirectoryService directory;

    @Inject
    private Address address;

    @Override
    protected Slice.Part<DirectoryLine> find(DirectoryFilter asked) {
        return directory.find(asked.query(Set.of()));
    }

    @Override
    protected List<String> countryCodes() {
        return directory.countries();
    }

    @Override
    protected String path() {
        return "/" + address.getLanguage() + "/organisations";
    }
}
