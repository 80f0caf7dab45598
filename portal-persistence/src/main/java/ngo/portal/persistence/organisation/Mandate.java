package ngo.portal.persistence.organisation;

import java.util.Arrays;
import java.util.Optional;

/** What one person can do in another's place: each role of an organisation, and leading the coalition for it. */
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

    /** The role in the organisation; a lead's is one in the coalition. */
    public Optional<MemberRole> memberRole() {
        return Arrays.stream(MemberRole.values())
                .filter(role -> role.name().equals(name()))
                .findFirst();
    }
}
