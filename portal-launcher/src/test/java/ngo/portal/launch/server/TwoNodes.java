package ngo.portal.launch.server;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import ngo.portal.launch.FreePorts;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.server.Operator.Said;
import ngo.portal.launch.settings.Port;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Waiting;

/**
 * Two portals on one PostgreSQL and one Keycloak, as operators run them: HAProxy before them and, if wanted, PgBouncer behind them, each with
 * the sample of ops/ in which nothing is changed but addresses. One organisation works there.
 */
final class TwoNodes implements AutoCloseable {

    static final String WRITER = "writer@movement.example";

    private static final Path DISTRIBUTION = Path.of("target/portal").toAbsolutePath();
    private static final Path CACHE = Path.of("target/cache").toAbsolutePath();
    private static final Path OPS = Path.of("../ops").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path place;
    /** PgBouncer runs as nobody, who may not look into the place. */
    private final Path pool;

    private final Map<String, String> ports = FreePorts.environment();
    private final List<Integer> more = FreePorts.some(7);
    private final Map<String, String> environment = new HashMap<>();
    private final List<ForeignProgram> programs = new ArrayList<>();
    private final EmbeddedPostgres postgres;
    private GreenMail mail = mailServer();
    private final OwnKeycloak keycloak;
    private final HeldRequest network;
    private final OwnConsole console;
    private final ProxyCertificate certificate;
    private final List<RunningNode> nodes;
    private String organisation = "";

