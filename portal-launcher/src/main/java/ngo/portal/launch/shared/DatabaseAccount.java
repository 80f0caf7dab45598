package ngo.portal.launch.shared;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way into a database. */
public record DatabaseAccount(String jdbcUrl, String user, String password) {

    private static final Pattern URI = Pattern.compile("postgresql://([^:@/]+):([^@/]+)@(.+)");

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, password);
    }

    /** The opposite of {@link #uri}; neither user nor password of ours holds what would have to be written otherwise. */
    public static DatabaseAccount ofUri(String uri) {
        Matcher part = URI.matcher(uri);
        if (!part.matches()) {
            throw new IllegalArgumentException("this is no address of a database of ours");
        }
        return new DatabaseAccount("jdbc:postgresql://" + part.group(3), part.group(1), part.group(2));
    }

    /** The form that psql and most other tools understand. */
    public String uri() {
        return jdbcUrl.substring("jdbc:".length()).replace("://", "://" + user + ":" + password + "@");
    }
}
