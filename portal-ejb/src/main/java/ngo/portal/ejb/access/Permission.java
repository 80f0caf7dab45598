package ngo.portal.ejb.access;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.access.AccessLevel;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.organisation.MemberRole;

/** The permissions on a document, with the roles and access levels that give them. */
public enum Permission {
    /** Write, submit, answer amendments: for the holder of the edit lock. */
    WRITE(EnumSet.of(MemberRole.MEMBER), AccessLevel.APPROVE),
    COMMENT(EnumSet.allOf(MemberRole.class), AccessLevel.COMMENT),
    AMEND(EnumSet.of(MemberRole.MEMBER), AccessLevel.COMMENT),
    REQUEST_CLEARANCE(EnumSet.of(MemberRole.MEMBER, MemberRole.SIGNATORY), AccessLevel.SIGN),
    CLEAR(EnumSet.of(MemberRole.SIGNATORY, MemberRole.ADMINISTRATOR), AccessLevel.SIGN),
    SIGN(EnumSet.of(MemberRole.SIGNATORY), AccessLevel.SIGN),
    /** Moderate the signatures of a petition; for its owner alone. */
    MODERATE(EnumSet.of(MemberRole.PRESS_OFFICER), AccessLevel.APPROVE),
    /** Confirm moderation as the second person; consortium leads may as well. */
    SECOND(EnumSet.of(MemberRole.PRESS_OFFICER, MemberRole.ADMINISTRATOR), AccessLevel.APPROVE),
    /** Actions of an organisation's administrators on documents that they can read. */
    ADMINISTER(EnumSet.of(MemberRole.ADMINISTRATOR), AccessLevel.READ),
    /** Actions of leads for the coalition; no role in an organisation permits them. */
    STEWARD(EnumSet.noneOf(MemberRole.class), AccessLevel.APPROVE);

    @SuppressWarnings("ImmutableEnumChecker") // copied below
    private final Set<MemberRole> roles;

    private final AccessLevel level;

    Permission(Set<MemberRole> roles, AccessLevel level) {
        this.roles = Set.copyOf(roles);
        this.level = level;
    }

    /** Whether one of these roles gives it. */
    public boolean isGivenBy(Set<MemberRole> held) {
        return held.stream().anyMatch(roles::contains);
    }

    boolean isGivenBy(Mandate mandate) {
        return this == STEWARD
                ? mandate == Mandate.LEAD
                : mandate.memberRole().filter(roles::contains).isPresent();
    }

    AccessLevel level() {
        return level;
    }
}
