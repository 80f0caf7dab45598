package ngo.portal.persistence.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.organisation.ColleagueQuery;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** The people of one organisation and their roles, with open commands. */
@ApplicationScoped
public class PeopleRepository {

    /** The roles of the last command, as long as the sync has not seen its effect. */
    static final String PROMISED =
            """
            (select case when e.act = 'GIVE_ROLES' then cast(e.details as json) ->> 'roles' end from outbox_command e
             where e.organisation_id = m.organisation_id and e.subject = m.subject and e.act = 'GIVE_ROLES'
               and (e.done_at is null or (e.problem = '' and (e.done_at > m.mirrored_at or e.verify_at is not null)))
             order by e.asked_at desc, e.id desc limit 1)
            """;

    static final String MANDATES =
            """
            select d.organisation_id as organisation, d.subject, d.role, d.scope_document as document, d.until,
              d.granted_by_name as granted_by, d.granted_at, d.reason
            from mandate d
            """;

    /** The mandate of a role, and the organisation in which it is held. */
    record Noted(UUID organisation, MandateRow mandate) {}

    /**
     * @param roles those that Keycloak was last seen to have
     * @param promised absent where no command is open
     */
    private record Found(
            String subject, String name, String email, Set<MemberRole> roles, @Nullable Set<MemberRole> promised) {

        ColleagueRow colleague(Map<String, Map<MemberRole, MandateRow>> mandates, Instant now) {
            return new ColleagueRow(
                    subject,
                    name,
                    email,
                    AssignedRole.of(roles, promised, mandates.getOrDefault(subject, Map.of()), now));
        }
    }

    /** A removed person is left out, even if Keycloak has not carried out the removal yet. */
    private static final String PEOPLE = "select p.subject, p.name, p.email, m.roles, " + PROMISED
            + """
            as promised
            from effective_member f
            join member m on m.organisation_id = f.organisation_id and m.subject = f.subject
            join person p on p.subject = m.subject
            where m.organisation_id = ?1 and p.enabled
            """;

    private static final Select<Found> MEMBERS = Select.of(Found.class, PEOPLE + " order by lower(p.name), p.subject");

    private static final Select<Found> FOUND = Select.of(
            Found.class,
            "select c.subject, c.name, c.email, m.roles, " + PROMISED + " as promised from " + ColleagueQuery.NAMED
                    + """
                    c join member m on m.organisation_id = ?1 and m.subject = c.subject
                    where (?3 = '' or string_to_array(m.roles, ',') && string_to_array(?3, ','))
                      and exists (select 1 from effective_member f where f.organisation_id = ?1 and f.subject = c.subject)
                    order by c.place, c.subject limit ?6
                    """);

    private static final Select<Found> ONE = Select.of(Found.class, PEOPLE + " and p.subject = ?2");

    private static final Select<Found> OF_ADDRESS =
            Select.of(Found.class, PEOPLE + " and lower(normalize(p.email, nfc)) = ?2");

    private static final Select<Noted> MANDATES_THERE =
            Select.of(Noted.class, MANDATES + " where d.organisation_id = ?1");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Locks the people of this organisation until the transaction ends. */
    public void lock(UUID organisation) {
        Sql.lock(entities, "people:" + organisation);
    }

    /** All people by name, with their roles at this instant. */
    public List<ColleagueRow> members(UUID organisation, Instant now) {
        Map<String, Map<MemberRole, MandateRow>> mandates = mandates(organisation);
        return MEMBERS.list(entities, organisation).stream()
                .map(found -> found.colleague(mandates, now))
                .toList();
    }

    /** Some people, with their roles at this instant. */
    public Slice.Part<ColleagueRow> find(UUID organisation, ColleagueQuery query, Instant now) {
        Map<String, Map<MemberRole, MandateRow>> mandates = mandates(organisation);
        return query.part(
                FOUND.list(entities, query.parameters(organisation)).stream()
                        .map(found -> found.colleague(mandates, now))
                        .toList(),
                ColleagueRow::subject);
    }

    /** One person with the roles at this instant; refused as {@code NotFound} where nobody of the organisation has this account. */
    public ColleagueRow require(UUID organisation, String subject, Instant now) {
        Map<String, Map<MemberRole, MandateRow>> mandates = mandates(organisation);
        return ONE.first(entities, organisation, subject)
                .map(found -> found.colleague(mandates, now))
                .orElseThrow(NotFound::new);
    }

    /** Whether a member has this address, in lower case and Unicode's composed form, as {@link EmailAddress} gives it. */
    public boolean isMember(UUID organisation, String email) {
        return OF_ADDRESS.any(entities, organisation, email);
    }

    /** The administrators of the organisation whose role has no end. */
    public Set<String> lastingAdministrators(UUID organisation, Instant now) {
        return members(organisation, now).stream()
                .filter(one -> one.roles().stream()
                        .anyMatch(held -> held.role() == MemberRole.ADMINISTRATOR
                                && held.stage() == RoleStage.HELD
                                && held.isLasting()))
                .map(ColleagueRow::subject)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, Map<MemberRole, MandateRow>> mandates(UUID organisation) {
        Map<String, Map<MemberRole, MandateRow>> mandates = new HashMap<>();
        MANDATES_THERE.list(entities, organisation).stream()
                .map(Noted::mandate)
                .forEach(row -> mandates.computeIfAbsent(row.subject(), subject -> new HashMap<>())
                        .put(row.role(), row));
        return mandates;
    }
}
