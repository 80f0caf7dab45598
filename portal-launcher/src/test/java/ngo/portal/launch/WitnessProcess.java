package ngo.portal.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import ngo.portal.persistence.proof.Checkpoint;
import ngo.portal.persistence.proof.Merkle;
import ngo.portal.persistence.proof.Policy;
import ngo.portal.persistence.proof.ProofRefused;
import ngo.portal.persistence.proof.SignedNote;
import ngo.portal.persistence.proof.VerifierKey;

/**
 * A witness (C2SP tlog-witness) as a process of its own: it signs a head once it has seen that it holds all that it has seen before. It
 * takes the key of the log from the portal when it first hears of it, which a real one would not.
 */
final class WitnessProcess implements AutoCloseable {

    private static final String NAME = "witness.example/test";

    private final Process process;
    private final String setting;

    private WitnessProcess(Process process, String setting) {
        this.process = process;
        this.setting = setting;
    }

    /** What {@code PORTAL_LOG_WITNESSES} has to be, with another witness that is away. */
    String setting() {
        return setting;
    }

    static WitnessProcess start(int port, String portal) throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            VerifierKey away = key(
                    "witness.example/away",
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
            VerifierKey key = key(NAME, pair);
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            place(WitnessProcess.class) + File.pathSeparator + place(SignedNote.class),
                            WitnessProcess.class.getName(),
                            Integer.toString(port),
                            portal,
                            HexFormat.of().formatHex(pair.getPrivate().getEncoded()),
                            key.text())
                    .inheritIO()
                    .start();
            return new WitnessProcess(
                    process, "http://127.0.0.1:1 " + away.text() + ", http://127.0.0.1:" + port + "/ " + key.text());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static VerifierKey key(String name, KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        return new VerifierKey(
                name, VerifierKey.WITNESS, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    private static String place(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] words) throws IOException, GeneralSecurityException {
        PrivateKey signing = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(HexFormat.of().parseHex(words[2])));
        Seeing seeing = new Seeing(words[1], signing, VerifierKey.of(words[3]));
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(words[0])), 0);
        server.createContext("/add-checkpoint", seeing::answer);
        server.start();
    }

    /** What it says to a head. */
    private record Answer(int status, String said) {}

    /** What it has seen of each log. */
    private static final class Seeing {

        private final String portal;
        private final PrivateKey signing;
        private final VerifierKey key;
        private final Map<String, Checkpoint> seen = new HashMap<>();

        Seeing(String portal, PrivateKey signing, VerifierKey key) {
            this.portal = portal;
            this.signing = signing;
            this.key = key;
        }

        void answer(HttpExchange exchange) throws IOException {
            String request = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            Answer answer;
            try {
                answer = seen(request);
            } catch (ProofRefused refused) {
                answer = new Answer(422, refused + "\n");
            } catch (InterruptedException | GeneralSecurityException | RuntimeException failed) {
                answer = new Answer(500, failed + "\n");
            }
            byte[] body = answer.said().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }

        private synchronized Answer seen(String request)
                throws IOException, InterruptedException, GeneralSecurityException {
            int end = request.indexOf("\n\n");
            List<String> lines = request.substring(0, end).lines().toList();
            SignedNote note = SignedNote.of(request.substring(end + 2));
            Policy.of(HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(portal + "/log/policy.txt"))
                                            .build(),
                                    BodyHandlers.ofByteArray())
                            .body())
                    .requireSigned(note);
            Checkpoint head = Checkpoint.of(note.text());
            Checkpoint before = seen.getOrDefault(head.origin(), new Checkpoint(head.origin(), 0, Merkle.sha256()));
            if (!lines.get(0).equals("old " + before.size())) {
                return new Answer(409, before.size() + "\n");
            }
            List<byte[]> path =
                    lines.stream().skip(1).map(Base64.getDecoder()::decode).toList();
            if (!Merkle.grew(before.size(), before.root(), head.size(), head.root(), path)) {
                throw new ProofRefused("It does not hold what it held.");
            }
            seen.put(head.origin(), head);
            long now = Instant.now().getEpochSecond();
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(signing);
            signature.update(("cosignature/v1\ntime " + now + "\n" + note.text()).getBytes(UTF_8));
            byte[] timed =
                    ByteBuffer.allocate(72).putLong(now).put(signature.sign()).array();
            return new Answer(200, SignedNote.Line.of(key, timed).written());
        }
    }
}
