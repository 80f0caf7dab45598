package ngo.portal.ejb.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.persistence.organisation.ColleagueQuery;
import ngo.portal.persistence.organisation.MemberRow;
import ngo.portal.persistence.organisation.OrganisationPeople;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantContext;

/** Reads the directory, for everybody in the coalition, and the people of an organisation, for their colleagues. */
@Stateless
public class OrganisationService {

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    /** Organisations with these ids, by name. */
    public List<OrganisationRow> organisations(Collection<UUID> ids) {
        access.requireMember();
        return organisations.rows(ids);
    }

    /** Organisations with these aliases, by name; unknown aliases are skipped. */
    public List<OrganisationRow> named(Collection<String> aliases) {
        access.requireMember();
        return organisations.named(aliases);
    }

    public OrganisationRow organisation(String alias) {
        access.requireMember();
        return organisations.require(alias);
    }

    public OrganisationRow organisation(UUID id) {
        access.requireMember();
        return organisations.require(id);
    }

    /** The number of people of each organisation and the coalition roles among them, without identities. */
    public Map<UUID, OrganisationPeople> people(Collection<UUID> ids) {
        access.requireMember();
        return organisations.people(ids);
    }

    public OrganisationPeople people(UUID organisation) {
        access.requireMember();
        return organisations.people(organisation);
    }

    public OrganisationRow own() {
        return organisations.require(tenant.organisation());
    }

    /** Colleagues of the caller, by name. */
    public Slice.Part<MemberRow> colleagues(ColleagueQuery query) {
        access.requireMember();
        return organisations.find(tenant.organisation(), query);
    }

    /** Colleagues of the caller with these accounts or e-mail addresses; unknown ones are skipped. */
    public List<MemberRow> known(Collection<String> called) {
        access.requireMember();
        return organisations.known(tenant.organisation(), called);
    }
}
