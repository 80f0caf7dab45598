package ngo.portal.persistence.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import ngo.portal.persistence.organisation.MemberRole;

/** Roles as tables and commands keep them: their names with commas between. */
public final class RoleNames {

    private RoleNames() {}

    public static String joined(Collection<MemberRole> roles) {
        return roles.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    public static Set<MemberRole> parsed(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(MemberRole::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MemberRole.class)));
    }
}
