package ngo.portal.persistence.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;

/**
 * Break-glass access: who requested, who confirmed and who ended it. The database refuses a confirmation by the person who
 * requested it.
 */
@ApplicationScoped
public class BreakGlassRepository {

    private static final int MAX_SHOWN = 50;

    private static final String STATE =
            """
            case when g.ended_at is not null or g.until <= cast(?1 as timestamptz) then 'OVER'
              when g.confirmed_at is null then 'ASKED' else 'OPEN' end""";

    private static final Select<BreakGlassRow> ROWS = Select.of(
            BreakGlassRow.class,
            """
            select g.organisation_id as organisation, g.id, o.alias, o.name as organisation_name, g.reason, g.asked_by, g.asked_name,
              g.asked_at, g.until, g.confirmed_name, g.ended_name, %s as state
            from break_glass g join organisation o on o.id = g.organisation_id
            where true %s order by g.asked_at desc limit %d
            """
                    .formatted(STATE, "%s", MAX_SHOWN));

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Requests break-glass access for the person who acts; returns the id of the request. */
    public UUID ask(UUID organisation, String reason, TenantPrincipal by, Instant now, Instant until) {
        UUID id = UUID.randomUUID();
        Sql.run(
                entities,
                """
                insert into break_glass (organisation_id, id, reason, asked_by, asked_name, asked_at, until)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                """,
                organisation,
                id,
                reason,
                by.subject(),
                by.name(),
                now,
                until);
        return id;
    }

    /** Confirms a request; returns false where it does not wait for confirmation any more. */
    public boolean confirm(UUID id, UUID actingFor, TenantPrincipal by, Instant now) {
        return Sql.run(
                        entities,
                        """
                        update break_glass set confirmed_by = ?2, confirmed_name = ?3, confirmed_for = ?4, confirmed_at = ?5
                        where id = ?1 and confirmed_at is null and ended_at is null and until > ?5
                        """,
                        id,
                        by.subject(),
                        by.name(),
                        actingFor,
                        now)
                > 0;
    }

    /** Ends the access; returns false where it had ended already. */
    public boolean end(UUID id, TenantPrincipal by, Instant now) {
        return Sql.run(
                        entities,
                        """
                        update break_glass set ended_by = ?2, ended_name = ?3, ended_at = ?4 where id = ?1 and ended_at is null
                        """,
                        id,
                        by.subject(),
                        by.name(),
                        now)
                > 0;
    }

    /** One access in its state at this instant; absent as well where the caller may not see it. */
    public Optional<BreakGlassRow> find(UUID id, Instant now) {
        return rows("and g.id = ?2", now, id).stream().findFirst();
    }

    /** All accesses that the caller may see, the newest first. */
    public List<BreakGlassRow> newest(Instant now) {
        return rows("", now);
    }

    /** Those of one organisation in their state at this instant, the newest first, at most 50. */
    public List<BreakGlassRow> of(UUID organisation, Instant now) {
        return rows("and g.organisation_id = ?2", now, organisation);
    }

    /** Requests that wait for the second person, except the caller's own. */
    public List<BreakGlassRow> waitingFor(String subject, Instant now) {
        return rows("and " + STATE + " = 'ASKED' and g.asked_by <> ?2", now, subject);
    }

    /** The accesses under which this person may read now. */
    public List<BreakGlassRow> openTo(String subject, Instant now) {
        return rows("and " + STATE + " = 'OPEN' and g.asked_by = ?2", now, subject);
    }

    private List<BreakGlassRow> rows(String which, Instant now, Object... further) {
        Object[] parameters = new Object[further.length + 1];
        parameters[0] = now;
        System.arraycopy(further, 0, parameters, 1, further.length);
        return ROWS.with(which).list(entities, parameters);
    }
}
