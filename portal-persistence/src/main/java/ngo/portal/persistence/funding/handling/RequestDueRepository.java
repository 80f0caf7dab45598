package ngo.portal.persistence.funding.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import ngo.portal.persistence.shared.Select;

/** Response times of funders. */
@ApplicationScoped
public class RequestDueRepository {

    private static final Select<AnswerTimeRow> ANSWER_TIMES = Select.of(
            AnswerTimeRow.class,
            """
            select t.funder_id as funder, o.name as funder_name, t.median_hours, t.missed from ctx.answer_times() t
            join organisation o on o.id = t.funder_id
            order by o.name, o.id
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The response times of all funders; for leads alone. */
    public List<AnswerTimeRow> answerTimes() {
        return ANSWER_TIMES.list(entities);
    }
}
