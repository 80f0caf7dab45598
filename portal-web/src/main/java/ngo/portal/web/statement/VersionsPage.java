package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ngo.portal.ejb.statement.StatementService;
import ngo.portal.persistence.statement.VersionRow;
import ngo.portal.persistence.text.TextComparison;
import org.jspecify.annotations.Nullable;

/** How a text has become what it is: any two of its versions, word by word. */
@Named
@ViewScoped
public class VersionsPage implements Serializable {

    @Inject
    private CurrentStatement current;

    @Inject
    private StatementService statements;

    private int from;

    private int to;

    private List<VersionRow> versions = List.of();

    private @Nullable TextComparison comparison;

    /** Without a choice, what the newest version has changed. */
    public void load() {
        current.load();
        versions = statements.versions(current.id());
        int newest = current.getStatement().textNumber();
        to = to == 0 ? newest : to;
        from = from == 0 ? Math.max(1, to - 1) : from;
        comparison =
                TextComparison.between(statements.version(current.id(), from), statements.version(current.id(), to));
    }

    public List<VersionRow> getVersions() {
        return versions;
    }

    public @Nullable TextComparison getComparison() {
        return comparison;
    }

    public int getFrom() {
        return from;
    }

    public void setFrom(int from) {
        this.from = from;
    }

    public int getTo() {
        return to;
    }

    public void setTo(int to) {
        this.to = to;
    }

    public CurrentStatement getCurrent() {
        return current;
    }
}
