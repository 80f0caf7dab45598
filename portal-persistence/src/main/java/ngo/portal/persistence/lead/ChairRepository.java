package ngo.portal.persistence.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Terms in the chair. Facts are added and never changed: a withdrawn term stays in the log. */
@ApplicationScoped
public class ChairRepository {

    /** The events of a term. */
    public enum Note {
        WITHDRAWN,
        HANDED_OVER
    }

    private static final Select<ChairTermRow> CHAIR_SCHEDULE = Select.of(
            ChairTermRow.class,
            """
            select t.id, t.chair_id as chair, o.name as chair_name, t.first_day, t.last_day, t.noted_by, h.noted_at as handed_over_at,
              h.note as handover_note
            from chair_term t join organisation o on o.id = t.chair_id
            left join chair_note h on h.term_id = t.id and h.kind = 'HANDED_OVER'
            where not exists (select 1 from chair_note w where w.term_id = t.id and w.kind = 'WITHDRAWN')
            order by t.first_day
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public ChairSchedule schedule() {
        return new ChairSchedule(CHAIR_SCHEDULE.list(entities));
    }

    /** The same with a lock: nobody else changes it until the transaction ends. */
    public ChairSchedule scheduleAlone() {
        Sql.lock(entities, "chair");
        return schedule();
    }

    public UUID add(
            UUID chair, LocalDate firstDay, LocalDate lastDay, UUID organisation, TenantPrincipal by, Instant now) {
        UUID id = UUID.randomUUID();
        Sql.run(
                entities,
                """
                insert into chair_term (organisation_id, id, chair_id, first_day, last_day, noted_by, noted_at)
                values (?1, ?2, ?3, cast(?4 as date), cast(?5 as date), ?6, ?7)
                """,
                organisation,
                id,
                chair,
                firstDay.toString(),
                lastDay.toString(),
                by.name(),
                now);
        return id;
    }

    /** Adds a note; none is ever changed. */
    public void note(UUID term, Note kind, String note, UUID organisation, TenantPrincipal by, Instant now) {
        Sql.run(
                entities,
                """
                insert into chair_note (organisation_id, id, term_id, kind, note, noted_by, noted_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                """,
                organisation,
                UUID.randomUUID(),
                term,
                kind,
                note,
                by.name(),
                now);
    }
}
