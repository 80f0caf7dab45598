package ngo.portal.ejb.statement;

import java.util.List;
import ngo.portal.persistence.statement.DeadlineRow;
import ngo.portal.persistence.statement.StatementRow;

/** What one person should know at the start of a day: first what waits for them. */
public record Dashboard(List<Task> tasks, List<DeadlineRow> deadlines, List<StatementRow> recent) {}
