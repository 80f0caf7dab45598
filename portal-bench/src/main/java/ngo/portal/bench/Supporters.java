package ngo.portal.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * People who sign and confirm, each once, each with a mailbox, a provider and a network of their own, so that every limit is asked and none is
 * reached. Mails are not waited for: before a round, codes are laid under what waits, and the rest is done as by anybody.
 */
final class Supporters implements AutoCloseable {

    private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([^\"]+)\"");
    private static final int HTTP_SEE_OTHER = 303;
    private static final int HTTP_OK = 200;
    private static final int NUMBERS_PER_MILLISECOND = 10;
    private static final int BYTE = 0xff;
    private static final int BITS_PER_BYTE = 8;

    /** Under the codes of petitions that are seeded, which begin with a digit. */
    private static final String CODES =
            """
            with numbered as (
              select p.petition_id, p.mail_hash, ? + row_number() over () as n from petition_pending p where p.petition_id = ?)
            update petition_pending p set mail_due_at = null, mails = 1, code_hash =
              substr(sha256(convert_to(E'coalition-portal/petition-code/v1\\nC' || lpad(w.n::text, 24, '0') || E'\\n', 'UTF8')), 1, 16)
            from numbered w where p.petition_id = w.petition_id and p.mail_hash = w.mail_hash
            """;

    private final URI portal;
    private final Connection owner;

    private final Map<String, UUID> petitions = new TreeMap<>();

    /** More than any that was there in a run before. */
    private final AtomicLong number = new AtomicLong(System.currentTimeMillis() * NUMBERS_PER_MILLISECOND);

    Supporters(MeasuredPortal measured, List<String> sizes) throws SQLException {
        portal = measured.address();
        owner = measured.owner();
        try (PreparedStatement sql = owner.prepareStatement("select petition_id from public_petition where slug = ?")) {
            for (String size : sizes) {
                sql.setString(1, slug(size));
                try (ResultSet found = sql.executeQuery()) {
                    found.next();
                    petitions.put(size, found.getObject(1, UUID.class));
                }
            }
        }
        try (Statement sql = owner.createStatement()) {
            sql.execute("create schema if not exists bare");
            sql.execute(
                    "create table if not exists bare.signature (id uuid primary key, email text not null unique, name"
                            + " text not null, country text not null, signed_at timestamptz not null default now())");
            sql.execute("grant usage on schema bare to portal_app");
            sql.execute("grant insert on bare.signature to portal_app");
        }
    }

    /** What the person of each number does over the line of the same number. */
    ClosedLoop.Act act(SigningAct wanted, List<KeepAliveConnection> lines) throws SQLException {
        String slug = slug(wanted.size());
        return switch (wanted.kind()) {
            case INSERT -> signing("/bare/insert", "", lines);
            case SIGN -> signing("/en/petitions/" + slug + "/sign", "&stamp=" + stamp(slug), lines);
            case CONFIRM -> {
                AtomicLong codes = new AtomicLong(number.get());
                long last = codes.get() + layCodes(wanted.size());
                number.set(last + 1);
                yield person -> {
                    long one = codes.incrementAndGet();
                    return one > last
                            ? ClosedLoop.NOTHING_LEFT
                            : led(
                                    lines.get(person).post("/en/petitions/confirm", network(one), confirmation(one)),
                                    "/confirmed");
                };
            }
            case PAGE -> person -> good(lines.get(person).get("/en/petitions/" + slug));
        };
    }

    private ClosedLoop.Act signing(String path, String more, List<KeepAliveConnection> lines) {
        return person -> {
            long one = number.incrementAndGet();
            return led(lines.get(person).post(path, network(one), supporter(one) + more), "/sent");
        };
    }

    List<KeepAliveConnection> lines(int atOnce) {
        return Stream.generate(() -> new KeepAliveConnection(portal))
                .limit(atOnce)
                .toList();
    }

    static String slug(String size) {
        String plain = size.toLowerCase(Locale.ROOT).replace("k", "000").replace("m", "000000");
        return "seed-" + plain + "-signatures";
    }

    /** How many rows there are of what an act makes. */
    long rows(SigningAct wanted) throws SQLException {
        return switch (wanted.kind()) {
            case INSERT -> count("select count(*) from bare.signature");
            case SIGN -> count("select count(*) from petition_pending where petition_id = ?", petition(wanted.size()));
            case CONFIRM -> signatures(wanted.size());
            case PAGE -> 0;
        };
    }

    /** How many count, by their rows. */
    long signatures(String size) throws SQLException {
        return count(
                "select count(*) from petition_signature where petition_id = ? and state = 'CONFIRMED'",
                petition(size));
    }

    /** How many count, by what the public page says. */
    long shown(String size) throws SQLException {
        return count("select confirmed from public_petition where petition_id = ?", petition(size));
    }

    private UUID petition(String size) {
        return petitions.getOrDefault(size, new UUID(0, 0));
    }

    /** A table that was written to much is tidied up between rounds, or one round would pay for another. */
    void tidy() throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute(
                    "vacuum (analyze) petition_pending, petition_signature, petition_signature_event, bare.signature");
        }
    }

    private long count(String question, UUID... petition) throws SQLException {
        try (PreparedStatement sql = owner.prepareStatement(question)) {
            for (int i = 0; i < petition.length; i++) {
                sql.setObject(i + 1, petition[i]);
            }
            try (ResultSet answer = sql.executeQuery()) {
                return answer.next() ? answer.getLong(1) : 0;
            }
        }
    }

    private long layCodes(String size) throws SQLException {
        try (PreparedStatement sql = owner.prepareStatement(CODES)) {
            sql.setLong(1, number.get());
            sql.setObject(2, petition(size));
            return sql.executeUpdate();
        }
    }

    private static String supporter(long number) {
        return "name=Sample+supporter&country=FR&display=COUNTED&email=supporter-" + number + "%40people-" + number
                + ".example";
    }

    private static String confirmation(long number) {
        return "step=CONFIRM&name=Sample+supporter&country=FR&display=COUNTED&c=C"
                + String.format(Locale.ROOT, "%024d", number);
    }

    /** Each in a network of 256 addresses of its own. */
    private static String network(long number) {
        long middle = number >> BITS_PER_BYTE;
        long first = middle >> BITS_PER_BYTE;
        return (first & BYTE) + "." + (middle & BYTE) + "." + (number & BYTE) + ".9";
    }

    private static int led(KeepAliveConnection.Reply reply, String where) {
        if (reply.status() != HTTP_SEE_OTHER || !reply.header("location").endsWith(where)) {
            throw new IllegalStateException(
                    "Answered " + reply.status() + " " + reply.header("location") + " instead of leading to " + where);
        }
        return reply.bytes();
    }

    private static int good(KeepAliveConnection.Reply reply) {
        if (reply.status() != HTTP_OK) {
            throw new IllegalStateException("A petition answered " + reply.status());
        }
        return reply.bytes();
    }

    private String stamp(String slug) {
        Visit.Answer form = new Visit().open(portal.resolve("/en/petitions/" + slug + "/sign"));
        Matcher stamp = STAMP.matcher(form.body());
        if (!stamp.find()) {
            throw new IllegalStateException(
                    "Nobody can sign at " + form.address() + ", which answered " + form.status());
        }
        return stamp.group(1);
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
