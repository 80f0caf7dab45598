package ngo.portal.persistence.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ngo.portal.persistence.organisation.MemberRole;

/** A person of an organisation, as its administrators see them. */
public record ColleagueRow(String subject, String name, String email, List<AssignedRole> roles) {

    public ColleagueRow {
        roles = List.copyOf(roles);
    }

    /** The roles that the person has or is about to get. */
    public Set<MemberRole> standing() {
        return roles.stream()
                .filter(AssignedRole::isActive)
                .map(AssignedRole::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<AssignedRole> role(MemberRole role) {
        return roles.stream()
                .filter(held -> held.role() == role && held.isActive())
                .findFirst();
    }
}
