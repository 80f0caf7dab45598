package ngo.portal.persistence.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.Select;

/** The public parts of deliveries. */
@ApplicationScoped
public class PublicDeliveryRepository {

    private static final int MAX_DELIVERIES = 200;

    private static final Select<PublicDelivery> OF_DOCUMENT = Select.of(
            PublicDelivery.class,
            """
            select number, addressee, event, place, delivered_on, channel, form, language, reply, replied_on, replied_by, reply_summary,
              reply_source, shown_at
            from public_delivery where document_id = ?1 order by number desc limit ?2
            """);

    private static final Select<PublicDelivery.Commitment> COMMITMENTS = Select.of(
            PublicDelivery.Commitment.class,
            """
            select delivery, number, promised_by, text, due_on, state from public_delivery_commitment where document_id = ?1
            order by delivery, number
            """);

    private static final Select<ListedDelivery> NEWEST = Select.of(
            ListedDelivery.class,
            """
            select w.place, w.slug, w.title, d.number, d.addressee, d.delivered_on, d.reply, d.shown_at
            from public_delivery d
            cross join lateral (
              (select 'statements' as place, p.slug, p.title from publication p
               where p.organisation_id = d.organisation_id and p.statement_id = d.document_id
               order by p.number desc limit 1)
              union all
              (select 'petitions', o.slug, t.title from public_petition o
               join public_petition_text t on t.petition_id = o.petition_id and t.original
               where o.owner_id = d.organisation_id and o.petition_id = d.document_id)) w
            order by d.shown_at desc limit ?1
            """);

    @PersistenceContext(unitName = "public")
    private EntityManager entities;

    /** The deliveries of a document, the newest first. */
    public List<PublicDelivery> of(UUID document) {
        List<PublicDelivery> rows = OF_DOCUMENT.list(entities, document, MAX_DELIVERIES);
        if (rows.isEmpty()) {
            return rows;
        }
        Map<Integer, List<PublicDelivery.Commitment>> promised = COMMITMENTS.list(entities, document).stream()
                .collect(Collectors.groupingBy(PublicDelivery.Commitment::delivery));
        return rows.stream()
                .map(row -> row.with(promised.getOrDefault(row.number(), List.of())))
                .toList();
    }

    /** Deliveries of statements and petitions, those that were shown last first. */
    public List<ListedDelivery> newest(int most) {
        return NEWEST.list(entities, most);
    }
}
