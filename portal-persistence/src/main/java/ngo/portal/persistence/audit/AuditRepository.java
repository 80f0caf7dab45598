package ngo.portal.persistence.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jspecify.annotations.Nullable;

/** The audit trail of writes and of sensitive reads. The database numbers the entries and chains them by hash. */
@ApplicationScoped
public class AuditRepository {

    /** The sort key among entries of the same instant; written as in the indexes. */
    private static final String PLACE =
            """
            cast(right(replace(cast(e.organisation_id as text), '-', ''), 16) || lpad(to_hex(e.number), 16, '0') as uuid)""";

    /** Names and titles are looked up for the lines of one part only. */
    private static final Select<AuditRow> ROWS = Select.of(
            AuditRow.class,
            """
            with part as materialized (
              select e.*, %1$s as place from audit_entry e where (e.at, %1$s) < (?1, ?2) %2$s
              order by e.at desc, place desc limit ?3)
            select p.number, p.at, p.actor, n.name as actor_name, p.on_behalf_of, b.name as on_behalf_of_name, o.alias,
              o.name as organisation, p.action, p.object_kind, p.object_id as object, h.title,
              p.hash, p.previous, p.place
            from part p join trail_owner o on o.id = p.organisation_id
            left join ctx.actor_names((select array_agg(distinct actor) from part)) n on n.subject = p.actor
            left join ctx.actor_names((select array_agg(distinct on_behalf_of) from part)) b on b.subject = p.on_behalf_of
            left join document_heading h on h.kind = p.object_kind and h.organisation_id = p.owner_id and h.id = p.object_id
            order by p.at desc, p.place desc
            """
                    .formatted(PLACE, "%s"));

    private static final Select<ChainRow> CHECK = Select.of(
            ChainRow.class,
            """
            select o.alias, o.name as organisation, c.entries, c.last_hash as hash, c.fault, coalesce(c.fault_number, 0) as fault_number
            from trail_owner o cross join lateral ctx.audit_check(o.id) c %s order by o.name
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /**
     * What an entry is about.
     *
     * @param onBehalfOf the account in whose place it was done; absent where somebody acted in their own right
     */
    public record Entry(String action, String objectKind, UUID object, UUID owner, @Nullable String onBehalfOf) {}

    public void add(Entry entry, UUID organisation, TenantPrincipal by, Instant now) {
        entities.flush();
        Sql.run(
                entities,
                """
                insert into audit_entry (organisation_id, number, at, actor, action, object_kind, object_id, owner_id, previous, hash,
                  on_behalf_of)
                values (?1, 0, ?2, ?3, ?4, ?5, ?6, ?7, '', '', cast(?8 as text))
                """,
                organisation,
                now,
                by.subject(),
                entry.action(),
                entry.objectKind(),
                entry.object(),
                entry.owner(),
                entry.onBehalfOf());
    }

    /** The newest entries first, of all organisations whose trail the caller may see unless one is named. */
    public Slice.Part<AuditRow> rows(AuditFilter filter, Slice slice) {
        List<@Nullable Object> parameters = new ArrayList<>(List.of(slice.before(), slice.beforeId(), slice.fetch()));
        StringBuilder narrowed = new StringBuilder();
        narrow(narrowed, parameters, "e.organisation_id = ", filter.organisation());
        narrow(narrowed, parameters, "e.actor = ", filter.actor());
        narrow(narrowed, parameters, "e.action = ", filter.action());
        narrow(narrowed, parameters, "e.object_kind = ", filter.objectKind());
        narrow(narrowed, parameters, "e.object_id = ", filter.object());
        narrow(narrowed, parameters, "e.at >= ", filter.from());
        narrow(narrowed, parameters, "e.at < ", filter.until());
        List<AuditRow> rows = ROWS.with(narrowed).list(entities, parameters.toArray());
        return Slice.Part.of(rows, slice, row -> new Slice.Key(row.at(), row.place()));
    }

    private static void narrow(
            StringBuilder sql, List<@Nullable Object> parameters, String condition, @Nullable Object wanted) {
        if (wanted != null && !wanted.equals("")) {
            parameters.add(wanted);
            sql.append(" and ").append(condition).append('?').append(parameters.size());
        }
    }

    /** Walks the chain of one organisation, or of each whose trail the caller may see; the database reads row by row. */
    public List<ChainRow> check(@Nullable UUID organisation) {
        return organisation == null
                ? CHECK.with("").list(entities)
                : CHECK.with("where o.id = ?1").list(entities, organisation);
    }
}
