package ngo.portal.leak;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.launch.shared.Waiting;
import ngo.portal.story.Portal;

/**
 * What one person makes the portal ask the database, counted by the database itself: it logs every statement, and each transaction begins by
 * saying for whom it is. What the public reads is asked by a role of its own.
 */
final class CountedStatements implements AutoCloseable {

    private static final Duration SETTINGS_WAIT = Duration.ofSeconds(30);
    private static final String PREFIX = "~%p~%u~";
    private static final Pattern LINE = Pattern.compile("^~(\\d+)~(\\w*)~ *(LOG|DETAIL): +(.*)$");
    private static final Pattern ACTING = Pattern.compile("'\\w+\\|[^|]*\\|([^|]*)\\|");
    private static final String PUBLIC = "portal_public";

    private final Superuser superuser;
    private final Path log;

    private CountedStatements(Superuser superuser, Path log) {
        this.superuser = superuser;
        this.log = log;
    }

    static CountedStatements of(Portal portal) throws IOException, SQLException {
        Superuser superuser = Superuser.of(portal);
        superuser.run("alter system set log_statement = 'all'");
        superuser.run("alter system set log_line_prefix = '" + PREFIX + "'");
        superuser.run("select pg_reload_conf()");
        awaitEffective(portal);
        return new CountedStatements(superuser, Superuser.home(portal).resolve("log/postgresql.log"));
    }

    /**
     * The server takes the settings over after it has answered, and then notifies all its processes before it starts another: once a new one
     * knows them, so do those of every pool with their next statement.
     */
    private static void awaitEffective(Portal portal) throws IOException, SQLException {
        Instant end = Instant.now().plus(SETTINGS_WAIT);
        while (!isEffective(portal)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("The database does not write down what it is asked");
            }
            Waiting.pause(Duration.ofMillis(50));
        }
    }

    private static boolean isEffective(Portal portal) throws IOException, SQLException {
        try (Superuser next = Superuser.of(portal)) {
            return next.strings("select current_setting('log_statement') || current_setting('log_line_prefix')")
                    .equals(List.of("all" + PREFIX));
        }
    }

    /** How many statements this takes for somebody, or for the public where there is no subject. */
    int taken(String subject, Runnable act) throws IOException {
        long before = Files.size(log);
        act.run();
        LockSupport.parkNanos(50_000_000L);
        boolean restarted = Files.size(log) < before;
        return restarted ? taken(subject, act) : count(written(before), subject);
    }

    private String written(long since) throws IOException {
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.READ)) {
            channel.position(since);
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int count(String lines, String subject) {
        Map<String, String> acting = new HashMap<>();
        int count = 0;
        for (String line : lines.split("\n", -1)) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                continue;
            }
            String process = parts.group(1);
            String said = parts.group(4);
            Matcher who = ACTING.matcher(said);
            if (parts.group(3).equals("DETAIL")) {
                if (who.find()) {
                    acting.put(process, who.group(1));
                }
            } else if (said.endsWith("COMMIT") || said.endsWith("ROLLBACK")) {
                acting.remove(process);
            } else if (subject.isEmpty() ? parts.group(2).equals(PUBLIC) : subject.equals(acting.get(process))) {
                count++;
            }
        }
        return count;
    }

    @Override
    public void close() throws SQLException {
        superuser.run("alter system reset log_statement");
        superuser.run("alter system reset log_line_prefix");
        superuser.run("select pg_reload_conf()");
        superuser.close();
    }
}
