package ngo.portal.web.petition.signing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ngo.portal.ejb.petition.signing.PetitionKeys;
import ngo.portal.persistence.shared.InputParser;

/**
 * Signed tokens that only this installation can make. A form has one with the time at which it was rendered, which stops bots that post without
 * reading the form; a signatory who has to wait gets another with the time and the content. Neither names anybody, and neither is stored.
 */
@ApplicationScoped
public class FormTimestampToken {

    private static final Duration VALID = Duration.ofHours(24);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(20);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration TICKET_VALID = Duration.ofHours(1);
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int PARTS = 3;

    @Inject
    private PetitionKeys keys;

    @Inject
    private Clock systemClock;

    @SuppressWarnings("NullAway.Init") // filled before the first call
    Clock clock;

    /** Makes a mark for words, while it can. */
    @SuppressWarnings("NullAway.Init") // filled before the first call
    Function<String, Optional<String>> marks;

    @PostConstruct
    void begin() {
        marks = keys::mark;
        clock = systemClock;
    }

    /** What a ticket to wait says. */
    public record Ticket(String words, int stage, Duration left, boolean known) {

        static final Ticket NONE = new Ticket("", 0, Duration.ZERO, false);

        /** Whether the holder of the token has waited. */
        boolean waited() {
            return known && left.isZero();
        }
    }

    /** For a form that is written now; empty while nobody can sign. */
    public String of(String slug) {
        long minute = clock.instant().getEpochSecond() / SECONDS_PER_MINUTE;
        return marks.apply("stamp " + slug + " " + minute)
                .map(mark -> minute + "." + mark)
                .orElse("");
    }

    /** Whether a form of this petition was written here within a day. */
    public boolean isValid(String slug, String stamp) {
        List<String> parts = List.of(stamp.split("\\.", 2));
        Optional<Integer> minute = InputParser.whole(parts.get(0));
        if (parts.size() != 2 || minute.isEmpty()) {
            return false;
        }
        Duration age =
                Duration.between(Instant.ofEpochSecond((long) minute.get() * SECONDS_PER_MINUTE), clock.instant());
        return age.compareTo(VALID) <= 0
                && age.compareTo(Duration.ofMinutes(-2)) >= 0
                && same("stamp " + slug + " " + minute.get(), parts.get(1));
    }

    /** Twice as long as the wait before, and no longer than five minutes. */
    Ticket ticket(Ticket before, String typed, int least) {
        int stage = before.known() ? before.stage() + 1 : 1;
        Duration doubled = SHORTEST_WAIT.multipliedBy(1L << Math.min(stage - 1, 4));
        Duration wait = longer(
                doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled, Duration.ofSeconds(Math.min(least, 300)));
        long until = clock.instant().getEpochSecond() + wait.toSeconds();
        String mark = marks.apply(words(until, stage, typed)).orElse("");
        return new Ticket(until + "." + stage + "." + mark, stage, wait, true);
    }

    /** A ticket that came back with what was typed; another one where it was not made for it. */
    Ticket read(String given, String typed) {
        List<String> parts = List.of(given.split("\\.", PARTS));
        if (parts.size() != PARTS || !parts.get(0).matches("\\d{1,12}")) {
            return Ticket.NONE;
        }
        Optional<BigDecimal> until = InputParser.sum(parts.get(0));
        Optional<Integer> stage = InputParser.whole(parts.get(1));
        if (until.isEmpty()
                || stage.isEmpty()
                || !same(words(until.get().longValue(), stage.get(), typed), parts.get(2))) {
            return Ticket.NONE;
        }
        Duration left = Duration.between(
                clock.instant(), Instant.ofEpochSecond(until.get().longValue()));
        boolean known = left.plus(TICKET_VALID).compareTo(Duration.ZERO) > 0;
        return known ? new Ticket(given, stage.get(), left.isNegative() ? Duration.ZERO : left, true) : Ticket.NONE;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String words(long until, int stage, String typed) {
        return "ticket " + until + " " + stage + " " + typed;
    }

    private boolean same(String words, String mark) {
        return marks.apply(words)
                .map(own -> MessageDigest.isEqual(
                        own.getBytes(StandardCharsets.UTF_8), mark.getBytes(StandardCharsets.UTF_8)))
                .orElse(false);
    }
}
