package ngo.portal.ejb.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.persistence.organisation.MemberRow;
import ngo.portal.persistence.organisation.OrganisationPeople;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.tenant.TenantContext;

/** The directory, for everybody in the coalition; the people of an organisation, for their colleagues. */
@Stateless
public class OrganisationService {

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    public List<OrganisationRow> directory() {
        access.requireMember();
        return organisations.rows();
    }

    /** Those that take part in the coalition now. */
    public List<OrganisationRow> takingPart() {
        return directory().stream()
                .filter(row -> row.state() == OrganisationState.ACTIVE)
                .toList();
    }

    /** The same without one of them, for whoever chooses with whom that one shares. */
    public List<OrganisationRow> others(UUID besides) {
        return takingPart().stream().filter(row -> !row.id().equals(besides)).toList();
    }

    public OrganisationRow organisation(String alias) {
        access.requireMember();
        return organisations.require(alias);
    }

    public OrganisationRow organisation(UUID id) {
        access.requireMember();
        return organisations.require(id);
    }

    /** How many people each organisation has and which roles they hold for the coalition; not who they are. */
    public Map<UUID, OrganisationPeople> people() {
        access.requireMember();
        return organisations.people();
    }

    public OrganisationPeople people(UUID organisation) {
        access.requireMember();
        return organisations.people(organisation);
    }

    public OrganisationRow own() {
        return organisations.require(tenant.organisation());
    }

    public List<MemberRow> colleagues() {
        return organisations.members(tenant.organisation());
    }
}
