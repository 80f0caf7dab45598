package ngo.portal.ejb.plan;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.persistence.plan.Level;

/** Unsaved form input for the audience levels of several sections of a plan, each with the version that was read. */
public class LevelsForm implements Serializable {

    @NotEmpty
    private Map<UUID, Long> versions = new LinkedHashMap<>();

    @NotNull
    private Level level = Level.ORGANISATION;

    @NotNull
    private List<String> with = new ArrayList<>();

    public Map<UUID, Long> getVersions() {
        return versions;
    }

    public void setVersions(Map<UUID, Long> versions) {
        this.versions = versions;
    }

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
}
