package ngo.portal.ejb.people;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.people.EmailAddress;
import ngo.portal.persistence.shared.InputParser;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a table: whom it invites, and which lines it passes over and why.
 *
 * @param good invitations in the order of the table
 */
public record InviteCheck(List<InviteForm> good, List<InviteFault> faults) implements Serializable {

    private static final int MAX_NAME_CHARACTERS = 200;
    private static final String BETWEEN_ROLES = "[,;|+/]";

    public InviteCheck {
        good = List.copyOf(good);
        faults = List.copyOf(faults);
    }

    /**
     * Goes through a table and invites nobody.
     *
     * @param mapping which column holds what; what is in none is as a new form has it
     * @param known addresses that need no invitation
     * @param roleNames how people call the roles, besides their own names
     */
    public static InviteCheck of(
            InviteTable table,
            Map<InviteColumn, Integer> mapping,
            Collection<String> known,
            Function<MemberRole, String> roleNames,
            Instant now) {
        Lines lines = new Lines(mapping, known, roleNames, now);
        table.lines().forEach(lines::check);
        return new InviteCheck(lines.good, lines.faults);
    }

    /** Goes on from line to line, since an address counts once. */
    private static final class Lines {

        private final Map<InviteColumn, Integer> mapping;
        private final Collection<String> known;
        private final Function<MemberRole, String> roleNames;
        private final Instant now;
        private final Set<String> seen = new HashSet<>();
        private final List<InviteForm> good = new ArrayList<>();
        private final List<InviteFault> faults = new ArrayList<>();

        Lines(
                Map<InviteColumn, Integer> mapping,
                Collection<String> known,
                Function<MemberRole, String> roleNames,
                Instant now) {
            this.mapping = mapping;
            this.known = known;
            this.roleNames = roleNames;
            this.now = now;
        }

        /** All faults of a line are told at once. */
        void check(InviteTable.Line line) {
            int before = faults.size();
            InviteForm form = new InviteForm();
            form.setEmail(address(line));
            form.setName(name(line));
            form.setLanguage(language(line));
            form.setRoles(roles(line));
            form.setUntil(until(line));
            if (faults.size() == before) {
                good.add(form);
            }
        }

        private String address(InviteTable.Line line) {
            String given = cell(line, InviteColumn.EMAIL);
            Optional<String> address = EmailAddress.of(given);
            if (given.isEmpty()) {
                fault(line, InviteFault.Reason.NO_ADDRESS, "");
            } else if (address.isEmpty()) {
                fault(line, InviteFault.Reason.NOT_AN_ADDRESS, given);
            } else if (!seen.add(address.get())) {
                fault(line, InviteFault.Reason.TWICE_IN_FILE, given);
            } else if (known.contains(address.get())) {
                fault(line, InviteFault.Reason.KNOWN, given);
            }
            return address.orElse(given);
        }

        private String name(InviteTable.Line line) {
            String name = cell(line, InviteColumn.NAME);
            if (name.length() > MAX_NAME_CHARACTERS) {
                fault(line, InviteFault.Reason.NAME_TOO_LONG, name.substring(0, MAX_NAME_CHARACTERS));
            }
            return name;
        }

        private String language(InviteTable.Line line) {
            String given = cell(line, InviteColumn.LANGUAGE);
            if (given.isEmpty()) {
                return InviteForm.LANGUAGES.get(0);
            }
            return InviteForm.LANGUAGES.stream()
                    .filter(tag -> isCalled(Locale.forLanguageTag(tag), given))
                    .findFirst()
                    .orElseGet(() -> fault(line, InviteFault.Reason.UNKNOWN_LANGUAGE, given));
        }

        private static boolean isCalled(Locale language, String given) {
            return given.equalsIgnoreCase(language.getLanguage())
                    || given.equalsIgnoreCase(language.getDisplayLanguage(Locale.ENGLISH))
                    || given.equalsIgnoreCase(language.getDisplayLanguage(language));
        }

        private Set<MemberRole> roles(InviteTable.Line line) {
            Set<MemberRole> roles = EnumSet.noneOf(MemberRole.class);
            for (String given : cell(line, InviteColumn.ROLES).split(BETWEEN_ROLES, -1)) {
                String word = given.strip();
                Optional<MemberRole> role = Arrays.stream(MemberRole.values())
                        .filter(one -> isCalled(one, word))
                        .findFirst();
                role.ifPresent(roles::add);
                if (role.isEmpty() && !word.isEmpty()) {
                    fault(line, InviteFault.Reason.UNKNOWN_ROLE, word);
                }
            }
            return roles.isEmpty() ? EnumSet.of(MemberRole.MEMBER) : roles;
        }

        private boolean isCalled(MemberRole role, String given) {
            String name = given.replace('-', '_').replace(' ', '_');
            return role.name().equalsIgnoreCase(name)
                    || role.group().equalsIgnoreCase(given)
                    || roleNames.apply(role).equalsIgnoreCase(given);
        }

        private @Nullable Instant until(InviteTable.Line line) {
            String given = cell(line, InviteColumn.UNTIL);
            if (given.isEmpty()) {
                return null;
            }
            Optional<LocalDate> day = InputParser.day(given);
            if (day.isEmpty()) {
                fault(line, InviteFault.Reason.NOT_A_DAY, given);
                return null;
            }
            Instant end = day.get().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            if (!end.isAfter(now)) {
                fault(line, InviteFault.Reason.DAY_IS_OVER, given);
            }
            return end;
        }

        private String cell(InviteTable.Line line, InviteColumn column) {
            return line.cell(mapping.getOrDefault(column, -1));
        }

        private String fault(InviteTable.Line line, InviteFault.Reason reason, String value) {
            faults.add(new InviteFault(line.number(), reason, value));
            return value;
        }
    }
}
