package ngo.portal.persistence.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import ngo.portal.persistence.document.Due;
import ngo.portal.persistence.shared.Sql;

/** What the clock has to look after in requests, and how fast funders are. */
@ApplicationScoped
public class RequestDueRepository {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public List<Due> due() {
        return Sql.list(
                entities,
                "select organisation_id, request_id from ctx.due_requests()",
                line -> new Due(line.uuid(0), line.uuid(1)));
    }

    /** For leads alone. */
    public List<AnswerTimeRow> answerTimes() {
        return Sql.list(
                entities,
                """
                select t.funder_id, o.name, t.median_hours, t.missed from ctx.answer_times() t join organisation o on o.id = t.funder_id
                order by o.name, o.id
                """,
                line -> new AnswerTimeRow(
                        line.uuid(0), line.text(1), line.holds(2) ? new BigDecimal(line.text(2)) : null, line.flag(3)));
    }
}
