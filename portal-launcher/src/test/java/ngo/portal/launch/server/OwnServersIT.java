package ngo.portal.launch.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ngo.portal.launch.FreePorts;
import ngo.portal.launch.OpenSockets;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.server.Operator.Said;
import ngo.portal.launch.settings.Port;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.story.HostileCrowd;
import ngo.portal.story.Portal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.subethamail.smtp.server.SMTPServer;

/**
 * An operator brings a PostgreSQL, a Keycloak and a mail server of their own, with accounts and passwords of their own, and goes step by step
 * from nothing to a portal that answers, is measured and drained. Each step builds on the one before.
 */
@TestMethodOrder(OrderAnnotation.class)
@Tag("part-3")
class OwnServersIT {

    private static final Path PLACE = Path.of("target/own-servers").toAbsolutePath();
    private static final Path DISTRIBUTION = Path.of("target/portal").toAbsolutePath();
    /** Binaries are unpacked once for a process; those who test beside this want them here. */
    private static final Path CACHE = Path.of("target/cache").toAbsolutePath();

    private static final String PROVIDERS = "given by the provider";
    private static final String CANARY = "it's a canary \\ secret";
    private static final String CONTEXT_KEY = "0123456789abcdef".repeat(4);

    /** What none of them is without. */
    private static final String[] SECRETS = {"canary", CONTEXT_KEY, PROVIDERS, OwnKeycloak.SETUP_SECRET};

    private static final Pattern METRIC = Pattern.compile("\\b(?:portal|jvm|process)_[a-z0-9_]+");

    private static final int STARTS = 20;

    private static final Map<String, String> PORTS = FreePorts.environment();
    private static final Map<String, String> ENVIRONMENT = new HashMap<>();
    private static final Map<String, String> OWNER = Map.of("PORTAL_DATABASE_OWNER_PASSWORD", CANARY + " owner");

    private static final Map<String, String> SET_UP = Map.of(
            "PORTAL_KEYCLOAK_SETUP_CLIENT_ID", OwnKeycloak.SETUP_CLIENT,
            "PORTAL_KEYCLOAK_SETUP_CLIENT_SECRET", OwnKeycloak.SETUP_SECRET);

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedPostgres postgres;

    @SuppressWarnings("NullAway.Init")
    private static FarLine line;

    @SuppressWarnings("NullAway.Init")
    private static GreenMail mail;

    @SuppressWarnings("NullAway.Init")
    private static OwnKeycloak keycloak;

    @SuppressWarnings("NullAway.Init")
    private static Operator node;

    @SuppressWarnings("NullAway.Init")
    private static Process running;

    @BeforeAll
    static void bringOwnServers() throws Exception {
        new LeftoverProcesses(PLACE).stop();
        PrivateFiles.deleteTree(PLACE);
        PrivateFiles.createDirectories(PLACE);
        postgres = OwnPostgres.start(CACHE);
        line = FarLine.to(postgres.getPort());
        superuser("create role creator login createrole createdb password '" + PROVIDERS + "'");
        superuser("create role identity login password '" + PROVIDERS + "'");
        superuser("create database identity owner identity");
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        keycloak = OwnKeycloak.start(
                PLACE.resolve("keycloak"),
                CACHE,
                Integer.parseInt(PORTS.get(Port.KEYCLOAK.setting())),
                new DatabaseAccount(url("identity"), "identity", PROVIDERS));
        describe();
        node = operator(Map.of());
    }

