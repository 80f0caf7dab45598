package ngo.portal.ejb.lead;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.persistence.lead.DecisionFilter;
import ngo.portal.persistence.lead.DecisionRepository;
import ngo.portal.persistence.lead.DecisionRow;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.shared.Slice;

/** The log of the leads' decisions, open to everybody who acts for an organisation, as far as they may see the documents concerned. */
@Stateless
public class DecisionService {

    @Inject
    private DecisionRepository decisions;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private AccessControl access;

    /** The newest first. */
    public Slice.Part<DecisionRow> rows(DecisionFilter filter, Slice slice) {
        access.requireMember();
        return decisions.rows(filter, slice);
    }

    /** The organisation of this alias, absent where there is none. */
    public Optional<OrganisationRow> organisation(String alias) {
        access.requireMember();
        return organisations.named(List.of(alias)).stream().findFirst();
    }
}
