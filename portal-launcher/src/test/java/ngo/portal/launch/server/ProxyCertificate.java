package ngo.portal.launch.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for localhost that nobody has signed, in the form that HAProxy reads, and programs that trust it alone. */
final class ProxyCertificate {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Path store;
    private final Path file;
    private final SSLContext trust;

    private ProxyCertificate(Path store, Path file, SSLContext trust) {
        this.store = store;
        this.file = file;
        this.trust = trust;
    }

    static ProxyCertificate in(Path place) throws Exception {
        Path store = place.resolve("proxy.p12");
        int status = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "portal",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("keytool.log").toFile())
                .start()
                .waitFor();
        if (status != 0) {
            throw new AssertionError("keytool ended with " + status);
        }
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        String pem = pem("CERTIFICATE", keys.getCertificate("portal").getEncoded())
                + pem("PRIVATE KEY", keys.getKey("portal", PASSWORD).getEncoded());
        Path file = Files.writeString(place.resolve("proxy.pem"), pem);
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("portal", keys.getCertificate("portal"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext trust = SSLContext.getInstance("TLS");
        trust.init(null, managers.getTrustManagers(), null);
        return new ProxyCertificate(store, file, trust);
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }

    Path file() {
        return file;
    }

    /** With which a server in Java trusts it. */
    String javaOptions() {
        return "-Djavax.net.ssl.trustStore=" + store + " -Djavax.net.ssl.trustStorePassword=" + new String(PASSWORD);
    }

    /** With which a server in Java shows it. */
    SSLContext shown() throws Exception {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(KeyStore.getInstance(store.toFile(), PASSWORD), PASSWORD);
        SSLContext shown = SSLContext.getInstance("TLS");
        shown.init(managers.getKeyManagers(), null, null);
        return shown;
    }

    SSLContext trust() {
        return trust;
    }
}
