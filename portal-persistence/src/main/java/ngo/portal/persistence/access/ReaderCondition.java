package ngo.portal.persistence.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Builds the conditions that narrow a query of the reader index, and collects the query's parameters. */
public final class ReaderCondition {

    private final List<Object> parameters;
    private final StringBuilder sql = new StringBuilder();

    /** Starts behind these parameters. */
    public ReaderCondition(List<Object> parameters) {
        this.parameters = new ArrayList<>(parameters);
    }

    /** The column has one of these names; no condition where there are none. */
    public ReaderCondition among(String column, Collection<String> names) {
        return names.isEmpty() ? this : and(column + " = any(string_to_array(?, ','))", joined(names));
    }

    /** The owner has one of these aliases; no condition where there are none. */
    public ReaderCondition ofOwners(Collection<String> aliases) {
        return aliases.isEmpty()
                ? this
                : and(
                        "r.organisation_id in (select o.id from organisation o where o.alias = any(string_to_array(?, ',')))",
                        joined(aliases));
    }

    /** Adds a condition with at most one placeholder for a value, written as a question mark. */
    public ReaderCondition and(String condition, Object... value) {
        if (value.length > 0) {
            parameters.add(value[0]);
        }
        sql.append(" and ").append(condition.replace("?", "?" + parameters.size()));
        return this;
    }

    public String sql() {
        return sql.toString();
    }

    public Object[] parameters() {
        return parameters.toArray();
    }

    public static String joined(Collection<String> names) {
        return names.stream().sorted().collect(Collectors.joining(","));
    }
}
