package ngo.portal.launch.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import ngo.portal.launch.database.MigratedCluster;
import ngo.portal.launch.proof.LogContinuity;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.proof.Merkle;
import ngo.portal.persistence.proof.VerifierKey;
import ngo.portal.persistence.vault.DataKey;
import ngo.portal.persistence.vault.InstallationSecretRow;
import ngo.portal.persistence.vault.KeyWrapper;
import ngo.portal.persistence.vault.MasterKeys;
import ngo.portal.persistence.vault.SealedPair;
import ngo.portal.persistence.vault.SigningPair;
import ngo.portal.persistence.vault.WrapContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that renew, check and destroy keys, on two databases as the launcher makes them. */
class KeyCommandsIT {

    private static final byte[] WORDS = "words".getBytes(StandardCharsets.UTF_8);

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    private final UUID applicant = UUID.randomUUID();
    private final UUID funder = UUID.randomUUID();
    private final UUID object = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final DataKey key = DataKey.made();
    private final byte[] sealed = key.seal(WORDS, WORDS);

    @TempDir
    static Path home;

    private static MigratedCluster cluster;
    private static DatabaseAccount owner;
    private static DatabaseAccount keysOwner;
    private static DatabaseAccount superuser;
    private static DatabaseAccount superuserOfThePortal;

    @TempDir
    Path keys;

    private Path keyset;
    private VaultFile file;

    @BeforeAll
    static void twoDatabases() throws IOException, SQLException {
        cluster = MigratedCluster.start(home, false);
        owner = cluster.owner("portal");
        keysOwner = cluster.owner("portal_keys");
        superuser = cluster.superuser("portal_keys");
        superuserOfThePortal = cluster.superuser("portal");
    }

    @BeforeEach
    void somethingThatTwoRead() throws Exception {
        change(
                "truncate object_wrap, organisation_secret, organisation_key, organisation_signing_key, log_key, installation_secret");
        change(superuserOfThePortal, "truncate vault_command");
        keyset = keys.resolve("keys/vault.json");
        file = new VaultFile(keyset);
        file.require(keysOwner);
        wrap(object);
        wrap(other);
    }

    @AfterAll
    static void stop() throws IOException {
        cluster.close();
    }

