package ngo.portal.persistence.petition.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import org.jspecify.annotations.Nullable;

/** Who lets an organisation write to them. The database shows it to administrators of that organisation alone. */
@ApplicationScoped
public class SupporterRepository {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final Select<SupporterRow> ROWS = Select.of(
            SupporterRow.class,
            """
            select signature_id as signature, wording, batch_id as batch, generation, sealed, given_at, taken_back_at
            from petition_consent where organisation_id = ?1 and petition_id = ?2 and signature_id > ?3 order by signature_id limit ?4
            """);

    private static final Select<SupporterCountRow> COUNT = Select.of(
            SupporterCountRow.class,
            """
            select count(*) filter (where taken_back_at is null) as supporters, count(*) filter (where taken_back_at is not null) as taken_back
            from (select taken_back_at from petition_consent where organisation_id = ?1 and petition_id = ?2 limit 100000) c
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** So many, in the order of ids. */
    public List<SupporterRow> after(UUID organisation, UUID petition, @Nullable UUID last, int most) {
        return ROWS.list(entities, organisation, petition, last == null ? BEFORE_ALL : last, most);
    }

    public Optional<SupporterCountRow> count(UUID organisation, UUID petition) {
        return COUNT.first(entities, organisation, petition);
    }
}
