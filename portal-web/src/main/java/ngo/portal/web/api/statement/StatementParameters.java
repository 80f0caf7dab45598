package ngo.portal.web.api.statement;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ngo.portal.persistence.statement.listing.StatementFilter;
import ngo.portal.web.shared.Days;
import ngo.portal.web.shared.listing.ListQuery;
import ngo.portal.web.statement.StatementQuery;

/** Which statements are wanted, and in which order. Days are those of UTC. */
public class StatementParameters {

    @QueryParam("state")
    private List<String> state = List.of();

    @QueryParam("owner")
    private List<String> owner = List.of();

    @QueryParam("answer")
    private List<String> answer = List.of();

    @QueryParam("waiting")
    private List<String> waiting = List.of();

    @QueryParam("due")
    private List<String> due = List.of();

    @QueryParam("from")
    private List<String> from = List.of();

    @QueryParam("to")
    private List<String> to = List.of();

    @QueryParam("language")
    private List<String> language = List.of();

    @QueryParam("sort")
    private List<String> sort = List.of();

    StatementFilter filter(Instant now) {
        Map<String, List<String>> given = Map.of(
                "state",
                state,
                "owner",
                owner,
                "answer",
                answer,
                "waiting",
                waiting,
                "due",
                due,
                "from",
                from,
                "to",
                to,
                "language",
                language,
                ListQuery.SORT,
                sort);
        return StatementQuery.of(name -> given.getOrDefault(name, List.of()).toArray(String[]::new), Days.ZONE, now)
                .filter();
    }
}
