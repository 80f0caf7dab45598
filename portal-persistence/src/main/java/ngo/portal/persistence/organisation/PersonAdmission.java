package ngo.portal.persistence.organisation;

import java.util.List;
import java.util.Optional;
import ngo.portal.persistence.setting.PersonSetting;

/**
 * A person and their places.
 *
 * @param person absent while the sync has not seen the account
 * @param places where they belong, whatever the state of the organisation that Keycloak knows
 * @param standIns what colleagues have lent them, in any of these places
 * @param setting how they want the portal
 */
public record PersonAdmission(
        Optional<PersonRow> person, List<MembershipRow> places, List<StandIn> standIns, PersonSetting setting) {

    public PersonAdmission {
        places = List.copyOf(places);
        standIns = List.copyOf(standIns);
    }
}
