package ngo.portal.ejb.plan;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.persistence.plan.Level;

/** Unsaved form input for the audience of a section. Organisations are named by their aliases, for the level that needs them. */
public class ShowForm implements Serializable {

    @NotNull
    private Level level = Level.ORGANISATION;

    @NotNull
    private List<String> with = new ArrayList<>();

    private long version;

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public List<String> getWith() {
        return with;
    }

    public void setWith(List<String> with) {
        this.with = with;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
