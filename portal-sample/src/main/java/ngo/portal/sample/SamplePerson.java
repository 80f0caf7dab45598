package ngo.portal.sample;

import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** A person of the sample coalition, identified by their account; the ids are those of the demonstration's realm. */
public record SamplePerson(Duty duty, String alias) {

    static final List<String> ORGANISATIONS =
            List.of("amnesty", "awid", "fidh", "frontline", "ishr", "omct", "protectdefenders", "rsf");

    private static final Properties NAMES = SampleFile.table("people.properties");

    /** The duty of a person: the part before the @ of the account, and its permissions. */
    public enum Duty {
        MEMBER(1, Set.of(MemberRole.MEMBER), Set.of()),
        SIGNATORY(2, Set.of(MemberRole.MEMBER, MemberRole.SIGNATORY), Set.of()),
        ADMIN(3, Set.of(MemberRole.MEMBER, MemberRole.ADMINISTRATOR), Set.of()),
        LEAD(4, Set.of(MemberRole.MEMBER), Set.of(CoalitionRole.LEAD)),
        GRANTS(5, Set.of(MemberRole.MEMBER, MemberRole.GRANTS_OFFICER), Set.of()),
        REVIEWER(6, Set.of(MemberRole.MEMBER, MemberRole.REVIEWER), Set.of()),
        REVIEWER1(6, Set.of(MemberRole.MEMBER, MemberRole.REVIEWER), Set.of()),
        REVIEWER2(10, Set.of(MemberRole.MEMBER, MemberRole.REVIEWER), Set.of()),
        FINANCE(7, Set.of(MemberRole.MEMBER, MemberRole.FINANCE_OFFICER), Set.of()),
        PRESS(9, Set.of(MemberRole.MEMBER, MemberRole.PRESS_OFFICER), Set.of());

        private final int number;

        @SuppressWarnings("ImmutableEnumChecker") // given by Set.of
        private final Set<MemberRole> roles;

        @SuppressWarnings("ImmutableEnumChecker") // given by Set.of
        private final Set<CoalitionRole> coalitionRoles;

        Duty(int number, Set<MemberRole> roles, Set<CoalitionRole> coalitionRoles) {
            this.number = number;
            this.roles = roles;
            this.coalitionRoles = coalitionRoles;
        }
    }

    static SamplePerson of(String account) {
        String[] part = account.replace(".example", "").split("@", 2);
        return new SamplePerson(Duty.valueOf(part[0].toUpperCase(Locale.ROOT)), part[1]);
    }

    String account() {
        return duty.name().toLowerCase(Locale.ROOT) + "@" + alias + ".example";
    }

    String name() {
        String name = NAMES.getProperty(account());
        if (name == null) {
            throw new IllegalArgumentException("nobody is " + account());
        }
        return name;
    }

    UUID organisation() {
        return UUID.fromString("0a000000-0000-4000-8000-%012d".formatted(organisationNumber()));
    }

    String subject() {
        return "0b000000-0000-4000-8000-%09d%03d".formatted(duty.number, organisationNumber());
    }

    TenantPrincipal acting() {
        return new TenantPrincipal(organisation(), subject(), name(), duty.roles, duty.coalitionRoles);
    }

    private int organisationNumber() {
        return ORGANISATIONS.indexOf(alias) + 1;
    }
}
