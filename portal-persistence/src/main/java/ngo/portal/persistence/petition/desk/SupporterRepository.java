package ngo.portal.persistence.petition.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import org.jspecify.annotations.Nullable;

/** Supporters who let an organisation write to them. The database shows them to administrators of that organisation alone. */
@ApplicationScoped
public class SupporterRepository {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final Select<SupporterRow> ROWS = Select.of(
            SupporterRow.class,
            """
            select c.signature_id as signature, c.wording, c.batch_id as object, c.generation, k.fingerprint as own_key, c.sealed, c.given_at,
              c.taken_back_at
            from petition_consent c left join supporter_key k on k.organisation_id = c.organisation_id and k.number = c.own_key
            where c.organisation_id = ?1 and c.petition_id = ?2 and c.signature_id > ?3 order by c.signature_id limit ?4
            """);

    private static final Select<SupporterCountRow> COUNT = Select.of(
            SupporterCountRow.class,
            """
            select count(*) filter (where taken_back_at is null) as supporters, count(*) filter (where taken_back_at is not null) as taken_back,
              count(*) filter (where taken_back_at is null and own_key is not null) as own_key
            from (select taken_back_at, own_key from petition_consent where organisation_id = ?1 and petition_id = ?2 limit 100000) c
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** A page of supporters after an id, in the order of ids. */
    public List<SupporterRow> after(UUID organisation, UUID petition, @Nullable UUID last, int most) {
        return ROWS.list(entities, organisation, petition, last == null ? BEFORE_ALL : last, most);
    }

    public Optional<SupporterCountRow> count(UUID organisation, UUID petition) {
        return COUNT.first(entities, organisation, petition);
    }
}
