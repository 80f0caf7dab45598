package ngo.portal.persistence.petition.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Slice;

/** Petitions for auditors and for administrators of their owner. */
@ApplicationScoped
public class AuditedPetitionRepository {

    private static final String ROWS =
            """
            select id, owner, owner_name, slug, language, title, state, opened_at, confirmed, paper
            """;

    private static final Select<AuditedPetitionRow> PART =
            Select.of(AuditedPetitionRow.class, ROWS + " from ctx.audited_petitions(cast(null as uuid), ?1, ?2, ?3)");

    private static final Select<AuditedPetitionRow> ONE = Select.of(
            AuditedPetitionRow.class, ROWS + " from ctx.audited_petitions(?1, 'infinity', cast(null as uuid), 1)");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The petitions, those that were opened last first. */
    public Slice.Part<AuditedPetitionRow> of(Slice slice) {
        return Slice.Part.of(
                PART.list(entities, slice.before(), slice.beforeId(), slice.fetch()),
                slice,
                row -> new Slice.Key(row.openedAt(), row.id()));
    }

    public AuditedPetitionRow require(UUID id) {
        return ONE.first(entities, id).orElseThrow(NotFound::new);
    }
}
