package ngo.portal.persistence.organisation;

import java.util.Set;

/** A colleague in the caller's organisation. */
public record MemberRow(String subject, String name, String email, Set<MemberRole> roles) {

    public MemberRow {
        roles = Set.copyOf(roles);
    }
}
