package ngo.portal.launch.keys;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import ngo.portal.persistence.vault.InstallationSecretRow;
import ngo.portal.persistence.vault.SealedPair;
import ngo.portal.persistence.vault.SigningPair;
import ngo.portal.persistence.vault.WrapContext;

/** The database of keys as its owner sees it: all rows, none of them decrypted. Each change is committed separately. */
final class KeyTable {

    private static final String WRAPS =
            """
            select w.owner_id, w.object_id, w.generation, w.reader_id, w.reader_key, w.wrapped, s.sealed
            from object_wrap w join organisation_secret s on s.organisation_id = w.reader_id and s.number = w.reader_key
            """;

    private static final String PAIRS =
            """
            select k.organisation_id, k.number, k.public_key, s.sealed
            from organisation_key k join organisation_secret s using (organisation_id, number)
            """;

    private static final String DEADLOCK = "40P01";
    private static final int TRIES = 5;

    private final Connection connection;

    KeyTable(Connection connection) {
        this.connection = connection;
    }

    /** A wrapped key and the key pair that unwraps it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only unwrapped
    record Wrap(WrapContext place, byte[] wrapped, byte[] secret) {}

    /** A key pair and the organisation that owns it. */
    record Pair(UUID organisation, SealedPair pair) {}

    /** A signing key pair. */
    record Signing(String purpose, SigningPair pair) {}

    /** A secret of the installation and its purpose. */
    record Secret(String purpose, InstallationSecretRow row) {}

    /** Reads one row of a result. */
    private interface Reading<T> {
        T of(ResultSet line) throws SQLException;
    }

    List<UUID> organisations() throws SQLException {
        return list(
                "select distinct organisation_id from organisation_secret order by 1",
                line -> line.getObject(1, UUID.class));
    }

    /** The next key pair of an organisation, which is used from now on; earlier pairs are retired. */
    SealedPair addPair(UUID organisation, IntFunction<SealedPair> made) throws SQLException {
        run("select pg_advisory_xact_lock(hashtextextended('pair:' || ?::text, 0))", organisation);
        int last = list(
                        "select max(number) from organisation_key where organisation_id = ?",
                        line -> line.getInt(1),
                        organisation)
                .get(0);
        SealedPair pair = made.apply(last + 1);
        change(
                "update organisation_key set retired_at = now() where organisation_id = ? and retired_at is null",
                organisation);
        change(
                "insert into organisation_key (organisation_id, number, public_key, made_at) values (?, ?, ?, now())",
                organisation,
                pair.number(),
                pair.publicKey());
        change("insert into organisation_secret values (?, ?, ?)", organisation, pair.number(), pair.secret());
        connection.commit();
        return pair;
    }

    List<Wrap> wrapsForOlderKeys(UUID reader, int number) throws SQLException {
        return list(WRAPS + "where w.reader_id = ? and w.reader_key < ?", KeyTable::wrap, reader, number);
    }

    List<Wrap> wraps() throws SQLException {
        return list(WRAPS + "order by w.object_id, w.generation, w.reader_id", KeyTable::wrap);
    }

    List<Pair> pairs() throws SQLException {
        return list(PAIRS + "order by 1, 2", line -> new Pair(line.getObject(1, UUID.class), pair(line)));
    }

    List<Secret> secrets() throws SQLException {
        return list(
                "select purpose, number, sealed from installation_secret order by 1, 2",
                line -> new Secret(line.getString(1), new InstallationSecretRow(line.getInt(2), line.getBytes(3))));
    }

    /** A secret that was deleted in the meantime is not inserted again. */
    void seal(Secret secret) throws SQLException {
        change(
                "update installation_secret set sealed = ? where purpose = ? and number = ?",
                secret.row().sealed(),
                secret.purpose(),
                secret.row().number());
        connection.commit();
    }

    /** Retired key pairs of an organisation that still open wraps; such wraps were made during the rotation. */
    List<SealedPair> retired(UUID organisation) throws SQLException {
        return list(PAIRS + "where k.organisation_id = ? and k.retired_at is not null", KeyTable::pair, organisation);
    }

    /** Objects whose newest generation their owner cannot decrypt. */
    List<UUID> withoutOwner() throws SQLException {
        return list(
                """
                select w.object_id from object_wrap w group by w.owner_id, w.object_id
                having max(w.generation) is distinct from max(w.generation) filter (where w.reader_id = w.owner_id)
                order by 1
                """,
                line -> line.getObject(1, UUID.class));
    }

