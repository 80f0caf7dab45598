package ngo.portal.launch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ngo.portal.launch.shared.StartupRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path machine;

    @Test
    void twentyOneIsTakenWhereItIsInstalled() throws IOException {
        List<Path> homes = List.of(jdk("17.0.21"), jdk("23.0.1"), jdk("25.0.1"), jdk("21.0.5"));

        assertThat(Jdk.best(homes).version()).isEqualTo(21);
    }

    @Test
    void theNextBestIsTakenWhereItIsNot() throws IOException {
        assertThat(Jdk.best(List.of(jdk("17.0.21"), jdk("25"))).version()).isEqualTo(25);
    }

    @Test
    void aVersionNobodyTriedIsBetterThanNone() throws IOException {
        assertThat(Jdk.best(List.of(jdk("23.0.1"))).version()).isEqualTo(23);
    }

    @Test
    void anOldJdkIsRefusedInOneSentence() throws IOException {
        List<Path> homes = List.of(jdk("1.8.0_402"), jdk("17.0.21"), machine.resolve("nothing"));

        assertThatThrownBy(() -> Jdk.best(homes))
                .isInstanceOf(StartupRefused.class)
                .hasMessage("The portal needs a JDK, version 21 or newer, and none was found.");
    }

    @Test
    void theJavaThatRunsThisTestIsFound() {
        assertThat(Jdk.best(Map.of()).version()).isGreaterThanOrEqualTo(21);
    }

    @Test
    void whatOnlyAStartIsBusyWithIsLeftToTheFirstCompiler() throws Exception {
        List<String> command =
                new ArrayList<>(List.of(Jdk.best(System.getenv()).java().toString()));
        command.addAll(Jdk.inNoHurryToCompile(Path.of("src/main/config/compiler.json")));
        command.addAll(List.of("-XX:+CompilerDirectivesPrint", "-version"));

        Process asked = new ProcessBuilder(command).redirectErrorStream(true).start();
        String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(asked.waitFor()).isZero();
        assertThat(answer)
                .contains("org/objectweb/asm/*.*")
                .containsPattern("c2 directives:\\s+inline: -\\s+Enable:true Exclude:true");
    }

    private Path jdk(String version) throws IOException {
        Path home = machine.resolve("jdk-" + version);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
