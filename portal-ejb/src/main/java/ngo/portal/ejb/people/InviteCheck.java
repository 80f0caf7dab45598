package ngo.portal.ejb.people;

import java.io.Serializable;
import java.text.Normalizer;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.people.EmailAddress;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.text.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The result of checking an invitation table: the valid invitations, and the lines that are skipped, with reasons.
 *
 * @param good invitations in the order of the table
 */
public record InviteCheck(List<InviteForm> good, List<InviteFault> faults) implements Serializable {

    private static final int MAX_NAME_CHARACTERS = 200;
    private static final String BETWEEN_ROLES = "[,;|+\\u060c\\u061b\\n\\r]";
    private static final Pattern MARK = Pattern.compile("\\p{M}");
    private static final Pattern SECOND_FORM = Pattern.compile("[\\u00b7/]\\p{L}+");

    public InviteCheck {
        good = List.copyOf(good);
        faults = List.copyOf(faults);
    }

    /**
     * Checks a table without inviting anybody.
     *
     * @param mapping the column of each value; a value without column keeps the default of a new form
     * @param known addresses that need no invitation
     * @param roleNames names of the roles in all languages, besides their identifiers
     */
    public static InviteCheck of(
            InviteTable table,
            Map<InviteColumn, Integer> mapping,
            Collection<String> known,
            Function<MemberRole, List<String>> roleNames,
            Instant now) {
        Lines lines = new Lines(mapping, known, roleNames, now);
        table.lines().forEach(lines::check);
        return new InviteCheck(lines.good, lines.faults);
    }

    /** Normalises a word: ignores case, accents and vowel signs. */
    static String fold(String word) {
        String plain = Normalizer.normalize(word.strip().replace('\u2019', '\''), Normalizer.Form.NFKD);
        return MARK.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** A role name as it is written, and the two forms of a gender-inclusive spelling. */
    private static Stream<String> forms(String name) {
        return Stream.of(
                        name,
                        SECOND_FORM.matcher(name).replaceAll(""),
                        name.replace("eur\u00b7rice", "rice"),
                        name.replaceAll("[\u00b7/]", ""))
                .map(InviteCheck::fold);
    }

    /** Checks line after line, since a repeated address counts once. */
    private static final class Lines {

        private final Map<InviteColumn, Integer> mapping;
        private final Collection<String> known;
        private final Function<MemberRole, List<String>> roleNames;
        private final Instant now;
        private final Set<String> seen = new HashSet<>();
        private final List<InviteForm> good = new ArrayList<>();
        private final List<InviteFault> faults = new ArrayList<>();

        Lines(
                Map<InviteColumn, Integer> mapping,
                Collection<String> known,
                Function<MemberRole, List<String>> roleNames,
                Instant now) {
            this.mapping = mapping;
            this.known = known;
            this.roleNames = roleNames;
            this.now = now;
        }

        /** Reports all faults of a line at once. */
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

        /** By its tag, its own name, or its name in a language of the portal. */
        private static boolean isCalled(Locale language, String given) {
            Stream<Locale> spoken = Arrays.stream(InterfaceLanguage.values())
                    .map(one -> one.locale().toLocale());
            return given.equalsIgnoreCase(language.getLanguage())
                    || Stream.concat(Stream.of(language), spoken)
                            .anyMatch(reader ->
                                    fold(language.getDisplayLanguage(reader)).equals(fold(given)));
        }

        private Set<MemberRole> roles(InviteTable.Line line) {
            Set<MemberRole> roles = EnumSet.noneOf(MemberRole.class);
            Arrays.stream(cell(line, InviteColumn.ROLES).split(BETWEEN_ROLES, -1))
                    .flatMap(this::apart)
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> role(word)
                            .ifPresentOrElse(roles::add, () -> fault(line, InviteFault.Reason.UNKNOWN_ROLE, word)));
            return roles.isEmpty() ? EnumSet.of(MemberRole.MEMBER) : roles;
        }

        /** A slash separates two roles, unless it belongs to the name of one. */
        private Stream<String> apart(String given) {
            return role(given).isPresent() ? Stream.of(given) : Stream.of(given.split("/", -1));
        }

        private Optional<MemberRole> role(String given) {
            return Arrays.stream(MemberRole.values())
                    .filter(one -> isCalled(one, given.strip()))
                    .findFirst();
        }

        private boolean isCalled(MemberRole role, String given) {
            String name = given.replace('-', '_').replace(' ', '_');
            return role.name().equalsIgnoreCase(name)
                    || role.group().equalsIgnoreCase(given)
                    || roleNames.apply(role).stream()
                            .flatMap(InviteCheck::forms)
                            .anyMatch(fold(given)::equals);
        }

        private @Nullable Instant until(InviteTable.Line line) {
            String given = cell(line, InviteColumn.UNTIL);
            if (given.isEmpty()) {
                return null;
            }
            Optional<LocalDate> day = InputParser.typedDay(given);
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