    /** One secret in the environment, one in a file, one among systemd's credentials. */
    private static void describe() throws Exception {
        Path credentials = PLACE.resolve("credentials");
        PrivateFiles.createDirectories(credentials);
        PrivateFiles.write(credentials.resolve("portal.database.public.password"), List.of(CANARY + " public"));
        PrivateFiles.write(PLACE.resolve("vault.password"), List.of(CANARY + " vault"));
        ENVIRONMENT.put("PORTAL_DATABASE_URL", url("portal"));
        ENVIRONMENT.put("PORTAL_DATABASE_APP_PASSWORD", CANARY + " app");
        ENVIRONMENT.put("CREDENTIALS_DIRECTORY", credentials.toString());
        ENVIRONMENT.put(
                "PORTAL_KEYS_DATABASE_VAULT_PASSWORD_FILE",
                PLACE.resolve("vault.password").toString());
        ENVIRONMENT.put("PORTAL_CONTEXT_KEY", CONTEXT_KEY);
        ENVIRONMENT.put("PORTAL_VAULT_KEYSET_FILE", PLACE.resolve("vault.json").toString());
        ENVIRONMENT.put("PORTAL_KEYCLOAK_URL", keycloak.url().toString());
        ENVIRONMENT.put("PORTAL_OIDC_CLIENT_SECRET", CANARY + " client");
        ENVIRONMENT.put("PORTAL_KEYCLOAK_ADMIN_CLIENT_SECRET", CANARY + " directory");
        ENVIRONMENT.put("PORTAL_SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort());
        ENVIRONMENT.put("PORTAL_MAIL_FROM", "office@movement.example");
        ENVIRONMENT.put("PORTAL_BASE_URL", "http://localhost:" + PORTS.get("PORTAL_PORT"));
        ENVIRONMENT.put("PORTAL_PORT", PORTS.get("PORTAL_PORT"));
        ENVIRONMENT.put("PORTAL_MANAGEMENT_PORT", PORTS.get("PORTAL_MANAGEMENT_PORT"));
        ENVIRONMENT.put("PORTAL_QUICK_START", "true");
        ENVIRONMENT.put("PORTAL_NODE", "node-1");
        ENVIRONMENT.put("PORTAL_LOG_FORMAT", "json");
        ENVIRONMENT.put("PORTAL_POOL_PUBLIC", "3");
        ENVIRONMENT.put("PORTAL_DRAIN_SECONDS", "1");
        ENVIRONMENT.put("PORTAL_TRUSTED_PROXIES", "127.0.0.1");
        ENVIRONMENT.put("TMPDIR", PLACE.toString());
    }

    @AfterAll
    static void stop() throws Exception {
        if (running != null) {
            running.destroy();
            running.waitFor(60, TimeUnit.SECONDS);
        }
        if (keycloak != null) {
            keycloak.close();
        }
        new LeftoverProcesses(PLACE).stop();
        mail.stop();
        line.close();
        postgres.close();
    }

    @Test
    @Order(1)
    void aNodeRefusesADatabaseThatNobodyHasPrepared() throws Exception {
        Said said = node.run("serve");

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.words()).startsWith("The database at " + url("portal") + " rejects portal_app: ");
        assertThat(said.words().lines()).hasSize(1);
    }

    @Test
    @Order(2)
    void theDatabaseIsPreparedByTheProvidersAccountAndMigratedByItsOwner() throws Exception {
        Operator provider = operator(Map.of("PORTAL_DATABASE_USER", "creator", "PORTAL_DATABASE_PASSWORD", PROVIDERS))
                .with(OWNER);
        assertThat(provider.run("prepare-database").status()).isZero();
        assertThat(provider.run("prepare-database").status()).isZero();
        assertThat(node.run("serve").words())
                .contains("is not prepared for this portal")
                .contains("run prepare-database");

        Operator owner = operator(OWNER);
        assertThat(owner.run("migrate", "--dry-run").status()).isEqualTo(1);
        Said migrated = owner.run("migrate");
        assertThat(migrated.words()).startsWith("The schema is current (");
        assertThat(migrated.status()).isZero();
        assertThat(owner.run("migrate").words()).isEqualTo("The schema is current (0 migrations carried out).\n");
        assertThat(owner.run("migrate", "--dry-run").status()).isZero();
        assertThat(PLACE.resolve("vault.json")).exists();
    }

