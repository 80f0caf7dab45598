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
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Sql;

/** The people of one organisation and their roles, with what is under way. */
@ApplicationScoped
public class PeopleRepository {

    /** The roles that were asked for last, as long as the sync has not seen them. */
    static final String PROMISED =
            """
            (select case when e.act = 'GIVE_ROLES' then cast(e.details as json) ->> 'roles' end from outbox_command e
             where e.organisation_id = m.organisation_id and e.subject = m.subject and e.act = 'GIVE_ROLES'
               and (e.done_at is null or (e.problem = '' and e.done_at > m.mirrored_at))
             order by e.asked_at desc, e.id desc limit 1)
            """;

    static final String MANDATES =
            """
            select d.subject, d.role, d.scope_document, d.until, d.granted_by_name, d.granted_at, d.reason, d.organisation_id
            from mandate d
            """;

    /** Whoever was removed is out, though Keycloak may not have followed. */
    private static final String PEOPLE = "select p.subject, p.name, p.email, m.roles, " + PROMISED
            + """
            from effective_member f
            join member m on m.organisation_id = f.organisation_id and m.subject = f.subject
            join person p on p.subject = m.subject
            where m.organisation_id = ?1 and p.enabled
            """;

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Lets nobody else change the people of this organisation until the transaction ends. */
    public void lock(UUID organisation) {
        Sql.lock(entities, "people:" + organisation);
    }

    /** All of them by name, with their roles as they are at this instant. */
    public List<ColleagueRow> members(UUID organisation, Instant now) {
        Map<String, Map<MemberRole, MandateRow>> mandates = mandates(organisation);
        return Sql.list(
                entities,
                PEOPLE + " order by lower(p.name), p.subject",
                line -> colleague(line, mandates, now),
                organisation);
    }

    /** With the roles of this instant; refused as {@code NotFound} where nobody of the organisation has this account. */
    public ColleagueRow require(UUID organisation, String subject, Instant now) {
        Map<String, Map<MemberRole, MandateRow>> mandates = mandates(organisation);
        return Sql.one(
                        entities,
                        PEOPLE + " and p.subject = ?2",
                        line -> colleague(line, mandates, now),
                        organisation,
                        subject)
                .orElseThrow(NotFound::new);
    }

    /** The address in lower case and Unicode's composed form, as {@link EmailAddress} gives it. */
    public boolean isMember(UUID organisation, String email) {
        return Sql.one(
                        entities,
                        PEOPLE + " and lower(normalize(p.email, nfc)) = ?2",
                        line -> line.text(0),
                        organisation,
                        email)
                .isPresent();
    }

    /** Those who administer the organisation without an end. */
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
        Sql.list(entities, MANDATES + " where d.organisation_id = ?1", PeopleRepository::mandate, organisation)
                .forEach(row -> mandates.computeIfAbsent(row.subject(), subject -> new HashMap<>())
                        .put(row.role(), row));
        return mandates;
    }

    static MandateRow mandate(Sql.Line line) {
        return new MandateRow(
                line.text(0),
                line.oneOf(MemberRole.class, 1),
                line.holds(2) ? line.uuid(2) : null,
                line.instantOrNull(3),
                line.text(4),
                line.instant(5),
                line.text(6));
    }

    private static ColleagueRow colleague(
            Sql.Line line, Map<String, Map<MemberRole, MandateRow>> mandates, Instant now) {
        return new ColleagueRow(
                line.text(0),
                line.text(1),
                line.text(2),
                HeldRole.of(
                        RoleNames.parsed(line.text(3)),
                        line.holds(4) ? RoleNames.parsed(line.text(4)) : null,
                        mandates.getOrDefault(line.text(0), Map.of()),
                        now));
    }
}
