package ngo.portal.persistence.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.config.QueryHints;
import org.eclipse.persistence.config.ResultType;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.jspecify.annotations.Nullable;

/**
 * A query in SQL and the record that each row of its answer becomes. A column fills the component of its own name: the label
 * {@code owner_name} fills {@code ownerName}, wherever it stands. Columns and components have to be the same set; the first row that
 * is read tells when they are not, and a test asks the database about every query there is.
 *
 * <p>A query is a constant of its repository. A single column may also be read as what it is, without a record.
 */
public final class Select<T> {

    private final RowReader<T> rows;
    private final String sql;

    private Select(RowReader<T> rows, String sql) {
        this.rows = rows;
        this.sql = sql;
    }

    /** May hold {@code %s} for what {@link #with} puts there. */
    public static <T> Select<T> of(Class<T> row, String sql) {
        return new Select<>(RowReader.of(row), sql);
    }

    /** The same query with these parts of SQL in its gaps, which change nothing in what it answers but the rows. */
    public Select<T> with(Object... parts) {
        return new Select<>(rows, sql.formatted(parts));
    }

    /**
     * All rows, in the order of the query.
     *
     * @param parameters for {@code ?1}, {@code ?2} and so on
     */
    public List<T> list(EntityManager entities, @Nullable Object... parameters) {
        Query query = Sql.bound(entities, sql, parameters);
        query.setHint(QueryHints.RESULT_TYPE, ResultType.Map);
        @SuppressWarnings("unchecked") // what the hint asks for
        List<DatabaseRecord> answer = query.getResultList();
        return rows.read(answer);
    }

    /** The first row, if there is any. */
    public Optional<T> first(EntityManager entities, @Nullable Object... parameters) {
        return list(entities, parameters).stream().findFirst();
    }

    /** Whether there is a row. */
    public boolean any(EntityManager entities, @Nullable Object... parameters) {
        return !Sql.bound(entities, sql, parameters).getResultList().isEmpty();
    }

    /** The text that is put to the database, with its parameters as {@code ?1}. */
    public String sql() {
        return sql;
    }

    RowReader<T> rows() {
        return rows;
    }
}