    @Test
    @Order(3)
    void aNodeWithAnotherContextKeyIsRefusedBeforeItCanDoHarm() throws Exception {
        Said said = operator(Map.of("PORTAL_CONTEXT_KEY", "ff".repeat(32))).run("serve");

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.words()).startsWith("The database has another PORTAL_CONTEXT_KEY");
    }

    @Test
    @Order(4)
    void keycloakIsSetUpOnceAndThenComparedAlone() throws Exception {
        Operator setUp = setUp();
        Said before = setUp.run("configure-keycloak");
        assertThat(before.status()).isEqualTo(1);
        assertThat(before.words()).startsWith("There is no realm \"coalition\".\n");

        Said applied = setUp.run("configure-keycloak", "--apply");
        assertThat(applied.words()).endsWith("The realm is now as the portal needs it.\n");
        assertThat(applied.status()).isZero();
        assertThat(setUp.run("configure-keycloak").status()).isZero();

        assertThat(passwordForMails(setUp, "of yesterday")).isEqualTo("of yesterday");
        assertThat(passwordForMails(setUp, "of today")).isEqualTo("of today");
        assertThat(setUp.run("configure-keycloak", "--apply").status()).isZero();
        assertThat(setUp.run("configure-keycloak").words())
                .isEqualTo("The realm meets the requirements of the portal.\n");

        Said moved = setUp.with(Map.of(
                        "PORTAL_BASE_URL", "https://portal.movement.example", "PORTAL_OIDC_CLIENT_SECRET", "new"))
                .run("configure-keycloak");
        assertThat(moved.status()).isEqualTo(1);
        assertThat(moved.words())
                .contains("Client \"portal\" has rootUrl ")
                .contains("Client \"portal\" has a different secret.")
                .doesNotContain(CANARY);
    }

    /** The mail password that Keycloak uses after it was given a new one, which only its database shows. */
    private static String passwordForMails(Operator setUp, String password) throws Exception {
        Operator informed = setUp.with(Map.of(
                "PORTAL_SMTP_URL",
                "smtp://portal@127.0.0.1:" + mail.getSmtp().getPort(),
                "PORTAL_SMTP_PASSWORD",
                password));
        Said applied = informed.run("configure-keycloak", "--apply");
        assertThat(applied.status()).as(applied.words()).isZero();
        assertThat(informed.run("configure-keycloak").words())
                .startsWith(
                        "The realm meets the requirements of the portal. Keycloak does not reveal the password of the mail server; ")
                .doesNotContain(password);
        return superuser("identity", "select value from realm_smtp_config where name = 'password'");
    }

    @Test
    @Order(5)
    void thereIsOneFirstAdministrator() throws Exception {
        Operator withoutMail = setUp().with(Map.of("PORTAL_SMTP_URL", "smtp://127.0.0.1:9"));
        Said applied = withoutMail.run("configure-keycloak", "--apply");
        assertThat(applied.status()).as(applied.words()).isZero();
        Said unreached = setUp().run("first-administrator", "--email", "ana@movement.example", "--name", "Ana Lima");
        assertThat(setUp().run("configure-keycloak", "--apply").status()).isZero();
        assertThat(unreached.status()).isEqualTo(2);
        assertThat(unreached.words())
                .startsWith(
                        "ana@movement.example is administrator of the coalition, but Keycloak could not send the e-mail (")
                .endsWith("; repeat the command once its mail server accepts mail, or with --print-password.\n");
        assertThat(setUp().run("first-administrator", "--email", "ana@movement.example", "--name", "Ana Lima"))
                .isEqualTo(new Said(0, "An e-mail to ana@movement.example explains how to choose a password.\n"));

        Said appointed = setUp().run(
                        "first-administrator",
                        "--email",
                        "ana@movement.example",
                        "--name",
                        "Ana Lima",
                        "--print-password");
        assertThat(appointed.status()).isZero();
        assertThat(appointed.words()).startsWith("Password for the first sign-in: ");

        assertThat(superuser(
                        "portal",
                        "select action || ' ' || actor from audit_entry where organisation_id = ctx.office()"))
                .isEqualTo("RolesChanged operator");

        Said second = setUp().run(
                        "first-administrator", "--email", "eve@movement.example", "--name", "Eve", "--print-password");
        assertThat(second.status()).isEqualTo(1);
        assertThat(second.words()).startsWith("ana@movement.example is already administrator of the coalition");
    }

    @Test
    @Order(6)
    void theFirstOrganisationsAreFoundedWithTheirLeadsOnce() throws Exception {
        String[] river = {"--organisation", "river=River Defenders", "--lead", "Ada@River.example"};
        String[] forest = {"--organisation", "forest=Forest Watch", "--lead", "ben@forest.example"};
        assertThat(setUp().run(founding(river, forest)).words())
                .isEqualTo("Missing settings: PORTAL_DATABASE_OWNER_PASSWORD.\n");
        Operator owner = setUp().with(OWNER);
        assertThat(owner.run(founding(river)))
                .isEqualTo(new Said(
                        1,
                        "Leads of 2 organisations approve a text (PORTAL_QUORUM): name 2, each with --organisation and --lead."
                                + " The office adds all others later.\n"));
        assertThat(owner.run(
                        founding(river, new String[] {"--organisation", "forest=F", "--lead", "ana@movement.example"})))
                .isEqualTo(
                        new Said(
                                1,
                                "ana@movement.example cannot be administrator and lead of the coalition; name another person.\n"));

        Said founded = owner.run(founding(river, forest));

        assertThat(founded.words())
                .contains("River Defenders is added. The portal invites ada@river.example to administer it and to lead")
                .contains("Forest Watch is added. ");
        assertThat(founded.status()).isZero();
        assertThat(superuser("portal", "select string_agg(distinct alias || ' ' || state, ', ') from organisation"))
                .isEqualTo("forest INVITED, river INVITED");
        assertThat(leads()).containsExactlyInAnyOrder("ada@river.example", "ben@forest.example");
        assertThat(owner.run(founding(
                        new String[] {"--organisation", "desert=Desert", "--lead", "eve@desert.example"}, forest)))
                .isEqualTo(new Said(
                        1, "The coalition exists already: its office adds organisations, and a lead confirms them.\n"));
        assertThat(leads()).hasSize(2);
    }

    private static String[] founding(String[]... organisations) {
        Stream<String> office = Stream.of(
                "first-administrator", "--email", "ana@movement.example", "--name", "Ana Lima", "--print-password");
        return Stream.concat(office, Stream.of(organisations).flatMap(Stream::of))
                .toArray(String[]::new);
    }

    private static List<String> leads() throws Exception {
        List<String> leads = new ArrayList<>();
        KeycloakAdmin.ofSetup(Settings.ofNode(everything(SET_UP)))
                .get("coalition/roles/consortium-lead/users")
                .getAsJsonArray()
                .forEach(one -> leads.add(one.getAsJsonObject().get("username").getAsString()));
        return leads;
    }

    @Test
    @Order(7)
    void theDoctorFindsNothing() throws Exception {
        Said said = node.run("doctor");

        assertThat(said.words().lines().filter(line -> line.startsWith("NO"))).isEmpty();
        assertThat(said.status()).isZero();
    }

    /** One thing at a time; all others DoctorIT spoils. */
    @Test
    @Order(8)
    void theDoctorNamesWhatIsWrongWithKeycloak() throws Exception {
        assertThat(complaints(Map.of("PORTAL_OIDC_CLIENT_SECRET", "guessed")))
                .containsExactly("NO  Keycloak rejects PORTAL_OIDC_CLIENT_SECRET; run configure-keycloak --apply.");
        assertThat(complaints(Map.of("PORTAL_KEYCLOAK_ADMIN_CLIENT_SECRET", "guessed")))
                .singleElement()
                .asString()
                .startsWith("NO  Keycloak rejects PORTAL_KEYCLOAK_ADMIN_CLIENT_SECRET: ")
                .endsWith("; run configure-keycloak --apply.");
        assertThat(complaints(Map.of("PORTAL_BASE_URL", "https://portal.movement.example")))
                .singleElement()
                .asString()
                .startsWith("NO  Keycloak does not accept the redirect address https://portal.movement.example;");
        assertThat(complaints(
                        Map.of("PORTAL_KEYCLOAK_URL", keycloak.url().toString().replace("localhost", "127.0.0.1"))))
                .singleElement()
                .asString()
                .startsWith("NO  Keycloak's issuer is " + keycloak.url() + "/realms/coalition and ");
        assertThat(complaints(SET_UP))
                .anyMatch(line -> line.startsWith("NO  The temporary administrator still exists in"));

        KeycloakAdmin console = KeycloakAdmin.ofSetup(Settings.ofNode(everything(SET_UP)));
        JsonObject realm = console.get("coalition").getAsJsonObject();
        realm.addProperty("adminEventsEnabled", false);
        console.put("coalition", realm);
        List<String> silent = complaints(Map.of());
        realm.addProperty("adminEventsEnabled", true);
        console.put("coalition", realm);
        assertThat(silent)
                .containsExactly(
                        "NO  Keycloak does not save events, which the portal reads to synchronise; run configure-keycloak --apply.");

        JsonObject server = realm.getAsJsonObject("smtpServer");
        JsonElement port = server.get("port");
        server.addProperty("port", "smtp");
        console.put("coalition", realm);
        List<String> withoutPort = complaints(Map.of());
        server.add("port", port);
        console.put("coalition", realm);
        assertThat(withoutPort)
                .containsExactly("NO  The port of the mail server in Keycloak's realm is invalid; run"
                        + " configure-keycloak --apply.");
    }

    /** The portal trusts this server's certificate, and Keycloak does not. */
    @Test
    @Order(9)
    void theDoctorNamesAMailServerThatKeycloakDoesNotTrust() throws Exception {
        ProxyCertificate certificate = ProxyCertificate.in(PLACE);
        SMTPServer encrypted =
                SMTPServer.port(0).serverSocketFactory(certificate.shown()).build();
        encrypted.start();
        try {
            Map<String, String> server = Map.of(
                    "PORTAL_SMTP_URL",
                    "smtps://localhost:" + encrypted.getPortAllocated(),
                    "PORTAL_JAVA_OPTIONS",
                    certificate.javaOptions());
            assertThat(setUp().with(server).run("configure-keycloak", "--apply").status())
                    .isZero();
            assertThat(complaints(server))
                    .containsExactly(
                            "NO  Keycloak does not trust the certificate of the mail server at localhost:"
                                    + encrypted.getPortAllocated()
                                    + "; name the certificate file of its authority in KC_TRUSTSTORE_PATHS and restart Keycloak.");
        } finally {
            encrypted.stop();
            assertThat(setUp().run("configure-keycloak", "--apply").status()).isZero();
        }
        assertThat(node.run("doctor").status()).isZero();
    }

    private static List<String> complaints(Map<String, String> wrong) throws Exception {
        Said said = node.with(wrong).run("doctor");

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.words()).doesNotContain("guessed");
        return said.words().lines().filter(line -> line.startsWith("NO")).toList();
    }

    private static Map<String, String> everything(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(ENVIRONMENT);
        all.putAll(more);
        return all;
    }

    @Test
    @Order(10)
    void theNodeServesAndChangesNothingOfWhatWasUnpacked() throws Exception {
        Map<String, FileTime> before = tree();
        running = node.serve();

        assertThat(node.get("http://localhost:" + PORTS.get("PORTAL_PORT") + "/en/")
                        .statusCode())
                .isEqualTo(200);
        node.until(management("/health/ready"), 200);
        assertThat(tree()).isEqualTo(before);
        assertThat(workFolders()).hasSize(1);
        assertThat(arguments()).contains("launcher.jar", "launch-micro.jar").doesNotContain(SECRETS);
    }

    @Test
    @Order(11)
    void operatorsSeeHowItIsAndThePublicSeesNothingOfIt() throws Exception {
        assertThat(node.get(management("/health/live")).body()).isEqualTo("{\"status\":\"up\"}");
        assertThat(node.get(management("/info")).body())
                .contains("\"node\":\"node-1\"")
                .doesNotContain(SECRETS);
        String portal = "http://localhost:" + PORTS.get("PORTAL_PORT");
        for (String path : List.of("/health", "/health/ready", "/metrics", "/openapi", "/info", "/drain")) {
            assertThat(node.get(portal + path).statusCode()).as(path).isEqualTo(404);
        }
        OpenSockets open = OpenSockets.withChildren(running.toHandle());
        assertThat(open.tcp()).containsExactlyInAnyOrder(listener("PORTAL_PORT"), listener("PORTAL_MANAGEMENT_PORT"));
        assertThat(open.udp()).isEmpty();
        assertThat(node.run("health").words()).isEqualTo("The node is ready.\n");
        assertThat(node.run("status").words()).contains("portal_queue_depth{queue=\"letters\"} 0");
    }

    private static InetSocketAddress listener(String port) {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), Integer.parseInt(String.valueOf(PORTS.get(port))));
    }

    /** An alarm about a metric that is not exported never fires. */
    @Test
    @Order(12)
    void everyMetricOfAlarmsAndDashboardIsExported() throws Exception {
        String metrics = node.get(management("/metrics")).body();

        for (String file : List.of("../ops/prometheus/alerts.yaml", "../ops/grafana/portal.json")) {
            List<String> named = METRIC.matcher(Files.readString(Path.of(file)))
                    .results()
                    .map(found -> found.group())
                    .distinct()
                    .toList();
            assertThat(named).as(file).hasSizeGreaterThan(8);
            assertThat(named)
                    .as(file)
                    .allMatch(name -> metrics.contains("\n" + name + "{") || metrics.contains("\n" + name + " "));
        }
        assertThat(metrics).doesNotContain(SECRETS).doesNotContain("movement.example");
    }

    /** Readers of the newsroom wait for a locked table, each with a connection of the pool. */
    @Test
    @Order(13)
    void aPoolIsAsLargeAsItWasSet() throws Exception {
        assertThat(node.get(management("/metrics")).body()).contains("portal_db_pool_size{pool=\"public\"} 3.0");
        try (Connection holder = new DatabaseAccount(url("portal"), "postgres", "postgres").connect();
                Statement lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("lock table public.publication in access exclusive mode");
            for (int reader = 0; reader < 8; reader++) {
                new Thread(() -> read("/en/newsroom"), "reader").start();
            }
            Instant full = Instant.now().plusSeconds(20);
            while (!used("public").equals("3.0") && Instant.now().isBefore(full)) {
                Thread.sleep(200);
            }
            Thread.sleep(4_000); // the others have come, too
            assertThat(superuser("select count(*) from pg_stat_activity where usename = 'portal_public'"))
                    .isEqualTo("3");
            assertThat(used("public")).isEqualTo("3.0");
            holder.rollback();
        }
        Instant end = Instant.now().plusSeconds(20);
        while (!used("public").equals("0.0") && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        assertThat(used("public")).as("once they have their pages").isEqualTo("0.0");
        assertThat(Double.parseDouble(used("app"))).isLessThan(6);
    }

    /** How many connections of a pool are in use. */
    private static String used(String pool) throws Exception {
        return node.get(management("/metrics"))
                .body()
                .lines()
                .filter(line -> line.startsWith("portal_db_pool_used{pool=\"" + pool + "\"} "))
                .map(line -> line.replaceFirst(".* ", ""))
                .findFirst()
                .orElseThrow();
    }

    private static void read(String path) {
        try {
            node.get("http://localhost:" + PORTS.get("PORTAL_PORT") + path);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /** Where each line is an object nothing that is sent begins a line of its own. */
    @Test
    @Order(14)
    void twoThousandHostileRequestsLeaveAnObjectEachAtMost() throws Exception {
        int before = node.lines().size();

        List<Integer> answers = HostileCrowd.send(
                new Portal(URI.create("http://localhost:" + PORTS.get("PORTAL_PORT")), keycloak.url(), PLACE), "");

        List<String> written = node.lines().subList(before, node.lines().size());
        assertThat(answers).hasSize(HostileCrowd.REQUESTS).allMatch(status -> status < 500);
        assertThat(written)
                .hasSizeLessThanOrEqualTo(HostileCrowd.REQUESTS)
                .noneMatch(line -> line.contains(HostileCrowd.PLANTED))
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .noneMatch(line -> line.get("level").getAsString().equals("ERROR"))
                .noneMatch(line -> line.has("exception"));
    }

    @Test
    @Order(15)
    void withoutItsDatabaseTheNodeLivesAndIsNotReadyAndSaysSoOnceAMinute() throws Exception {
        int before = node.lines().size();
        superuser("alter role portal_app nologin");
        superuser("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'portal_app'");

        assertThat(node.until(management("/health/ready"), 503)).isLessThan(Duration.ofSeconds(15));
        assertThat(node.get(management("/health/live")).statusCode()).isEqualTo(200);
        assertThat(node.run("health").status()).isEqualTo(1);
        Thread.sleep(20_000);
        List<String> said = node.lines().subList(before, node.lines().size());
        superuser("alter role portal_app login");

        assertThat(node.until(management("/health/ready"), 200)).isLessThan(Duration.ofSeconds(20));
        assertThat(said).as("lines in more than 20 s").hasSizeLessThan(40);
        assertThat(said.stream().filter(line -> line.contains("The database does not answer.")))
                .as("of what is the matter")
                .hasSizeBetween(1, 2);
        assertThat(said.stream().filter(line -> line.contains("org.postgresql")))
                .as("traces")
                .isEmpty();
    }

    /** As after a switch-over by which an address leads to what is a standby now. */
    @Test
    @Order(16)
    void aNodeWhoseDatabaseTakesNoChangesIsNotReadyAndSaysSoOnceAMinute() throws Exception {
        int before = node.lines().size();
        readOnly("set default_transaction_read_only = on");
        await("what is the matter", () -> node.get(management("/health"))
                .body()
                .contains("\"database\":\"up\",\"keys\":\"up\",\"writes\":\"down\""));
        assertThat(node.get(management("/health/ready")).statusCode()).isEqualTo(503);
        assertThat(node.get("http://localhost:" + PORTS.get("PORTAL_PORT") + "/en/newsroom")
                        .statusCode())
                .isEqualTo(200);
        await("the line", () -> node.lines().subList(before, node.lines().size()).stream()
                .anyMatch(line -> line.contains("The database takes no changes")));
        List<String> said = node.lines().subList(before, node.lines().size());
        readOnly("reset default_transaction_read_only");

        node.until(management("/health/ready"), 200);
        assertThat(said.stream().filter(line -> line.contains("The database takes no changes")))
                .as("of what is the matter")
                .hasSizeBetween(1, 2);
        assertThat(said.stream().filter(line -> line.contains("org.postgresql")))
                .as("traces")
                .isEmpty();
    }

    /** Connections keep what they began with. */
    private static void readOnly(String setting) throws SQLException {
        superuser("alter database portal " + setting);
        superuser("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'portal'");
    }

    private interface Sight {
        boolean isSeen() throws Exception;
    }

    private static void await(String what, Sight sight) throws Exception {
        Instant end = Instant.now().plusSeconds(60);
        while (!sight.isSeen()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** Public pages and signed-in sessions need no Keycloak. */
    @Test
    @Order(17)
    void withoutKeycloakTheNodeIsReadyAndSaysThatItIsAway() throws Exception {
        keycloak.signal("STOP");
        try {
            Instant end = Instant.now().plusSeconds(60);
            while (!node.get(management("/health")).body().contains("\"keycloak\":\"degraded\"")) {
                assertThat(node.get(management("/health/ready")).statusCode()).isEqualTo(200);
                assertThat(Instant.now()).isBefore(end);
                Thread.sleep(200);
            }
            assertThat(node.get(management("/health")).body()).startsWith("{\"status\":\"up\"");
            assertThat(node.get(management("/health/ready")).statusCode()).isEqualTo(200);
        } finally {
            keycloak.signal("CONT");
        }
    }

    @Test
    @Order(18)
    void eachLogLineIsAnObjectAndNoneContainsASecret() {
        List<String> lines = node.lines();

        assertThat(lines)
                .anyMatch(line -> line.contains("Portal ready: "))
                .anyMatch(line -> line.contains("\"logger\":\"PayaraMicro\""))
                .allSatisfy(line -> assertThat(
                                JsonParser.parseString(line).getAsJsonObject().keySet())
                        .contains("at", "level", "logger", "message", "node"));
        assertThat(node.lines()).noneMatch(line -> Stream.of(SECRETS).anyMatch(line::contains));
    }

    @Test
    @Order(19)
    void aDrainingNodeIsNotReadyStillAnswersAndLeavesNothingBehind() throws Exception {
        Said drained = node.run("drain");

        assertThat(drained.status()).isZero();
        assertThat(node.get(management("/health/ready")).statusCode()).isEqualTo(503);
        assertThat(node.get("http://localhost:" + PORTS.get("PORTAL_PORT") + "/en/")
                        .statusCode())
                .isEqualTo(200);
        running.destroy();
        assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(workFolders()).isEmpty();
    }

    /** In the folder that TMPDIR names. */
    private static List<Path> workFolders() throws IOException {
        try (Stream<Path> files = Files.list(PLACE)) {
            return files.filter(file -> file.getFileName().toString().startsWith("portal-"))
                    .toList();
        }
    }

    /** In which order the server sets the parts of an address differs from start to start. */
    @Test
    @Order(20)
    void everyStartFindsADatabaseThatIsNotOnLocalhost() throws Exception {
        for (int start = 1; start <= STARTS; start++) {
            running = node.serve();
            node.until(management("/health/ready"), 200);
            running.destroy();
            assertThat(running.waitFor(60, TimeUnit.SECONDS))
                    .as("start " + start)
                    .isTrue();
        }
    }

    /** Another program takes the port after the launcher has seen that it is free. */
    @Test
    @Order(21)
    void aNodeWhoseOperatorsPortIsTakenEndsWithASentence() throws Exception {
        int port = Integer.parseInt(PORTS.get("PORTAL_MANAGEMENT_PORT"));
        try (ServerSocket other = new ServerSocket()) {
            Thread taker = new Thread(() -> takeOnceItStarts(other, port), "taker");
            taker.start();
            Said said = node.run("serve");
            taker.join();

            assertThat(said.status()).as(said.words()).isEqualTo(2);
            assertThat(said.words())
                    .doesNotContain("Portal ready")
                    .endsWith("\nPort " + port
                            + " of 127.0.0.1 cannot be listened on; stop the program that has it, or choose"
                            + " another with PORTAL_MANAGEMENT_PORT.\n");
        }
        assertThat(workFolders()).isEmpty();
    }

    private static void takeOnceItStarts(ServerSocket other, int port) {
        try {
            await("the start", () -> workFolders().stream()
                    .anyMatch(folder -> Files.exists(folder.resolve("run/preboot.asadmin"))));
            other.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static Operator operator(Map<String, String> more) {
        return new Operator(DISTRIBUTION.resolve("lib/launcher.jar"), ENVIRONMENT).with(more);
    }

    private static Operator setUp() {
        return operator(SET_UP);
    }

    private static String management(String path) {
        return "http://127.0.0.1:" + PORTS.get("PORTAL_MANAGEMENT_PORT") + path;
    }

    /** What everybody on this machine sees of the node and of what it has started. */
    private static String arguments() throws IOException {
        StringBuilder all = new StringBuilder();
        for (ProcessHandle one : Stream.concat(Stream.of(running.toHandle()), running.descendants())
                .toList()) {
            all.append(Files.readString(Path.of("/proc", Long.toString(one.pid()), "cmdline")))
                    .append('\n');
        }
        return all.toString();
    }

    private static Map<String, FileTime> tree() throws Exception {
        Map<String, FileTime> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(DISTRIBUTION)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                tree.put(file.toString(), Files.getLastModifiedTime(file));
            }
        }
        return tree;
    }

    private static String url(String database) {
        return "jdbc:postgresql://" + line.place() + "/" + database;
    }

    private static String superuser(String command) throws SQLException {
        return superuser("postgres", command);
    }

    private static String superuser(String database, String command) throws SQLException {
        try (Connection connection = new DatabaseAccount(url(database), "postgres", "postgres").connect();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(command)) {
                return "";
            }
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? String.valueOf(row.getString(1)) : "";
            }
        }
    }
}