    List<UUID> owners(UUID object) throws SQLException {
        return list(
                "select distinct owner_id from object_wrap where object_id = ?",
                line -> line.getObject(1, UUID.class),
                object);
    }

    /** Replaces an older wrap; a wrap that was deleted in the meantime is not inserted again. */
    void replace(WrapContext old, int readerKey, byte[] wrapped) throws SQLException {
        change(
                """
                update object_wrap set reader_key = ?, wrapped = ?
                where owner_id = ? and object_id = ? and generation = ? and reader_id = ? and reader_key = ?
                """,
                readerKey,
                wrapped,
                old.owner(),
                old.object(),
                old.generation(),
                old.reader(),
                old.readerKey());
        connection.commit();
    }

    void seal(UUID organisation, SealedPair pair) throws SQLException {
        change(
                "update organisation_key set public_key = ? where organisation_id = ? and number = ?",
                pair.publicKey(),
                organisation,
                pair.number());
        change(
                "update organisation_secret set sealed = ? where organisation_id = ? and number = ?",
                pair.secret(),
                organisation,
                pair.number());
        connection.commit();
    }

    /** Destroys the retired key pairs of an organisation for which nothing is wrapped any more. */
    void dropUnused(UUID organisation) throws SQLException {
        change(
                """
                delete from organisation_key k where k.organisation_id = ? and k.retired_at is not null
                  and not exists (select 1 from object_wrap w where w.reader_id = k.organisation_id and w.reader_key = k.number)
                """,
                organisation);
        connection.commit();
    }

    /** Signing key pairs with their purpose. */
    List<Signing> signing() throws SQLException {
        List<Signing> pairs = new ArrayList<>(list(
                "select organisation_id, number, public_key, sealed from organisation_signing_key order by 1, 2",
                line -> new Signing(
                        SigningPair.ofOrganisation(line.getObject(1, UUID.class), line.getInt(2)), signingPair(line))));
        pairs.addAll(list(
                "select null, log, public_key, sealed from log_key order by 2",
                line -> new Signing(SigningPair.ofLog(line.getInt(2)), signingPair(line))));
        return pairs;
    }

    /** A public key identifies exactly one pair. */
    void seal(SigningPair pair) throws SQLException {
        for (String table : List.of("organisation_signing_key", "log_key")) {
            change("update " + table + " set sealed = ? where public_key = ?", pair.sealed(), pair.publicKey());
        }
        connection.commit();
    }

    private static SigningPair signingPair(ResultSet line) throws SQLException {
        return new SigningPair(line.getBytes(3), line.getBytes(4));
    }

    /**
     * Returns how many wraps there were. The portal, which has the same command in its outbox, may delete them in another order:
     * the transaction that is aborted by a deadlock is repeated.
     */
    int destroy(UUID object) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                int destroyed = change("delete from object_wrap where object_id = ?", object);
                connection.commit();
                return destroyed;
            } catch (SQLException failed) {
                connection.rollback();
                if (tries == TRIES || !DEADLOCK.equals(failed.getSQLState())) {
                    throw failed;
                }
            }
        }
    }

    private static Wrap wrap(ResultSet line) throws SQLException {
        WrapContext place = new WrapContext(
                line.getObject(1, UUID.class),
                line.getObject(2, UUID.class),
                line.getInt(3),
                line.getObject(4, UUID.class),
                line.getInt(5));
        return new Wrap(place, line.getBytes(6), line.getBytes(7));
    }

    private static SealedPair pair(ResultSet line) throws SQLException {
        return new SealedPair(line.getInt(2), line.getBytes(3), line.getBytes(4));
    }

    private void run(String query, Object... values) throws SQLException {
        list(query, line -> true, values);
    }

    private int change(String change, Object... values) throws SQLException {
        try (PreparedStatement sql = prepared(change, values)) {
            return sql.executeUpdate();
        }
    }

    private <T> List<T> list(String query, Reading<T> reading, Object... values) throws SQLException {
        try (PreparedStatement sql = prepared(query, values);
                ResultSet lines = sql.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (lines.next()) {
                found.add(reading.of(lines));
            }
            return found;
        }
    }

    private PreparedStatement prepared(String text, Object... values) throws SQLException {
        PreparedStatement sql = connection.prepareStatement(text);
        for (int i = 0; i < values.length; i++) {
            sql.setObject(i + 1, values[i]);
        }
        return sql;
    }
}
