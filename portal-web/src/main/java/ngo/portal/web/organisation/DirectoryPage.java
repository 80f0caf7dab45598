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

/** The directory for members. */
@Named
@RequestScoped
public class DirectoryPage extends DirectoryParts {

    @Inject
    private DirectoryService directory;

    @Override
    protected Slice.Part<DirectoryLine> find(DirectoryFilter asked) {
        return directory.find(asked.query(Set.of(OrganisationState.values())));
    }

    @Override
    protected List<String> countryCodes() {
        return directory.countries();
    }

    @Override
    protected String path() {
        return "/organisations";
    }
}
