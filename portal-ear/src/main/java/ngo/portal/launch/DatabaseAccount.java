package ngo.portal.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One way into a database. */
record DatabaseAccount(String jdbcUrl, String user, String password) {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, password);
    }

    /** The form that psql and most other tools understand. */
    String uri() {
        return jdbcUrl.substring("jdbc:".length()).replace("://", "://" + user + ":" + password + "@");
    }
}
