package ngo.portal.persistence.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What narrows a walk through the reader index, and the parameters of the question so far, these conditions' own included. */
public final class ReaderCondition {

    private final List<Object> parameters;
    private final StringBuilder sql = new StringBuilder();

    /** Behind these parameters. */
    public ReaderCondition(List<Object> parameters) {
        this.parameters = new ArrayList<>(parameters);
    }

    /** One of these names, unless there are none. */
    public ReaderCondition among(String column, Collection<String> names) {
        return names.isEmpty() ? this : and(column + " = any(string_to_array(?, ','))", joined(names));
    }

    /** Of one of the organisations of these aliases, unless there are none. */
    public ReaderCondition ofOwners(Collection<String> aliases) {
        return aliases.isEmpty()
                ? this
                : and(
                        "r.organisation_id in (select o.id from organisation o where o.alias = any(string_to_array(?, ',')))",
                        joined(aliases));
    }

    /** A condition with at most one place for a value, written as a question mark. */
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
