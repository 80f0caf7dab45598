package ngo.portal.persistence.organisation;

import java.util.List;
import java.util.Optional;
import ngo.portal.persistence.setting.PersonSetting;
import org.jspecify.annotations.Nullable;

/**
 * The person with their places, or the program with its one place.
 *
 * @param person absent while the sync has not seen the account
 * @param places where they belong, in any state of the organisation that Keycloak knows
 * @param delegatedRoles roles that colleagues have delegated to them, in any of these places
 * @param setting their personal settings
 * @param program the program that sends the request; absent for people
 */
public record PersonAdmission(
        Optional<PersonRow> person,
        List<MembershipRow> places,
        List<DelegatedRole> delegatedRoles,
        PersonSetting setting,
        @Nullable ProgramAdmission program) {

    public PersonAdmission {
        places = List.copyOf(places);
        delegatedRoles = List.copyOf(delegatedRoles);
    }
}
