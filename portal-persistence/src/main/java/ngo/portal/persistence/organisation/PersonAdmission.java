package ngo.portal.persistence.organisation;

import java.util.List;
import java.util.Optional;
import ngo.portal.persistence.setting.PersonSetting;
import org.jspecify.annotations.Nullable;

/**
 * A person and their places, or a program and its one.
 *
 * @param person absent while the sync has not seen the account
 * @param places where they belong, whatever the state of the organisation that Keycloak knows
 * @param standIns what colleagues have lent them, in any of these places
 * @param setting how they want the portal
 * @param program what comes in where it is no person; absent for people
 */
public record PersonAdmission(
        Optional<PersonRow> person,
        List<MembershipRow> places,
        List<DelegatedRole> standIns,
        PersonSetting setting,
        @Nullable ProgramAdmission program) {

    public PersonAdmission {
        places = List.copyOf(places);
        standIns = List.copyOf(standIns);
    }
}
