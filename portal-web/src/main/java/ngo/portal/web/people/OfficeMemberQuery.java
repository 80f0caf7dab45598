package ngo.portal.web.people;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import ngo.portal.persistence.organisation.MemberRole;
import org.jspecify.annotations.Nullable;

/**
 * The filter of memberships in organisations. The addresses of the page and of the file differ only in the suffix.
 *
 * @param organisation its alias; empty for all
 * @param role absent for all roles
 */
record OfficeMemberQuery(String organisation, @Nullable MemberRole role) {

    /** Reads the filter from the parameters; unknown values are ignored. */
    static OfficeMemberQuery of(UnaryOperator<String> given) {
        String role = given.apply("role");
        return new OfficeMemberQuery(
                given.apply("organisation").matches("[a-z0-9-]{1,60}") ? given.apply("organisation") : "",
                Arrays.stream(MemberRole.values())
                        .filter(one -> one.name().equals(role))
                        .findFirst()
                        .orElse(null));
    }

    String address() {
        return "organisation=" + organisation + "&role=" + roleName();
    }

    String roleName() {
        return role == null ? "" : role.name();
    }

    boolean narrows() {
        return role != null || !organisation.isEmpty();
    }
}
