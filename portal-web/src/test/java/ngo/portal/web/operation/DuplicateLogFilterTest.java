package ngo.portal.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import ngo.portal.web.problem.FaultLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DuplicateLogFilterTest {

    private final Hand clock = new Hand();
    private final DuplicateLogFilter filter = new DuplicateLogFilter(clock);

    @Test
    void aFaultIsWrittenOnceAMinuteAndThenWithTheNumberOfThoseLeftOut() {
        assertThat(filter.isLoggable(line("a", fault()))).isTrue();
        for (int i = 0; i < 30; i++) {
            assertThat(filter.isLoggable(line("a", fault()))).isFalse();
        }
        clock.pass(Duration.ofSeconds(61));
        LogRecord after = line("a", fault());

        assertThat(filter.isLoggable(after)).isTrue();
        assertThat(after.getMessage()).isEqualTo("said (30 more lines of this kind were left out.)");
        assertThat(filter.suppressed()).isEqualTo(30);
    }

    @Test
    void anotherKindOfFaultAndALineWithoutOneAreWritten() {
        assertThat(filter.isLoggable(line("a", fault()))).isTrue();
        assertThat(filter.isLoggable(line("a", new IllegalArgumentException("other"))))
                .isTrue();
        assertThat(filter.isLoggable(line("a", null))).isTrue();
        assertThat(filter.isLoggable(line("a", null))).isTrue();
    }

    /** Six loggers of the server report it at each request. */
    @Test
    void aDatabaseThatIsAwayIsOneLineAMinuteWithoutATrace() {
        LogRecord first = line("org.eclipse.persistence", lost());

        assertThat(filter.isLoggable(first)).isTrue();
        assertThat(first.getThrown()).isNull();
        assertThat(first.getMessage()).isEqualTo(DuplicateLogFilter.DATABASE_AWAY);
        assertThat(filter.isLoggable(line("jakarta.enterprise.ejb", new IllegalStateException(lost()))))
                .isFalse();
        assertThat(filter.isLoggable(line("jakarta.enterprise.resource.resourceadapter.com.sun", null)))
                .isFalse();
    }

    /** With a limit on the time, the driver connects on a thread of its own. */
    @Test
    void aDatabaseThatRefusesItsRoleIsAwayWhereverTheDriverConnects() {
        LogRecord inTheCaller =
                line("org.eclipse.persistence", refused("org.postgresql.core.v3.ConnectionFactoryImpl"));
        LogRecord onAThread = line("org.eclipse.persistence", refused("org.postgresql.Driver$ConnectTask"));
        LogRecord elsewhere = line("org.eclipse.persistence", refused("org.postgresql.jdbc.PgStatement"));

        assertThat(filter.isLoggable(inTheCaller)).isTrue();
        assertThat(filter.isLoggable(onAThread)).isFalse();
        assertThat(onAThread.getMessage()).isEqualTo(DuplicateLogFilter.DATABASE_AWAY);
        assertThat(filter.isLoggable(elsewhere)).isTrue();
        assertThat(elsewhere.getThrown()).isNotNull();
    }

    @Test
    void aDatabaseThatTakesNoChangesIsOneLineAMinuteWithoutATrace() {
        SQLException readOnly = new SQLException("cannot execute UPDATE in a read-only transaction", "25006");
        LogRecord first = line("jakarta.enterprise.ejb.container", new IllegalStateException(readOnly));

        assertThat(filter.isLoggable(first)).isTrue();
        assertThat(first.getThrown()).isNull();
        assertThat(first.getMessage()).isEqualTo(DuplicateLogFilter.DATABASE_READ_ONLY);
        assertThat(filter.isLoggable(line("org.eclipse.persistence", readOnly))).isFalse();
        assertThat(filter.isLoggable(line("jakarta.enterprise.ejb.container", null)))
                .as("an echo")
                .isFalse();
    }

    @Test
    void aDatabaseWhoseDiskIsFullIsOneLineAMinuteWithoutATrace() {
        SQLException full = new SQLException("could not extend file: No space left on device", "53100");
        LogRecord first = line("jakarta.enterprise.ejb.container", new IllegalStateException(full));

        assertThat(filter.isLoggable(first)).isTrue();
        assertThat(first.getThrown()).isNull();
        assertThat(first.getMessage()).isEqualTo(DuplicateLogFilter.DATABASE_FULL);
        assertThat(filter.isLoggable(line("org.eclipse.persistence", full))).isFalse();
    }

    @Test
    void theNumberOfAFaultStaysWhereTheDatabaseIsAway() {
        assertThat(filter.isLoggable(line("org.eclipse.persistence", lost()))).isTrue();
        LogRecord reference = line(FaultLog.class.getName(), lost());

        assertThat(filter.isLoggable(reference)).isTrue();
        assertThat(reference.getMessage()).isEqualTo("said: " + DuplicateLogFilter.DATABASE_AWAY);
        assertThat(reference.getThrown()).isNull();
    }

    /** Another logger may have written the trace just before. */
    @Test
    void theNumberOfAnErrorStaysThoughItsTraceIsLoggedAlready() {
        assertThat(filter.isLoggable(line("jakarta.enterprise.ejb.container", fault())))
                .isTrue();
        LogRecord reference = line(FaultLog.class.getName(), fault());

        assertThat(filter.isLoggable(reference)).isTrue();
        assertThat(reference.getThrown()).isNull();
    }

    @Test
    void whileTheDatabaseIsAwayTimersAndTheServerSayItOnce() {
        assertThat(filter.isLoggable(line("javax.enterprise.resource.resourceadapter.com.sun", null)))
                .isTrue();
        LogRecord timer = line("ngo.portal.ejb.vault.VaultOutboxProcessor", null);
        timer.setMessage("The vault could not look what it has promised: {0}");
        timer.setParameters(new Object[] {"EJBException"});
        LogRecord other = line("ngo.portal.web.limit.DeniedRequests", null);

        assertThat(filter.isLoggable(timer)).isFalse();
        assertThat(filter.isLoggable(line("jakarta.enterprise.ejb.container", null)))
                .isFalse();
        assertThat(filter.isLoggable(other)).isTrue();
        clock.pass(Duration.ofSeconds(61));
        assertThat(filter.isLoggable(line("jakarta.enterprise.ejb.container", null)))
                .isTrue();
    }

    @Test
    void twoHandlersThatAskAboutOneLineGetOneAnswer() {
        LogRecord line = line("a", fault());

        assertThat(filter.isLoggable(line)).isTrue();
        assertThat(filter.isLoggable(line)).isTrue();
        assertThat(filter.suppressed()).isZero();
    }

    private static Throwable fault() {
        return new IllegalStateException("always from this line");
    }

    private static SQLException lost() {
        return new SQLException("Connection refused", "08001");
    }

    private static SQLException refused(String classOfTheDriver) {
        SQLException refused = new SQLException("role \"portal_app\" is not permitted to log in", "28000");
        refused.setStackTrace(
                new StackTraceElement[] {new StackTraceElement(classOfTheDriver, "connect", "Driver.java", 1)});
        return refused;
    }

    private static LogRecord line(String logger, @Nullable Throwable thrown) {
        LogRecord line = new LogRecord(Level.SEVERE, "said");
        line.setLoggerName(logger);
        line.setThrown(thrown);
        return line;
    }

    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-11-29T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
