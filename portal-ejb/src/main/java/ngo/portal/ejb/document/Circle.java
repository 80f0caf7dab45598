package ngo.portal.ejb.document;

import java.io.Serializable;
import java.util.List;

/**
 * Organisations chosen by their aliases, or all of the coalition.
 *
 * @param aliases ignored where all are meant
 */
public record Circle(List<String> aliases, boolean all) implements Serializable {

    public static Circle everybody() {
        return new Circle(List.of(), true);
    }

    public static Circle of(List<String> aliases) {
        return new Circle(List.copyOf(aliases), false);
    }
}
