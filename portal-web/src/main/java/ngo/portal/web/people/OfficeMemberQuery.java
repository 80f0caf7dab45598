package ngo.portal.web.people;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import ngo.portal.persistence.organisation.MemberRole;
import org.jspecify.annotations.Nullable;

/**
 * Which places in organisations are asked for; the page and the file have the same address but for its ending.
 *
 * @param organisation its alias; empty for all
 * @param role absent for any
 */
record OfficeMemberQuery(String organisation, @Nullable MemberRole role) {

    /** What an address says; words that mean nothing are passed over. */
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
