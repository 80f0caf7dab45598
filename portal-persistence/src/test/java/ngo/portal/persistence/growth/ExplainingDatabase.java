package ngo.portal.persistence.growth;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import ngo.portal.fixture.Database;
import org.jspecify.annotations.Nullable;

/** A real database that explains each question, with the values that were asked with, before it answers. */
final class ExplainingDatabase implements DataSource {

    private static final long FEW_BUFFERS = 100;

    /** Outside of what is quoted. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\?(?=(?:[^']*'[^']*')*[^']*$)");

    private final Database database;
    private final Consumer<QueryPlan> plans;
    private final AtomicInteger explained = new AtomicInteger();

    private @Nullable Connection open;

    ExplainingDatabase(Database database, Consumer<QueryPlan> plans) {
        this.database = database;
        this.plans = plans;
    }

    /** The principal of further queries, on a connection that stays open. */
    void enter(String role, String context) throws SQLException {
        close();
        Connection connection = database.as(role);
        connection.setAutoCommit(true);
        if (!context.isEmpty()) {
            try (PreparedStatement setContext = connection.prepareStatement("select set_config('app.ctx', ?, false)")) {
                setContext.setString(1, context);
                setContext.execute();
            }
        }
        open = connection;
    }

    void close() throws SQLException {
        if (open != null) {
            open.close();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = Objects.requireNonNull(open);
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("close")) {
                return null;
            }
            Object answer = method.invoke(real, arguments);
            return method.getName().equals("prepareStatement") && arguments != null
                    ? explaining(real, (String) arguments[0], (PreparedStatement) answer)
                    : answer;
        });
    }

    private PreparedStatement explaining(Connection connection, String sql, PreparedStatement real) {
        List<Bound> bound = new ArrayList<>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments != null && arguments[0] instanceof Integer) {
                bound.add(new Bound(method, Arrays.asList(arguments)));
            } else if (method.getName().equals("executeQuery") && isQuestion(sql)) {
                plans.accept(cheapest(connection, sql, bound));
            }
            return method.invoke(real, arguments);
        });
    }

    private record Bound(Method setter, List<@Nullable Object> arguments) {

        int place() {
            return (Integer) Objects.requireNonNull(arguments.get(0));
        }

        String literal() {
            Object value = setter.getName().equals("setNull") ? null : arguments.get(1);
            if (value instanceof byte[] bytes) {
                return "'\\x" + HexFormat.of().formatHex(bytes) + "'";
            }
            return value == null ? "null" : "'" + value.toString().replace("'", "''") + "'";
        }
    }

    private static boolean isQuestion(String sql) {
        String start = sql.strip().toLowerCase(Locale.ROOT);
        return start.startsWith("select") || start.startsWith("with") || start.startsWith("(");
    }

    /** Whatever is asked for the first time also reads what the database knows about tables and functions; that is not counted. */
    private QueryPlan cheapest(Connection connection, String sql, List<Bound> bound) throws SQLException {
        QueryPlan first = explain(connection, sql, bound);
        return first.buffers() <= FEW_BUFFERS ? first : explain(connection, sql, bound);
    }

    /** Planned as the portal has it planned, once for all values, and run with these. */
    private QueryPlan explain(Connection connection, String sql, List<Bound> bound) throws SQLException {
        String name = "explained_" + explained.incrementAndGet();
        String values = bound.stream()
                .sorted(Comparator.comparingInt(Bound::place))
                .map(Bound::literal)
                .collect(Collectors.joining(", "));
        try (Statement asked = connection.createStatement()) {
            asked.execute("set plan_cache_mode = force_generic_plan");
            asked.execute("prepare " + name + " as " + numbered(sql));
            try (ResultSet answer = asked.executeQuery("explain (analyze, buffers, timing off, format json) execute "
                    + name + (values.isEmpty() ? "" : "(" + values + ")"))) {
                answer.next();
                return read(sql, answer.getString(1));
            }
        }
    }

    private static String numbered(String sql) {
        AtomicInteger number = new AtomicInteger();
        return PLACEHOLDER.matcher(sql).replaceAll(found -> "\\$" + number.incrementAndGet());
    }

    private static QueryPlan read(String sql, String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonArray plans = reader.readArray();
            return new QueryPlan(sql, plans.getJsonObject(0).getJsonObject("Plan"));
        }
    }

    private interface Call {

        @Nullable
        Object answer(Method method, @Nullable Object @Nullable [] arguments)
                throws ReflectiveOperationException, SQLException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return call.answer(method, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause() == null ? failed : failed.getCause();
                    }
                }));
    }

    /** How one question was answered: of a tree of steps, what grows with the data. */
    record QueryPlan(String sql, JsonObject root) {

        long buffers() {
            return (long) root.getInt("Shared Hit Blocks") + root.getInt("Shared Read Blocks");
        }

        double rows() {
            return root.getJsonNumber("Actual Rows").doubleValue();
        }

        /** All steps, each before those that feed it. */
        List<JsonObject> steps() {
            List<JsonObject> steps = new ArrayList<>();
            collect(root, steps);
            return steps;
        }

        private static void collect(JsonObject step, List<JsonObject> steps) {
            steps.add(step);
            if (step.containsKey("Plans")) {
                step.getJsonArray("Plans").getValuesAs(JsonObject.class).forEach(one -> collect(one, steps));
            }
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return new PrintWriter(System.err, true, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(ExplainingDatabase.class.getName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("nothing is wrapped");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
