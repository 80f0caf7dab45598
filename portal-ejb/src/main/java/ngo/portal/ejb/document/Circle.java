package ngo.portal.ejb.document;

import java.io.Serializable;
import java.util.List;

/**
 * A choice of organisations: by alias, or all of the coalition.
 *
 * @param aliases ignored if all are chosen
 */
public record Circle(List<String> aliases, boolean all) implements Serializable {

    public static Circle everybody() {
        return new Circle(List.of(), true);
    }

    public static Circle of(List<String> aliases) {
        return new Circle(List.copyOf(aliases), false);
    }
}
