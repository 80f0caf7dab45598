package ngo.portal.web.api.organisation;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.web.api.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Names of roles in the API, such as {@code grants-officer}. */
final class RoleWords {

    private RoleWords() {}

    static String of(MemberRole role) {
        return Problem.kebab(role.name());
    }

    static List<String> of(Collection<MemberRole> roles) {
        return roles.stream().sorted().map(RoleWords::of).toList();
    }

    static Set<MemberRole> parsed(@Nullable List<String> words) {
        if (words == null) {
            throw new InvalidInput("roles");
        }
        Set<MemberRole> roles = EnumSet.noneOf(MemberRole.class);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String place = "roles[" + i + "]";
            roles.add(Arrays.stream(MemberRole.values())
                    .filter(role -> of(role).equals(word))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput(place)));
        }
        return roles;
    }
}
