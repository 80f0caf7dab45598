package ngo.portal.persistence.funding.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import ngo.portal.persistence.shared.Sql;

/** How fast funders are. */
@ApplicationScoped
public class RequestDueRepository {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** For leads alone. */
    public List<AnswerTimeRow> answerTimes() {
        return Sql.list(
                entities,
                """
                select t.funder_id, o.name, t.median_hours, t.missed from ctx.answer_times() t join organisation o on o.id = t.funder_id
                order by o.name, o.id
                """,
                line -> new AnswerTimeRow(
                        line.uuid(0), line.text(1), line.holds(2) ? line.decimal(2) : null, line.flag(3)));
    }
}
