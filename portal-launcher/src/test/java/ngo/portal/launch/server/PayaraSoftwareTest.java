package ngo.portal.launch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayaraSoftwareTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path scratch;

    @SuppressWarnings("NullAway.Init")
    private Path home;

    @BeforeEach
    void makeTheHome() throws IOException {
        home = Files.createDirectory(scratch.resolve("home"));
    }

    /** With the server's files, the archive of its classes, and what an upgrade that was killed had begun to unpack. */
    @Test
    void aHomeOfAnOlderServerStartsTheNewOneAndKeepsNothingOfTheOld() throws IOException {
        Jdk jdk = jdk();
        PayaraSoftware older = software("6", jdk);
        Path archive = new ClassArchive(older.ready(), jdk, List.of("-jar", "server.jar"))
                .options().stream()
                        .map(option ->
                                Path.of(option.replaceFirst("^[^=]*=", "").replace(".list", ".jsa")))
                        .findFirst()
                        .orElseThrow();
        Files.writeString(archive, "classes of 6");
        Files.createDirectories(home.resolve("payara-2.new/config"));

        PayaraSoftware newer = software("of 7", jdk);
        Path server = newer.ready();

        assertThat(server.resolve("launch-micro.jar")).hasContent("of 7");
        assertThat(server.resolve("config.pristine/domain.xml")).hasContent("of 7");
        assertThat(names(home))
                .filteredOn(name -> name.startsWith("payara-"))
                .containsExactly(server.getFileName() + "");
        assertThat(new ClassArchive(server, jdk, List.of("-jar", "server.jar")).options())
                .anyMatch(option -> option.startsWith("-XX:DumpLoadedClassList="));
    }

    @Test
    void theSameServerIsUnpackedOnce() throws IOException {
        PayaraSoftware software = software("of 7", jdk());
        Files.writeString(software.ready().resolve("kept"), "");

        assertThat(software.ready().resolve("kept")).exists();
    }

    private PayaraSoftware software(String version, Jdk jdk) throws IOException {
        Path jar = Files.writeString(scratch.resolve("payara-micro.jar"), version);
        return new PayaraSoftware(jar, home, jdk, scratch.resolve("log"));
    }

    /** A Java that is a script, which unpacks a server that consists of what the jar says. */
    private Jdk jdk() throws IOException {
        Path java = Files.createDirectories(scratch.resolve("jdk/bin")).resolve("java");
        Files.writeString(
                java,
                """
                #!/bin/sh
                while [ $# -gt 0 ]; do case $1 in
                  -jar) jar=$2 ;;
                  --rootdir) root=$2 ;;
                esac; shift; done
                mkdir "$root/config"
                cp "$jar" "$root/launch-micro.jar"
                cp "$jar" "$root/config/domain.xml"
                """);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return new Jdk(scratch.resolve("jdk"), "25.0.3+9");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }
}
