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

    private record Place(UUID organisation, String subject) {}

    private record Noted(Place member, MandateRow mandate) {}

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
    public Map<String, List<OfficeMemberRow>> places(List<String> subjects, Instant now) {
        Map<String, List<OfficeMemberRow>> places = new HashMap<>();
        places(
                        PLACES + " and p.subject = any (string_to_array(?1, ' ')) order by o.name",
                        now,
                        String.join(" ", subjects))
                .forEach(row -> places.computeIfAbsent(row.subject(), subject -> new ArrayList<>())
                        .add(row));
        return places;
    }

    /**
     * The places of everybody, by name.
     *
     * @param alias of one organisation; empty for all
     * @param role one that the people have; absent for any
     * @param after key of the last place seen; empty for the first ones
     */
    public List<OfficeMemberRow> places(String alias, @Nullable MemberRole role, String after, int most, Instant now) {
        String[] key = (after + ":").split(":", -1);
        return places(
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

    private List<OfficeMemberRow> places(String sql, Instant now, Object... parameters) {
        Map<Place, Map<MemberRole, MandateRow>> mandates = mandates();
        return Sql.list(entities, sql, line -> place(line, mandates, now), parameters);
    }

    private Map<Place, Map<MemberRole, MandateRow>> mandates() {
        Map<Place, Map<MemberRole, MandateRow>> mandates = new HashMap<>();
        Sql.list(
                        entities,
                        PeopleRepository.MANDATES,
                        line -> new Noted(new Place(line.uuid(7), line.text(0)), PeopleRepository.mandate(line)))
                .forEach(noted -> mandates.computeIfAbsent(noted.member(), member -> new HashMap<>())
                        .put(noted.mandate().role(), noted.mandate()));
        return mandates;
    }

    private static OfficeMemberRow place(Sql.Line line, Map<Place, Map<MemberRole, MandateRow>> mandates, Instant now) {
        Place member = new Place(line.uuid(5), line.text(0));
        return new OfficeMemberRow(
                line.text(0),
                line.text(1),
                line.text(2),
                line.text(3),
                line.text(4),
                HeldRole.of(
                        RoleNames.parsed(line.text(6)),
                        line.holds(7) ? RoleNames.parsed(line.text(7)) : null,
                        mandates.getOrDefault(member, Map.of()),
                        now));
    }

    private static String containing(String search) {
        return "%" + search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
