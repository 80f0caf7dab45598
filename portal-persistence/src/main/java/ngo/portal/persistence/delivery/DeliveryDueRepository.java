package ngo.portal.persistence.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** Finds replies that are late and commitments whose day has come. */
@ApplicationScoped
public class DeliveryDueRepository {

    /** A reply is late on the day after, a commitment is due on its day. */
    private static final String DUE =
            """
            select x.document, x.kind, x.number, x.commitment, x.addressee, x."on", coalesce(h.title, '') as title from (
              (select d.document_id as document, d.kind, d.number, 0 as commitment, d.addressee, d.reply_by as "on" from delivery d
               where d.organisation_id = ?1 and d.taken_back_at is null and d.reply in ('AWAITED', 'ACKNOWLEDGED')
                 and d.reply_by < cast(?2 as date) %1$s
               order by d.reply_by, d.id limit ?3)
              union all
              (select d.document_id, d.kind, d.number, c.number, c.promised_by, c.due_on from delivery_commitment c
               join delivery d on d.organisation_id = c.organisation_id and d.id = c.delivery_id and d.taken_back_at is null
               where c.organisation_id = ?1 and c.state in ('OPEN', 'PARTLY_KEPT') and c.due_on <= cast(?2 as date) %2$s
               order by c.due_on, c.id limit ?3)) x
            left join document_heading h on h.kind = x.kind and h.organisation_id = ?1 and h.id = x.document
            order by x."on", x.document, x.number, x.commitment limit ?3
            """;

    private static final Select<DueDelivery> OPEN = Select.of(DueDelivery.class, DUE.formatted("", ""));

    private static final Select<DueDelivery> UNREMINDED = Select.of(
            DueDelivery.class,
            DUE.formatted(
                    "and d.document_id = ?4 and d.reply_by is distinct from d.reminded_of",
                    "and c.document_id = ?4 and c.due_on is distinct from c.reminded_of"));

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Late replies and due commitments of all documents of an organisation. */
    public List<DueDelivery> due(UUID organisation, LocalDate today, int most) {
        return OPEN.list(entities, organisation, today, most);
    }

    /** The same of one document, where no reminder was sent yet. */
    public List<DueDelivery> toRemindOf(UUID organisation, UUID document, LocalDate today, int most) {
        return UNREMINDED.list(entities, organisation, today, most, document);
    }

    /** Records the reminders: nobody is reminded again before a day is changed. */
    public void reminded(UUID organisation, UUID document, LocalDate today) {
        Sql.run(
                entities,
                """
                update delivery set reminded_of = reply_by
                where organisation_id = ?1 and document_id = ?2 and taken_back_at is null and reply in ('AWAITED', 'ACKNOWLEDGED')
                  and reply_by < cast(?3 as date) and reply_by is distinct from reminded_of
                """,
                organisation,
                document,
                today);
        Sql.run(
                entities,
                """
                update delivery_commitment c set reminded_of = c.due_on
                where c.organisation_id = ?1 and c.document_id = ?2 and c.state in ('OPEN', 'PARTLY_KEPT')
                  and c.due_on <= cast(?3 as date) and c.due_on is distinct from c.reminded_of
                  and exists (select 1 from delivery d where d.organisation_id = c.organisation_id and d.id = c.delivery_id
                    and d.taken_back_at is null)
                """,
                organisation,
                document,
                today);
    }
}
