package ngo.portal.launch.shared;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Address, user and password of a connection to a database. */
public record DatabaseAccount(String jdbcUrl, String user, String password) {

    private static final Pattern URI = Pattern.compile("postgresql://([^:@/]+):([^@/]+)@(.+)");

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, password);
    }

    /** The inverse of {@link #uri}. */
    public static DatabaseAccount ofUri(String uri) {
        Matcher part = URI.matcher(uri);
        if (!part.matches()) {
            throw new IllegalArgumentException("this is not a PostgreSQL address of the expected form");
        }
        return new DatabaseAccount(
                "jdbc:postgresql://" + part.group(3),
                URLDecoder.decode(part.group(1), StandardCharsets.UTF_8),
                URLDecoder.decode(part.group(2), StandardCharsets.UTF_8));
    }

    /** The form that psql and most other tools understand. */
    public String uri() {
        return jdbcUrl.substring("jdbc:".length())
                .replace("://", "://" + encoded(user) + ":" + encoded(password) + "@");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
