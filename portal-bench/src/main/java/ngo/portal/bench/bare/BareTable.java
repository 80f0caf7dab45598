package ngo.portal.bench.bare;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The newest 25 statements that the organisation of the signed context in the address may read, in one transaction. */
@Named
@RequestScoped
public class BareTable {

    private static final int PAGE_SIZE = 25;

    private static final String CONTEXT = "select set_config('app.ctx', ?, true)";

    private static final String SELECT_NEWEST =
            """
            select s.id, s.title, o.name, s.state, s.hard_deadline, r.changed_at
              from (select organisation_id, document_id, changed_at from document_reader
                     where reader_organisation = (select ctx.organisation()) and kind = 'STATEMENT'
                     order by changed_at desc, document_id desc limit 25) r
              join statement s on s.organisation_id = r.organisation_id and s.id = r.document_id
              join organisation o on o.id = s.organisation_id
             order by r.changed_at desc, r.document_id desc""";

    @Inject
    private HttpServletRequest request;

    @Resource(lookup = "java:app/jdbc/bare")
    private DataSource database;

    public LazyDataModel<BareLine> getLines() {
        return new Newest(read(request.getParameter("context")));
    }

    private List<BareLine> read(String context) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<BareLine> lines = read(connection, context);
            connection.commit();
            return lines;
        } catch (SQLException failed) {
            throw new IllegalStateException("The bare table cannot be read", failed);
        }
    }

    private static List<BareLine> read(Connection connection, String context) throws SQLException {
        try (PreparedStatement sign = connection.prepareStatement(CONTEXT)) {
            sign.setString(1, context);
            sign.execute();
        }
        List<BareLine> lines = new ArrayList<>();
        try (PreparedStatement newest = connection.prepareStatement(SELECT_NEWEST);
                ResultSet found = newest.executeQuery()) {
            while (found.next()) {
                lines.add(new BareLine(
                        found.getString("id"),
                        found.getString("title"),
                        found.getString("name"),
                        found.getString("state"),
                        found.getString("hard_deadline"),
                        found.getString("changed_at")));
            }
        }
        return lines;
    }

    /** A page of the table; that there are more is said without counting them. */
    private static final class Newest extends LazyDataModel<BareLine> {

        private static final long serialVersionUID = 1L;

        private final ArrayList<BareLine> lines;

        Newest(List<BareLine> lines) {
            this.lines = new ArrayList<>(lines);
        }

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return lines.size() + (lines.size() < PAGE_SIZE ? 0 : 1);
        }

        @Override
        public List<BareLine> load(int first, int most, Map<String, SortMeta> order, Map<String, FilterMeta> filters) {
            return lines;
        }
    }
}
