package ngo.portal.launch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A certificate authority that nobody in the world knows, and what it has signed, as files in PEM. */
final class OwnAuthority {

    private static final String PASSWORD = "changeit";

    private final Path folder;

    private OwnAuthority(Path folder) {
        this.folder = folder;
    }

    static OwnAuthority in(Path folder) throws Exception {
        Files.createDirectories(folder);
        OwnAuthority authority = new OwnAuthority(folder);
        openssl(List.of("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", authority.key("root")));
        openssl(List.of(
                "req",
                "-x509",
                "-new",
                "-sha256",
                "-days",
                "30",
                "-subj",
                "/CN=Guide",
                "-key",
                authority.key("root"),
                "-out",
                authority.certificate("root").toString()));
        return authority;
    }

    /**
     * Signs a certificate.
     *
     * @param name of its files
     * @param names as OpenSSL takes them, such as {@code DNS:mail.example}
     */
    OwnAuthority sign(String name, String subject, String names) throws Exception {
        String request = folder.resolve(name + ".csr").toString();
        Path extensions = Files.writeString(
                folder.resolve(name + ".cnf"), "basicConstraints=CA:FALSE\nsubjectAltName=" + names + "\n");
        openssl(List.of(
                "req",
                "-new",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
                "-subj",
                "/CN=" + subject,
                "-keyout",
                key(name),
                "-out",
                request));
        openssl(List.of(
                "x509",
                "-req",
                "-sha256",
                "-days",
                "30",
                "-CAcreateserial",
                "-in",
                request,
                "-CA",
                certificate("root").toString(),
                "-CAkey",
                key("root"),
                "-extfile",
                extensions.toString(),
                "-out",
                certificate(name).toString()));
        return this;
    }

    /** A certificate with its key as Java reads both. */
    Path store(String name) throws Exception {
        Path store = folder.resolve(name + ".p12");
        openssl(List.of(
                "pkcs12",
                "-export",
                "-inkey",
                key(name),
                "-in",
                certificate(name).toString(),
                "-passout",
                "pass:" + PASSWORD,
                "-out",
                store.toString()));
        return store;
    }

    Path certificate(String name) {
        return folder.resolve(name + ".crt");
    }

    Path keyOf(String name) {
        return folder.resolve(name + ".key");
    }

    private String key(String name) {
        return keyOf(name).toString();
    }

    /** What has PostgreSQL show this certificate, and to ask its clients for a certificate as well. */
    Map<String, String> forPostgres(String name) {
        return Map.of(
                "ssl", "on",
                "ssl_ca_file", certificate("root").toString(),
                "ssl_cert_file", certificate(name).toString(),
                "ssl_key_file", key(name));
    }

    private static void openssl(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(words);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", command) + "\n" + said)
                .isZero();
    }
}
