package ngo.portal.bench.bare;

import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The least that taking a signature can be: a form is read, one row is written and committed, and the answer leads elsewhere. */
@WebServlet("/insert")
public class BareInsert extends HttpServlet {

    private static final int HTTP_SEE_OTHER = 303;
    private static final String INSERT = "insert into bare.signature (id, email, name, country) values (?, ?, ?, ?)";

    @Resource(lookup = "java:app/jdbc/bare")
    private DataSource database;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, request.getParameter("email"));
            insert.setString(3, request.getParameter("name"));
            insert.setString(4, request.getParameter("country"));
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new ServletException(failed);
        }
        response.setStatus(HTTP_SEE_OTHER);
        response.setHeader("Location", "/bare/sent");
    }
}
