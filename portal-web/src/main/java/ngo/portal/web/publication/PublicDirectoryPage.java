package ngo.portal.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.publication.PublicService;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.web.shared.Address;

/** The organisations of the coalition. */
@Named
@RequestScoped
public class PublicDirectoryPage {

    @Inject
    private PublicService releases;

    @Inject
    private Address address;

    private List<OrganisationRow> rows = List.of();

    public void load() {
        rows = releases.organisations(address.getLanguage());
    }

    public List<OrganisationRow> getRows() {
        return rows;
    }
}
