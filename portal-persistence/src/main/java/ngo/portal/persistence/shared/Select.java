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
 * A query in SQL and the record to which each row of its result is mapped. A column fills the component of its own name: the
 * label {@code owner_name} fills {@code ownerName}, in any position. Columns and components have to be the same set; a
 * mismatch fails at the first row that is read, and a test runs every query against the database.
 *
 * <p>A query is a constant of its repository. A single column may also be read as its value, without a record.
 */
public final class Select<T> {

    private final RowReader<T> rows;
    private final String sql;

    private Select(RowReader<T> rows, String sql) {
        this.rows = rows;
        this.sql = sql;
    }

    /** The SQL may contain {@code %s} for what {@link #with} puts there. */
    public static <T> Select<T> of(Class<T> row, String sql) {
        return new Select<>(RowReader.of(row), sql);
    }

    /** The same query with these parts of SQL in its placeholders, which change only the rows of the result. */
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
        @SuppressWarnings("unchecked") // the type in the hint
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

    /** The SQL for the database, with its parameters as {@code ?1}. */
    public String sql() {
        return sql;
    }

    RowReader<T> rows() {
        return rows;
    }
}
