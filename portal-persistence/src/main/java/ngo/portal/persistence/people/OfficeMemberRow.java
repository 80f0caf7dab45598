package ngo.portal.persistence.people;

import java.util.List;

/**
 * One person's place in one organisation, as the office of the coalition sees it.
 *
 * @param alias of the organisation
 * @param organisation its name
 */
public record OfficeMemberRow(
        String subject, String name, String email, String alias, String organisation, List<AssignedRole> roles) {

    public OfficeMemberRow {
        roles = List.copyOf(roles);
    }

    /** The key after which the next part of a list continues. */
    public String key() {
        return subject + ":" + alias;
    }
}
