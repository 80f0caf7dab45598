package ngo.portal.web.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ngo.portal.ejb.organisation.OrganisationService;
import ngo.portal.persistence.organisation.ColleagueQuery;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.MemberRow;
import ngo.portal.web.navigation.Address;
import ngo.portal.web.shared.listing.Query;

/** A picker of people of the reader's organisation by name; it stores their accounts. */
@Dependent
public class ColleagueChoice extends Picker {

    @Inject
    private OrganisationService organisations;

    @Inject
    private Address address;

    private Set<MemberRole> roles = Set.of();

    private Set<String> besides = Set.of();

    /**
     * Offers a choice of one colleague.
     *
     * @param called name of the form field
     * @param without accounts of people who are not offered
     * @param picked the account that is already chosen; empty for none
     */
    public void offerOne(String called, Collection<String> without, String picked) {
        call(called);
        besides = Set.copyOf(without);
        offer(false, List.of(picked));
    }

    /** Any number of them, none at first. */
    public void offerSome(String called, Collection<String> without) {
        call(called);
        besides = Set.copyOf(without);
        offer(true, List.of());
    }

    /** Offers those alone who have one of these roles; to be said first. */
    public ColleagueChoice having(Set<MemberRole> wanted) {
        roles = Set.copyOf(wanted);
        return this;
    }

    @Override
    protected List<Offer> search(String given, int most) {
        return organisations.colleagues(new ColleagueQuery(given, roles, besides, "", most)).items().stream()
                .map(ColleagueChoice::offer)
                .toList();
    }

    @Override
    protected List<Offer> known(Collection<String> values) {
        return organisations.known(values).stream().map(ColleagueChoice::offer).toList();
    }

    /** With the e-mail address, since people of one organisation may have the same name. */
    static Offer offer(MemberRow row) {
        return new Offer(row.subject(), row.name() + " (" + row.email() + ")");
    }

    @Override
    protected boolean isLeftOut(String value) {
        return besides.contains(value);
    }

    @Override
    public String getEndpoint() {
        return address.of(Query.at(ColleaguesServlet.ADDRESS)
                .and("role", roles.stream().map(Enum::name).sorted().collect(Collectors.joining(" ")))
                .and("besides", String.join(" ", new TreeSet<>(besides)))
                .address());
    }
}
