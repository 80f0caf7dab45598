package ngo.portal.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.organisation.DirectoryService;
import ngo.portal.ejb.organisation.OrganisationService;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.entry.EntryDetail;
import ngo.portal.persistence.organisation.entry.LocalizedEntry;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.web.navigation.Address;
import org.jspecify.annotations.Nullable;

/** One organisation as those who work together see it: the one of the address, or the one that the reader acts for. */
@Named
@RequestScoped
public class EntryPage {

    @Inject
    private DirectoryService directory;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Address address;

    private String alias = "";
    private @Nullable EntryDetail entry;
    private @Nullable List<String> signatories;
    private @Nullable List<CoalitionRole> coalitionRoles;

    public void load() {
        entry = directory.entry(alias);
    }

    public EntryDetail getEntry() {
        if (entry == null) {
            entry = directory.own();
        }
        return entry;
    }

    public LocalizedEntry getLocalized() {
        return getEntry().localized(address.getLanguage());
    }

    /** Whether anybody outside can see the organisation's page and its logo. */
    public boolean isPublic() {
        return switch (getEntry().state()) {
            case ACTIVE, FROZEN, LEAVING -> true;
            case INVITED, SUSPENDED, LEFT -> false;
        };
    }

    public List<String> getSignatories() {
        if (signatories == null) {
            signatories = directory.signatories(getEntry().id());
        }
        return signatories;
    }

    /** What its people do for the whole coalition. */
    public List<CoalitionRole> getCoalitionRoles() {
        if (coalitionRoles == null) {
            coalitionRoles = organisations.people(getEntry().id()).coalitionRoles().stream()
                    .sorted()
                    .toList();
        }
        return coalitionRoles;
    }

    public String getAlias() {
        return alias;
    }

    public void setAlias(@Nullable String alias) {
        if (alias == null) {
            throw new NotFound();
        }
        this.alias = alias;
    }
}
