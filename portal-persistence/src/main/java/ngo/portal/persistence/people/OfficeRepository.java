package ngo.portal.persistence.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.Select;
import org.jspecify.annotations.Nullable;

/** All people of all organisations, for administrators of the coalition; all others see only their own organisation. */
@ApplicationScoped
public class OfficeRepository {

    private static final String PLACES =
            "select p.subject, p.name, p.email, o.alias, o.name as organisation_name, m.organisation_id as"
                    + " organisation, m.roles, "
                    + PeopleRepository.PROMISED
                    + """
            as promised
            from person p join member m on m.subject = p.subject join organisation o on o.id = m.organisation_id
            join effective_member f on f.organisation_id = m.organisation_id and f.subject = m.subject
            where p.enabled
            """;

    private static final Select<PersonLine> PEOPLE = Select.of(
            PersonLine.class,
            """
            select p.subject, p.name, p.email from person p
            where p.enabled and (?1 = '' or p.name ilike ?2 or p.email ilike ?2) and (?3 = '' or (lower(p.name), p.subject) >
              (select lower(q.name), q.subject from person q where q.subject = ?3))
            order by lower(p.name), p.subject limit ?4
            """);

    private static final Select<Found> PLACES_OF =
            Select.of(Found.class, PLACES + " and p.subject = any (string_to_array(?1, ' ')) order by o.name");

    private static final Select<Found> PLACES_FROM = Select.of(
            Found.class,
            PLACES
                    + """
                     and (?1 = '' or o.alias = ?1) and (?2 = '' or ?2 = any (string_to_array(m.roles, ',')))
                     and (?3 = '' or (lower(p.name), p.subject, o.alias) >
                       (select lower(q.name), q.subject, cast(?4 as text) from person q where q.subject = ?3))
                    order by lower(p.name), p.subject, o.alias limit ?5
                    """);

    private static final Select<PeopleRepository.Noted> MANDATES =
            Select.of(PeopleRepository.Noted.class, PeopleRepository.MANDATES);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    private record Membership(UUID organisation, String subject) {}

    /** @param promised absent where no command is open */
    private record Found(
            String subject,
            String name,
            String email,
            String alias,
            String organisationName,
            UUID organisation,
            Set<MemberRole> roles,
            @Nullable Set<MemberRole> promised) {

        OfficeMemberRow row(Map<Membership, Map<MemberRole, MandateRow>> mandates, Instant now) {
            Map<MemberRole, MandateRow> noted = mandates.getOrDefault(new Membership(organisation, subject), Map.of());
            return new OfficeMemberRow(
                    subject, name, email, alias, organisationName, AssignedRole.of(roles, promised, noted, now));
        }
    }

    /**
     * People by name.
     *
     * @param search part of a name or an address; empty for everybody
     * @param after account of the last person seen; empty for the first ones
     */
    public List<PersonLine> people(String search, String after, int most) {
        return PEOPLE.list(entities, search, containing(search), after, most);
    }

    /** The places of these people, by account. */
    public Map<String, List<OfficeMemberRow>> members(List<String> subjects, Instant now) {
        Map<String, List<OfficeMemberRow>> members = new HashMap<>();
        members(PLACES_OF, now, String.join(" ", subjects))
                .forEach(row -> members.computeIfAbsent(row.subject(), subject -> new ArrayList<>())
                        .add(row));
        return members;
    }

    /**
     * The places of everybody, by name.
     *
     * @param alias of one organisation; empty for all
     * @param role one that the people have; absent for any
     * @param after key of the last place seen; empty for the first ones
     */
    public List<OfficeMemberRow> members(String alias, @Nullable MemberRole role, String after, int most, Instant now) {
        String[] key = (after + ":").split(":", -1);
        return members(PLACES_FROM, now, alias, role == null ? "" : role.name(), key[0], key[1], most);
    }

    private List<OfficeMemberRow> members(Select<Found> members, Instant now, Object... parameters) {
        Map<Membership, Map<MemberRole, MandateRow>> mandates = mandates();
        return members.list(entities, parameters).stream()
                .map(found -> found.row(mandates, now))
                .toList();
    }

    private Map<Membership, Map<MemberRole, MandateRow>> mandates() {
        Map<Membership, Map<MemberRole, MandateRow>> mandates = new HashMap<>();
        MANDATES.list(entities).forEach(noted -> mandates.computeIfAbsent(
                        new Membership(noted.organisation(), noted.mandate().subject()), member -> new HashMap<>())
                .put(noted.mandate().role(), noted.mandate()));
        return mandates;
    }

    private static String containing(String search) {
        return "%" + search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
