package ngo.portal.persistence.organisation;

import java.util.Arrays;
import java.util.Optional;

/** What a person can delegate: each role of an organisation, and leading the coalition for it. */
public enum Mandate {
    MEMBER,
    SIGNATORY,
    ADMINISTRATOR,
    GRANTS_OFFICER,
    REVIEWER,
    FINANCE_OFFICER,
    CUSTODIAN,
    PRESS_OFFICER,
    TRANSLATOR,
    LEAD;

    /** The role in the organisation; absent for leading, which is a role in the coalition. */
    public Optional<MemberRole> memberRole() {
        return Arrays.stream(MemberRole.values())
                .filter(role -> role.name().equals(name()))
                .findFirst();
    }
}
