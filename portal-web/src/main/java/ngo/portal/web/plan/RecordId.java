package ngo.portal.web.plan;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputParser;

/** The id of a plan's record from an address; empty for a new one. */
public class RecordId implements Serializable {

    private String typed = "";

    public boolean isNew() {
        return typed.isEmpty();
    }

    public UUID id() {
        return InputParser.id(typed).orElseThrow(NotFound::new);
    }

    /** The one among what the reader sees; a record that they do not see is none. */
    public <T> T in(List<T> rows, Function<T, UUID> idOf) {
        UUID id = id();
        return rows.stream()
                .filter(row -> idOf.apply(row).equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
