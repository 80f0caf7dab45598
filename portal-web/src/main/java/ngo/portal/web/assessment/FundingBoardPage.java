package ngo.portal.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import ngo.portal.ejb.assessment.BoardLine;
import ngo.portal.ejb.assessment.BoardService;
import ngo.portal.persistence.assessment.BoardColumn;
import ngo.portal.persistence.assessment.BoardFilter;
import org.jspecify.annotations.Nullable;

/** The board of a funder: its requests in columns by state. */
@Named
@RequestScoped
public class FundingBoardPage {

    @Inject
    private BoardService board;

    private @Nullable List<Column> columns;

    /** Requests in the same state. */
    public record Column(BoardColumn column, List<BoardLine> cards) {}

    public List<Column> getColumns() {
        if (columns == null) {
            Map<BoardColumn, List<BoardLine>> all = board.columns(BoardFilter.NONE);
            columns = all.entrySet().stream()
                    .map(one -> new Column(one.getKey(), one.getValue()))
                    .toList();
        }
        return columns;
    }
}
