package ngo.portal.ejb.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ngo.portal.persistence.delegation.DelegationRepository;
import ngo.portal.persistence.organisation.MembershipRow;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.organisation.PersonRow;
import ngo.portal.persistence.organisation.StandIn;

/** Where the caller belongs, as the portal knows it. Everybody may ask about themselves. */
@Stateless
public class MembershipService {

    /**
     * A person and their places.
     *
     * @param person absent while the mirror has not seen the account
     * @param standIns what colleagues have lent them, in any of these places
     */
    public record Membership(Optional<PersonRow> person, List<MembershipRow> places, List<StandIn> standIns) {}

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private DelegationRepository delegations;

    /** The context has to be entered with this subject before. */
    public Membership of(String subject) {
        return new Membership(
                organisations.person(subject), organisations.memberships(subject), delegations.standingIn());
    }
}
