package ngo.portal.persistence.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** All people of all organisations, for those who administer the coalition; nobody else sees more than their own. */
@ApplicationScoped
public class OfficeRepository {

    private static final String PLACES =
            "select p.subject, p.name, p.email, o.alias, o.name, m.organisation_id, m.roles, "
                    + PeopleRepository.PROMISED
                    + """
            from person p join member m on m.subject = p.subject join organisation o on o.id = m.organisation_id
            join effective_member f on f.organisation_id = m.organisation_id and f.subject = m.subject
            where p.enabled
            """;

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    private record Membership(UUID organisation, String subject) {}

    private record Noted(Membership membership, MandateRow mandate) {}

    /**
     * People by name.
     *
     * @param search part of a name or an address; empty for everybody
     * @param after account of the last person seen; empty for the first ones
     */
    public List<PersonLine> people(String search, String after, int most) {
        return Sql.list(
                entities,
                """
                select p.subject, p.name, p.email from person p
                where p.enabled and (?1 = '' or p.name ilike ?2 or p.email ilike ?2) and (?3 = '' or (lower(p.name), p.subject) >
                  (select lower(q.name), q.subject from person q where q.subject = ?3))
                order by lower(p.name), p.subject limit ?4
                """,
                line -> new PersonLine(line.text(0), line.text(1), line.text(2)),
                search,
                containing(search),
                after,
                most);
    }

    /** The places of these people, by account. */
    public Map<String, List<OfficeMemberRow>> members(List<String> subjects, Instant now) {
        Map<String, List<OfficeMemberRow>> members = new HashMap<>();
        members(
                        PLACES + " and p.subject = any (string_to_array(?1, ' ')) order by o.name",
                        now,
                        String.join(" ", subjects))
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
        return members(
                PLACES
                        + """
                 and (?1 = '' or o.alias = ?1) and (?2 = '' or ?2 = any (string_to_array(m.roles, ',')))
                 and (?3 = '' or (lower(p.name), p.subject, o.alias) >
                   (select lower(q.name), q.subject, cast(?4 as text) from person q where q.subject = ?3))
                order by lower(p.name), p.subject, o.alias limit ?5
                """,
                now,
                alias,
                role == null ? "" : role.name(),
                key[0],
                key[1],
                most);
    }

    private List<OfficeMemberRow> members(String sql, Instant now, Object... parameters) {
        Map<Membership, Map<MemberRole, MandateRow>> mandates = mandates();
        return Sql.list(entities, sql, line -> member(line, mandates, now), parameters);
    }

    private Map<Membership, Map<MemberRole, MandateRow>> mandates() {
        Map<Membership, Map<MemberRole, MandateRow>> mandates = new HashMap<>();
        Sql.list(
                        entities,
                        PeopleRepository.MANDATES,
                        line -> new Noted(new Membership(line.uuid(7), line.text(0)), PeopleRepository.mandate(line)))
                .forEach(noted -> mandates.computeIfAbsent(noted.membership(), membership -> new HashMap<>())
                        .put(noted.mandate().role(), noted.mandate()));
        return mandates;
    }

    private static OfficeMemberRow member(
            Sql.Line line, Map<Membership, Map<MemberRole, MandateRow>> mandates, Instant now) {
        Membership membership = new Membership(line.uuid(5), line.text(0));
        return new OfficeMemberRow(
                line.text(0),
                line.text(1),
                line.text(2),
                line.text(3),
                line.text(4),
                HeldRole.of(
                        RoleNames.parsed(line.text(6)),
                        line.holds(7) ? RoleNames.parsed(line.text(7)) : null,
                        mandates.getOrDefault(membership, Map.of()),
                        now));
    }

    private static String containing(String search) {
        return "%" + search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
