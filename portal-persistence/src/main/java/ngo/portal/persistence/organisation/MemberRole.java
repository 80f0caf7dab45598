package ngo.portal.persistence.organisation;

import java.util.Arrays;
import java.util.Optional;

/** The roles of a person for one organisation; each role is a group of that organisation in Keycloak. */
public enum MemberRole {
    MEMBER("members"),
    SIGNATORY("signatories"),
    ADMINISTRATOR("administrators"),
    GRANTS_OFFICER("grants"),
    REVIEWER("reviewers"),
    FINANCE_OFFICER("finance"),
    CUSTODIAN("custodians"),
    PRESS_OFFICER("press"),
    TRANSLATOR("translators");

    private final String group;

    MemberRole(String group) {
        this.group = group;
    }

    public String group() {
        return group;
    }

    /** The role that a group represents; the name may carry the leading slash of Keycloak's paths. */
    public static Optional<MemberRole> ofGroup(String group) {
        String name = group.startsWith("/") ? group.substring(1) : group;
        return Arrays.stream(values()).filter(role -> role.group.equals(name)).findFirst();
    }
}
