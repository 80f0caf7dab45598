package ngo.portal.persistence.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Reads the log of decisions, which is made of what stands elsewhere. */
@ApplicationScoped
public class DecisionRepository {

    private static final String ROWS =
            """
            select d.decided_at, d.id, d.kind, d.outcome, o.name, d.decided_by, d.decided_for, d.reason, d.document_kind, d.document_id,
              d.title, d.first_day, d.last_day
            from decision_log d join organisation o on o.id = d.by_organisation
            where d.decided_at <= ?1 and (d.decided_at, d.id) < (?1, ?2) %s
            order by d.decided_at desc, d.id desc limit ?3
            """;

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The newest first. */
    public Slice.Part<DecisionRow> rows(DecisionFilter filter, Slice slice) {
        List<@Nullable Object> parameters = new ArrayList<>(List.of(slice.before(), slice.beforeId(), slice.fetch()));
        StringBuilder narrowed = new StringBuilder();
        narrow(narrowed, parameters, "d.kind = ", filter.kind());
        narrow(narrowed, parameters, "d.by_organisation = ", filter.organisation());
        List<DecisionRow> rows =
                Sql.list(entities, ROWS.formatted(narrowed), DecisionRepository::row, parameters.toArray());
        return Slice.Part.of(rows, slice, row -> new Slice.Key(row.at(), row.id()));
    }

    private static void narrow(
            StringBuilder sql, List<@Nullable Object> parameters, String condition, @Nullable Object wanted) {
        if (wanted != null) {
            parameters.add(wanted);
            sql.append(" and ").append(condition).append('?').append(parameters.size());
        }
    }

    private static DecisionRow row(Sql.Line line) {
        return new DecisionRow(
                line.instant(0),
                line.uuid(1),
                line.oneOf(DecisionKind.class, 2),
                line.text(3),
                line.text(4),
                line.text(5),
                line.text(6),
                line.text(7),
                line.text(8),
                line.holds(9) ? line.uuid(9) : null,
                line.text(10),
                line.text(11),
                line.text(12));
    }
}
