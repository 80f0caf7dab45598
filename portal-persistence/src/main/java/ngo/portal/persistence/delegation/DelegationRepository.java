package ngo.portal.persistence.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.delegation.DelegationRefusals.DelegationOverlaps;
import ngo.portal.persistence.organisation.MemberRow;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Who is the deputy of whom. Each check of a delegation reads the current roles of the person who delegates. */
@ApplicationScoped
public class DelegationRepository {

    private static final int MAX_SHOWN = 100;

    private static final String ROWS =
            """
            select d.id, d.role as mandate, d.from_subject, d.from_name, d.to_subject, d.to_name, d.starts_at, d.ends_at, d.zone,
              d.reason,
              exists (select 1 from member m join person p on p.subject = m.subject
                      where m.organisation_id = d.organisation_id and m.subject = d.from_subject and p.enabled
                        and d.role = any (string_to_array(case d.role when 'LEAD' then p.coalition_roles else m.roles end, ','))) as held,
              d.ended_at, d.ended_by
            from delegation d
            """;

    private static final Select<DelegationRow> NEWEST =
            Select.of(DelegationRow.class, ROWS + " order by d.starts_at desc, d.id desc limit " + MAX_SHOWN);

    private static final Select<DelegationRow> ONE = Select.of(DelegationRow.class, ROWS + " where d.id = ?1");

    private static final Select<DelegationRow> UNENDED =
            Select.of(DelegationRow.class, ROWS + " where d.ended_at is null");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The delegations of the caller's organisation, those that begin last first. */
    public List<DelegationRow> rows() {
        return NEWEST.list(entities);
    }

    public DelegationRow require(UUID id) {
        return ONE.first(entities, id).orElseThrow(NotFound::new);
    }

    /** Adds a delegation; refuses to delegate one role of one person twice for the same time, even in concurrent calls. */
    public UUID add(NewDelegation lent, MemberRow to, UUID organisation, TenantPrincipal from, Instant now) {
        Sql.lock(entities, "delegation:" + organisation + from.subject());
        if (unended().stream().anyMatch(row -> row.overlaps(lent, from.subject()))) {
            throw new DelegationOverlaps();
        }
        UUID id = UUID.randomUUID();
        Sql.run(
                entities,
                """
                insert into delegation (organisation_id, id, role, from_subject, from_name, to_subject, to_name, starts_at,
                  ends_at, zone, reason, created_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                """,
                organisation,
                id,
                lent.mandate(),
                from.subject(),
                from.name(),
                to.subject(),
                to.name(),
                lent.startsAt(),
                lent.endsAt(),
                lent.zone(),
                lent.reason(),
                now);
        return id;
    }

    private List<DelegationRow> unended() {
        return UNENDED.list(entities);
    }

    /** Ends a delegation; returns whether this call has ended it. */
    public boolean end(UUID id, String by, Instant now) {
        return Sql.run(
                        entities,
                        "update delegation set ended_at = ?1, ended_by = ?2 where id = ?3 and ended_at is null",
                        now,
                        by,
                        id)
                > 0;
    }
}
