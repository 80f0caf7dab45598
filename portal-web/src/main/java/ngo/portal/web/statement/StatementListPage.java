package ngo.portal.web.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.statement.StatementService;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.statement.StatementRow;

/** The statements that the reader's organisation has a part in, the newest change first. */
@Named
@RequestScoped
public class StatementListPage {

    private static final int PAGE_SIZE = 25;

    @Inject
    private StatementService statements;

    private String after = "";

    private Slice.Part<StatementRow> part = new Slice.Part<>(List.of(), null);

    public void load() {
        part = statements.rows(Slice.from(after, PAGE_SIZE));
    }

    public List<StatementRow> getRows() {
        return part.items();
    }

    /** The address of the lines that follow, empty at the end. */
    public String getMore() {
        return part.next() == null ? "" : "/statements?after=" + part.next();
    }

    public boolean isBeginning() {
        return after.isEmpty();
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
