package ngo.portal.persistence.people;

import java.util.Collection;
import java.util.stream.Collectors;
import ngo.portal.persistence.organisation.MemberRole;

/** Converts sets of roles to the text that tables and commands hold: their names with commas between. */
public final class RoleNames {

    private RoleNames() {}

    public static String joined(Collection<MemberRole> roles) {
        return roles.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }
}