    private GreenMail mailServer() {
        return new GreenMail(new ServerSetup(more.get(6), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private TwoNodes(Path place, boolean pooled) throws Exception {
        this.place = place;
        this.pool = Files.createTempDirectory(
                "pool-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Path haproxy = ForeignProgram.installed("haproxy");
        Path pgbouncer = pooled ? ForeignProgram.installed("pgbouncer") : place;
        new LeftoverProcesses(place).stop();
        PrivateFiles.deleteTree(place);
        PrivateFiles.createDirectories(place);
        postgres = OwnPostgres.start(CACHE);
        superuser("postgres", "create role identity login password 'identity'");
        superuser("postgres", "create database identity owner identity");
        mail.start();
        keycloak = OwnKeycloak.start(
                place.resolve("keycloak"),
                CACHE,
                Integer.parseInt(ports.get(Port.KEYCLOAK.setting())),
                new DatabaseAccount(direct("identity"), "identity", "identity"));
        network = HeldRequest.before(keycloak.url());
        console = new OwnConsole(keycloak.url());
        certificate = ProxyCertificate.in(place);
        describe();
        prepare();
        if (pooled) {
            environment.put("PORTAL_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + more.get(5) + "/portal");
            programs.add(pool(pgbouncer));
        }
        nodes = List.of(node("a", more.get(0), more.get(1)), node("b", more.get(2), more.get(3)));
        programs.add(proxy(haproxy));
    }

    /** As it is built here. */
    static Path distribution() {
        return DISTRIBUTION;
    }

    static TwoNodes prepared(Path place, boolean pooled) throws Exception {
        return new TwoNodes(place, pooled);
    }

    private void describe() {
        environment.put("PORTAL_DATABASE_URL", direct("portal"));
        environment.put("PORTAL_DATABASE_APP_PASSWORD", "of the app");
        environment.put("PORTAL_DATABASE_PUBLIC_PASSWORD", "of the public");
        environment.put("PORTAL_KEYS_DATABASE_VAULT_PASSWORD", "of the vault");
        environment.put("PORTAL_CONTEXT_KEY", "0123456789abcdef".repeat(4));
        environment.put("PORTAL_VAULT_KEYSET_FILE", place.resolve("vault.json").toString());
        environment.put("PORTAL_KEYCLOAK_URL", keycloak.url().toString());
        environment.put("PORTAL_KEYCLOAK_ADMIN_URL", network.address());
        environment.put("PORTAL_OIDC_CLIENT_SECRET", "of the client");
        environment.put("PORTAL_KEYCLOAK_ADMIN_CLIENT_SECRET", "of the directory");
        environment.put("PORTAL_SMTP_URL", "smtp://127.0.0.1:" + more.get(6));
        environment.put("PORTAL_MAIL_FROM", "office@movement.example");
        environment.put("PORTAL_BASE_URL", "https://" + host());
        environment.put("PORTAL_TRUSTED_PROXIES", "127.0.0.1/32");
        environment.put("PORTAL_QUICK_START", "true");
        environment.put("PORTAL_HEAP", "512m");
        environment.put("PORTAL_POOL_APP", "10");
        environment.put("PORTAL_POOL_PUBLIC", "5");
        environment.put("PORTAL_POOL_KEYS", "5");
        // HAProxy looks twice, three seconds apart.
        environment.put("PORTAL_DRAIN_SECONDS", "8");
        environment.put("TMPDIR", place.toString());
    }

    /** What its own steps need, an operator gives them, past any pooler. */
    private void prepare() throws Exception {
        Map<String, String> direct = Map.of(
                "PORTAL_DATABASE_USER", "postgres",
                "PORTAL_DATABASE_PASSWORD", "postgres",
                "PORTAL_DATABASE_OWNER_PASSWORD", "of the owner");
        done(operator().with(direct).run("prepare-database"));
        done(owner().run("migrate"));
        done(operator()
                .with(Map.of(
                        "PORTAL_KEYCLOAK_URL",
                        keycloak.url().toString(),
                        "PORTAL_KEYCLOAK_ADMIN_URL",
                        keycloak.url().toString(),
                        "PORTAL_KEYCLOAK_SETUP_CLIENT_ID",
                        OwnKeycloak.SETUP_CLIENT,
                        "PORTAL_KEYCLOAK_SETUP_CLIENT_SECRET",
                        OwnKeycloak.SETUP_SECRET))
                .run("configure-keycloak", "--apply"));
        console.admitPrograms();
        organisation = console.organisation("movement", "The Movement");
        console.person(organisation, WRITER, "members", "administrators");
    }

    /** The operator who migrates and verifies, on the database itself. */
    Operator owner() {
        return operator()
                .with(Map.of(
                        "PORTAL_DATABASE_URL", direct("portal"),
                        "PORTAL_DATABASE_OWNER_PASSWORD", "of the owner",
                        "PORTAL_HOME", place.resolve("owner").toString()));
    }

    private static void done(Said said) {
        if (said.status() != 0) {
            throw new AssertionError(said.words());
        }
    }

    private RunningNode node(String name, int port, int management) throws IOException {
        return new RunningNode(
                "http://127.0.0.1:" + port,
                operator()
                        .with(Map.of(
                                "PORTAL_NODE", name,
                                "PORTAL_PORT", Integer.toString(port),
                                "PORTAL_MANAGEMENT_PORT", Integer.toString(management),
                                "PORTAL_HOME", place.resolve(name).toString())),
                "http://127.0.0.1:" + management);
    }

    /** Who does the same with the launcher of another release. */
    Operator owner(Path distribution) {
        return owner().of(launcher(distribution));
    }

    /** Another node than those two, of another release. */
    Operator third(Path distribution) {
        return third(Map.of()).of(launcher(distribution));
    }

    private static Path launcher(Path distribution) {
        return distribution.resolve("lib/launcher.jar");
    }

    /** Another node than those two, which is not let in. */
    Operator third(Map<String, String> wrong) {
        return operator()
                .with(Map.of(
                        "PORTAL_NODE", "c",
                        "PORTAL_PORT", Integer.toString(more.get(4)),
                        "PORTAL_HOME", place.resolve("c").toString()))
                .with(wrong);
    }

    private Operator operator() {
        return new Operator(launcher(DISTRIBUTION), environment);
    }

    private ForeignProgram proxy(Path haproxy) throws Exception {
        String sample = Files.readString(OPS.resolve("proxy/haproxy.cfg"));
        Map<String, String> own = Map.of(
                "bind :80\n", "bind 127.0.0.1:" + ports.get("PORTAL_MANAGEMENT_PORT") + "\n",
                "bind :443 ssl crt /etc/haproxy/certificates/",
                        "bind 127.0.0.1:" + ports.get("PORTAL_PORT") + " ssl crt " + certificate.file(),
                "hdr(host) -i portal.example.org", "hdr(host) -i " + host(),
                "server a 10.0.0.11:8080", "server a 127.0.0.1:" + more.get(0) + " port " + more.get(1),
                "server b 10.0.0.12:8080", "server b 127.0.0.1:" + more.get(2) + " port " + more.get(3),
                "server keycloak 10.0.0.21:8080",
                        "server keycloak 127.0.0.1:" + keycloak.url().getPort());
        Path file = Files.writeString(place.resolve("haproxy.cfg"), with(sample, own));
        return ForeignProgram.started(place.resolve("haproxy.log"), haproxy, "-db", "-f", file.toString());
    }

    private ForeignProgram pool(Path pgbouncer) throws Exception {
        Path accounts = Files.write(
                pool.resolve("userlist.txt"),
                List.of(
                        "\"portal_app\" \"of the app\"",
                        "\"portal_public\" \"of the public\"",
                        "\"portal_vault\" \"of the vault\""));
        String sample = Files.readString(OPS.resolve("pgbouncer/pgbouncer.ini"));
        Map<String, String> own = Map.of(
                "host=10.0.0.31 port=5432", "host=127.0.0.1 port=" + postgres.getPort(),
                "host=10.0.0.32 port=5432", "host=127.0.0.1 port=" + postgres.getPort(),
                "listen_port = 6432", "listen_port = " + more.get(5),
                "/etc/pgbouncer/userlist.txt", accounts.toString());
        Path file = Files.writeString(pool.resolve("pgbouncer.ini"), with(sample, own));
        // As root it would not start.
        boolean isRoot = System.getProperty("user.name").equals("root");
        return isRoot
                ? ForeignProgram.started(place.resolve("pool.log"), pgbouncer, "-u", "nobody", file.toString())
                : ForeignProgram.started(place.resolve("pool.log"), pgbouncer, file.toString());
    }

    private static String with(String sample, Map<String, String> own) {
        String text = sample;
        for (Map.Entry<String, String> one : own.entrySet()) {
            if (!text.contains(one.getKey())) {
                throw new AssertionError("The sample does not say " + one.getKey());
            }
            text = text.replaceAll(Pattern.quote(one.getKey()), one.getValue());
        }
        return text;
    }

    /** Both at once: a start takes longer than anything else here. */
    void start() throws Exception {
        Thread other = new Thread(() -> {
            try {
                nodes.get(1).start();
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        });
        other.start();
        nodes.get(0).start();
        other.join();
        for (RunningNode node : nodes) {
            node.awaitReady();
        }
        until("true", "select count(*) > 0 from member");
        awaitProxy();
    }

    /** It has looked for its nodes in vain until now, and looks again from time to time. */
    private void awaitProxy() throws Exception {
        HttpClient world =
                HttpClient.newBuilder().sslContext(certificate.trust()).build();
        HttpRequest home =
                HttpRequest.newBuilder(URI.create("https://" + host() + "/en/")).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (world.send(home, BodyHandlers.discarding()).statusCode() != HttpURLConnection.HTTP_OK) {
            if (System.nanoTime() > end) {
                throw new AssertionError("The proxy finds none of its nodes.");
            }
            Waiting.pause(Duration.ofMillis(300));
        }
    }

    RunningNode node(int number) {
        return nodes.get(number);
    }

    OwnConsole console() {
        return console;
    }

    HeldRequest network() {
        return network;
    }

    ProxyCertificate certificate() {
        return certificate;
    }

    OwnKeycloak keycloak() {
        return keycloak;
    }

    void mailServerGoes() {
        mail.stop();
    }

    /** With nothing in it. */
    void mailServerComesBack() {
        mail = mailServer();
        mail.start();
    }

    /** What the mail server has taken since it came. */
    List<MimeMessage> letters() {
        return List.of(mail.getReceivedMessages());
    }

    /** The id of the organisation in Keycloak, and here. */
    String organisation() {
        return organisation;
    }

    /** The name and port by which the world knows the portal. */
    String host() {
        return "localhost:" + ports.get("PORTAL_PORT");
    }

    private String direct(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
    }

    /** The first column of the first row, past the portal and its pooler. */
    String sql(String command) throws SQLException {
        return superuser("portal", command);
    }

    /** Waits until the database answers so. */
    void until(String answer, String question) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String said = sql(question);
        while (!said.equals(answer)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(question + " is " + said);
            }
            Waiting.pause(Duration.ofMillis(300));
            said = sql(question);
        }
    }

    private String superuser(String database, String command) throws SQLException {
        try (Connection connection = new DatabaseAccount(direct(database), "postgres", "postgres").connect();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(command)) {
                return "";
            }
            try (ResultSet row = statement.getResultSet()) {
                if (!row.next()) {
                    return "";
                }
                Object value = row.getObject(1);
                return String.valueOf(value);
            }
        }
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(RunningNode::stop);
        programs.forEach(ForeignProgram::close);
        network.close();
        keycloak.close();
        new LeftoverProcesses(place).stop();
        PrivateFiles.deleteTree(pool);
        mail.stop();
        postgres.close();
    }

    /** One of the two, as often as it is started. */
    static final class RunningNode {

        private static final long ALL_AT_ONCE_S = 60;

        private final String address;
        private final String management;
        private Operator operator;
        private Process launcher = new ProcessBuilder("true").start();

        private RunningNode(String address, Operator operator, String management) throws IOException {
            this.address = address;
            this.operator = operator;
            this.management = management;
        }

        /** With which release it is started from now on. */
        void becomes(Path distribution) {
            operator = operator.of(TwoNodes.launcher(distribution));
        }

        /** Where it is reached without the proxy. */
        String address() {
            return address;
        }

        /** What it says of itself to its operator. */
        String info() throws Exception {
            return operator.get(management + "/info").body();
        }

        void start() throws Exception {
            launcher = operator.serve();
        }

        void awaitReady() throws Exception {
            operator.until(management + "/health/ready", 200);
        }

        int ready() throws Exception {
            return operator.get(management + "/health/ready").statusCode();
        }

        boolean speaksWithKeycloak() throws Exception {
            return info().contains("\"speaksWithKeycloak\":true");
        }

        /** As a machine that loses its power. */
        void kill() throws Exception {
            List<ProcessHandle> all = new ArrayList<>(launcher.descendants().toList());
            launcher.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
            launcher.waitFor();
            for (ProcessHandle one : all) {
                one.onExit().get(ALL_AT_ONCE_S, TimeUnit.SECONDS);
            }
        }

        /** Suspends or resumes all of it. */
        void signal(String name) throws Exception {
            List<String> command = new ArrayList<>(List.of("kill", "-" + name, Long.toString(launcher.pid())));
            launcher.descendants().map(one -> Long.toString(one.pid())).forEach(command::add);
            new ProcessBuilder(command).inheritIO().start().waitFor();
        }

        Said drain() throws Exception {
            return operator.run("drain");
        }

        /** As systemd does it after the drain. */
        void stop() {
            List<ProcessHandle> all = launcher.descendants().toList();
            launcher.destroy();
            if (!Waiting.forEnd(launcher.toHandle(), Duration.ofSeconds(ALL_AT_ONCE_S))) {
                launcher.destroyForcibly();
                all.forEach(ProcessHandle::destroyForcibly);
            }
        }
    }
}