    @Test
    void theKeyFileIsMadeOnceAndOnlyItsUserReadsIt() throws IOException {
        String text = Files.readString(keyset);
        file.require(keysOwner);

        assertThat(Files.readString(keyset)).isEqualTo(text);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyset)))
                .isEqualTo("rw-------");
    }

    @Test
    void aLostKeyFileIsNotReplacedWhereItWouldOpenNothing() throws IOException {
        Files.delete(keyset);

        assertThatThrownBy(() -> file.require(keysOwner))
                .isInstanceOf(StartupRefused.class)
                .hasMessageStartingWith("The key file " + keyset + " is missing");
        assertThat(keyset).doesNotExist();
    }

    @Test
    void aKeyFileThatIsNotWholeIsRefusedWithoutAWordOfIt() throws IOException {
        Files.writeString(keyset, Files.readString(keyset).substring(20));

        assertThatThrownBy(() -> file.require(keysOwner))
                .isInstanceOf(StartupRefused.class)
                .hasMessage("The key file " + keyset + " is damaged; restore it from your copy.")
                .hasNoCause();
    }

    @Test
    void everythingOpensAndTheCheckSaysSo() {
        assertThat(check()).isTrue();
        assertThat(lines()).containsExactly("Every key can be decrypted: 2 of organisations, 4 of objects.");
    }

    @Test
    void whatWasExchangedOrTakenAwayIsNamed() throws SQLException {
        change("update object_wrap set wrapped = (select wrapped from object_wrap where object_id = '" + other
                + "' and reader_id = '" + funder + "') where object_id = '" + object + "' and reader_id = '" + funder
                + "'");
        change("delete from object_wrap where object_id = '" + other + "' and reader_id = '" + applicant + "'");
        change("update organisation_key set public_key = 'x' where organisation_id = '" + funder + "'");

        assertThat(check()).isFalse();
        assertThat(lines())
                .containsExactlyInAnyOrder(
                        "Key 1 of organisation " + funder + " cannot be decrypted.",
                        "Object " + object + " cannot be decrypted for organisation " + funder + ".",
                        "Object " + other + " cannot be read by its owner.",
                        "Some keys cannot be decrypted.");
    }

    @Test
    void aSecretOfTheInstallationStaysWhatItIsAndOpensForNothingElse() throws Exception {
        InstallationSecretRow made = new KeyWrapper(file.read()).secret("petition match", 1);
        byte[] before = new KeyWrapper(file.read()).secret("petition match", made);
        change("insert into installation_secret values ('petition match', 1, '\\x"
                + HexFormat.of().formatHex(made.sealed()) + "', now())");

        assertThat(rotate()).isTrue();
        assertThat(check()).isTrue();
        byte[] sealed = HexFormat.of()
                .parseHex(strings("select encode(sealed, 'hex') from installation_secret")
                        .get(0));
        assertThat(sealed).isNotEqualTo(made.sealed());
        assertThat(new KeyWrapper(file.read().newest(1)).secret("petition match", new InstallationSecretRow(1, sealed)))
                .isEqualTo(before);

        change("update installation_secret set purpose = 'petition form'");
        assertThat(check()).isFalse();
        assertThat(lines()).contains("Secret 1 of the installation for petition form cannot be decrypted.");
    }

    @Test
    void withAnotherKeyFileNothingOpens() throws IOException {
        file.write(MasterKeys.made());

        assertThat(check()).isFalse();
        assertThat(lines()).hasSize(7);
    }

    @Test
    void afterARotationAllReadWhatTheyReadAndTheOldKeysAreGone() throws Exception {
        assertThat(rotate()).isTrue();

        assertThat(check()).isTrue();
        assertThat(lines())
                .containsExactly(
                        "A new key-encryption key protects the keys of 2 organisations; 4 wraps were renewed.",
                        "Every key can be decrypted: 2 of organisations, 4 of objects.");
        assertThat(strings("select number || ' ' || (retired_at is null) from organisation_key"))
                .containsExactly("2 true", "2 true");
        for (UUID reader : List.of(applicant, funder)) {
            assertThat(opened(reader, 2).open(sealed, WORDS)).isEqualTo(WORDS);
        }
    }

    /** The key before stays for one rotation, so that a backup of the keys from before still opens; then it is gone. */
    @Test
    void theSecondRotationThrowsTheFirstKeyAway() throws Exception {
        MasterKeys first = file.read();
        byte[] old = first.seal(WORDS, WORDS);
        rotate();
        assertThat(file.read().open(old, WORDS)).isEqualTo(WORDS);

        rotate();

        assertThat(check()).isTrue();
        assertThat(file.read().count()).isEqualTo(2);
        assertThatThrownBy(() -> file.read().open(old, WORDS)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void whatCannotBeRenewedIsLeftAndNoKeyIsThrownAway() throws SQLException {
        change("update object_wrap set wrapped = 'x' where object_id = '" + object + "' and reader_id = '" + funder
                + "'");

        for (int time = 0; time < 3; time++) {
            assertThat(rotate()).isFalse();
        }

        assertThat(file.read().count()).isEqualTo(4);
        assertThat(strings("select distinct reader_key::text from object_wrap where wrapped = 'x'"))
                .containsExactly("1");
        assertThat(strings("select number::text from organisation_key where organisation_id = '" + funder
                        + "' order by 1"))
                .containsExactly("1", "4");
    }

    @Test
    void aShreddedObjectIsUnreadableAndThePortalIsAskedToDeleteIt() throws SQLException {
        assertThat(new Shredding(owner, keysOwner, out).shred(object.toString()))
                .isTrue();

        assertThat(lines())
                .containsExactly("2 wraps of 1 object are destroyed."
                        + " Older backups of the key database still contain them.");
        assertThat(strings("select distinct object_id::text from object_wrap")).containsExactly(other.toString());
        assertThat(strings(
                        superuserOfThePortal,
                        "select act || ' ' || organisation_id || ' ' || object_id from vault_command"))
                .containsExactly("SHRED " + applicant + " " + object);
        assertThat(new Shredding(owner, keysOwner, out).shred(object.toString()))
                .isFalse();
    }

    /** The portal destroys the same wraps, in another order. */
    @Test
    void aDeadlockWithThePortalEndsInKeysThatAreGone() throws Exception {
        try (Connection portal = superuser.connect();
                Statement statement = portal.createStatement()) {
            portal.setAutoCommit(false);
            String wraps = "delete from object_wrap where object_id = '" + object + "' and reader_id = ";
            statement.execute(wraps + "'" + funder + "'");
            CompletableFuture<Boolean> shredded =
                    CompletableFuture.supplyAsync(() -> new Shredding(owner, keysOwner, out).shred(object.toString()));
            while (strings(
                            "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%object_wrap%'")
                    .isEmpty()) {
                assertThat(shredded).isNotDone();
            }
            statement.execute(wraps + "'" + applicant + "'");
            portal.commit();

            assertThat(shredded.get(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(strings("select distinct object_id::text from object_wrap")).containsExactly(other.toString());
    }

    @Test
    void aCaseIsFoundByItsCode() throws SQLException {
        aRequestUnder("AB12-CD34");
        Shredding shredding = new Shredding(owner, keysOwner, out);

        assertThat(shredding.shred("ZZ99-ZZ99")).isFalse();
        assertThat(shredding.shred("AB12-CD34")).isTrue();

        assertThat(strings("select distinct object_id::text from object_wrap")).containsExactly(other.toString());
    }

    private void aRequestUnder(String code) throws SQLException {
        for (UUID organisation : List.of(applicant, funder)) {
            change(
                    superuserOfThePortal,
                    "insert into organisation (id, alias, name, short_name, state) values ('%1$s', '%1$s', 'Some', 'S', 'ACTIVE')"
                            .formatted(organisation));
        }
        change(
                superuserOfThePortal,
                """
                insert into funding_call (organisation_id, id, title, text, language, track, state, opens_at, ceiling, currency,
                  exclusions, categories, second_person, reviews_needed, quorum, blind, created_at, changed_at, version)
                values ('%1$s', '%1$s', 'Call', '', 'en', 'EMERGENCY', 'OPEN', now(), 1, 'EUR', '', '', false, 1, 1, true,
                  now(), now(), 1)
                """
                        .formatted(funder));
        change(
                superuserOfThePortal,
                """
                insert into funding_request (organisation_id, id, case_code, call_id, funder_id, track, urgency, state, created_by,
                  content_id, identity_id, payment_id, case_id, created_at, changed_at, version)
                values ('%1$s', gen_random_uuid(), '%2$s', '%3$s', '%3$s', 'EMERGENCY', 'URGENT', 'SUBMITTED', 'somebody',
                  '%4$s', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now(), now(), 1)
                """
                        .formatted(applicant, code, funder, object));
    }

    @Test
    void keysThatSignStayTheSameAndAnExchangedOneIsNamed() throws Exception {
        SigningPair pair = aLog(new byte[32]);
        SigningPair own = SigningPair.made(file.read(), SigningPair.ofOrganisation(applicant, 1));
        change(
                "insert into organisation_signing_key values (?, 1, ?, ?, now())",
                applicant,
                own.publicKey(),
                own.sealed());
        byte[] signature = pair.sign(file.read(), SigningPair.ofLog(1), WORDS);
        rotate();
        rotate();

        assertThat(check()).isTrue();
        SigningPair after = new SigningPair(pair.publicKey(), bytes("select sealed from log_key"));
        assertThat(after.sign(file.read(), SigningPair.ofLog(1), WORDS)).isEqualTo(signature);
        assertThatThrownBy(() -> after.sign(file.read(), SigningPair.ofLog(2), WORDS))
                .isInstanceOf(GeneralSecurityException.class);
        change("update organisation_signing_key set sealed = (select sealed from log_key)");
        assertThat(check()).isFalse();
        assertThat(lines()).contains("The signing key for signing|" + applicant + "|1 cannot be decrypted.");
    }

    @Test
    void aDatabaseThatLostTheLastHeadStopsTheLogAndOnlyThenANewOneBegins() throws Exception {
        byte[] root = Merkle.sha256();
        SigningPair pair = aLog(root);
        String vkey =
                VerifierKey.ofNotes("portal.example/log/1", pair.publicKey()).text();
        change(superuserOfThePortal, "truncate transparency_log, log_head");
        change(superuserOfThePortal, "insert into transparency_log values (1, ?, now())", vkey);
        change(superuserOfThePortal, "insert into log_head values (1, 5, ?, '', now())", root);
        LogContinuity log = new LogContinuity(owner, keysOwner, out);

        assertThat(log.goesOn()).isTrue();
        assertThat(log.restart(file.read())).isFalse();
        change(superuserOfThePortal, "delete from log_head");
        assertThat(log.goesOn()).isFalse();
        assertThat(lines().get(2)).startsWith("portal.example/log/1 is stopped: a head of 5 entries was signed");
        assertThat(log.restart(file.read())).isTrue();

        assertThat(strings("select origin from log_key order by log"))
                .containsExactly("portal.example/log/1", "portal.example/log/2");
        assertThat(log.goesOn()).isTrue();
        assertThat(check()).isTrue();
    }

    private SigningPair aLog(byte[] root) throws SQLException {
        SigningPair pair = SigningPair.made(file.read(), SigningPair.ofLog(1));
        change(
                "insert into log_key values (1, 'portal.example/log/1', ?, ?, now(), 5, ?)",
                pair.publicKey(),
                pair.sealed(),
                root);
        return pair;
    }

    /** Neither of the portal's other roles can so much as connect to the keys. */
    @Test
    void theKeysAreOpenToTheirOwnRoleAlone() {
        DatabaseAccount app = cluster.account("portal_keys", "portal_app", Secrets.Name.DATABASE_APP);
        DatabaseAccount vault = cluster.account("portal", "portal_vault", Secrets.Name.DATABASE_VAULT);

        for (DatabaseAccount astray : List.of(app, vault)) {
            assertThatThrownBy(astray::connect)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for database");
        }
    }

    private boolean check() {
        return new KeyCheck(keysOwner, file.read(), out).allOpen();
    }

    private boolean rotate() {
        return new KeyRotation(keysOwner, file, out).renewEverything();
    }

    private DataKey opened(UUID reader, int number) throws SQLException, GeneralSecurityException {
        try (Connection connection = keysOwner.connect()) {
            for (KeyTable.Wrap wrap : new KeyTable(connection).wraps()) {
                if (wrap.place().equals(new WrapContext(applicant, object, 1, reader, number))) {
                    return new KeyWrapper(file.read()).unwrap(wrap.place(), wrap.wrapped(), wrap.secret());
                }
            }
        }
        throw new AssertionError("there is no such wrap");
    }

    private void wrap(UUID one) throws Exception {
        KeyWrapper wrapper = new KeyWrapper(file.read());
        for (UUID reader : List.of(applicant, funder)) {
            if (strings("select 1 from organisation_key where organisation_id = '" + reader + "'")
                    .isEmpty()) {
                SealedPair pair = wrapper.pair(reader, 1);
                change("insert into organisation_key values (?, 1, ?, now())", reader, pair.publicKey());
                change("insert into organisation_secret values (?, 1, ?)", reader, pair.secret());
            }
            byte[] half = bytes("select public_key from organisation_key where organisation_id = '" + reader + "'");
            WrapContext context = new WrapContext(applicant, one, 1, reader, 1);
            change(
                    "insert into object_wrap values (?, ?, 1, ?, 1, ?, now())",
                    applicant,
                    one,
                    reader,
                    wrapper.wrap(context, key, half));
        }
    }

    private List<String> lines() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private void change(String sql, Object... values) throws SQLException {
        change(superuser, sql, values);
    }

    private static void change(DatabaseAccount account, String sql, Object... values) throws SQLException {
        try (Connection connection = account.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private byte[] bytes(String sql) throws SQLException {
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBytes(1);
        }
    }

    private List<String> strings(String sql) throws SQLException {
        return strings(superuser, sql);
    }

    private static List<String> strings(DatabaseAccount account, String sql) throws SQLException {
        try (Connection connection = account.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
