package ngo.portal.launch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    private static final List<String> CLASS_PATH = List.of("-jar", "server.jar");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void aServerWithoutAnArchiveListsItsClassesAndTheNextStartsFromThem() throws IOException {
        ClassArchive archive = archive("echo made > \"$archive\"");
        listed(archive, "java/lang/Object id: 1");

        archive.write("-Dmark", directory.resolve("log"));

        assertThat(archive.options()).contains("-XX:SharedArchiveFile=" + only(".jsa"));
        assertThat(files(".list", ".chosen", ".new")).isEmpty();
    }

    /** Virtual machines have crashed over it; the server goes on, the log reports it once, and the next start lists them again. */
    @Test
    void aCrashCostsNoMoreThanASlowStartAndIsLogged() throws IOException {
        ClassArchive archive = archive("echo half > \"$archive\"; kill -SEGV $$");
        listed(archive, "java/lang/Object id: 1");

        List<String> logged = logged(() -> archive.write("-Dmark", directory.resolve("log")));

        assertThat(logged).hasSize(1).first().asString().contains("could not be created");
        assertThat(files(".jsa", ".new", ".chosen")).isEmpty();
        assertThat(archive.options()).anyMatch(option -> option.startsWith("-XX:DumpLoadedClassList="));
    }

    @Test
    void whereClassesOfOwnLoadersAreTooMuchThereIsAnArchiveOfTheOthers() throws IOException {
        ClassArchive archive = archive("grep -q source: \"$list\" && exit 1; cp \"$list\" \"$archive\"");
        listed(archive, "java/lang/Object id: 1", "org/library/Thing id: 2 super: 1 source: /portal/lib/library.jar");

        assertThat(logged(() -> archive.write("-Dmark", directory.resolve("log"))))
                .isEmpty();

        assertThat(Files.readAllLines(only(".jsa"))).containsExactly("java/lang/Object id: 1");
    }

    @Test
    void anArchiveOfAnotherJavaIsThrownAway() throws IOException {
        ClassArchive archive = archive("echo made > \"$archive\"");
        listed(archive, "java/lang/Object id: 1");
        archive.write("-Dmark", directory.resolve("log"));
        Path earlier = only(".jsa");

        new ClassArchive(directory, new Jdk(directory, "25.0.4+1"), CLASS_PATH).options();

        assertThat(earlier).doesNotExist();
    }

    @Test
    void aServerThatIsStoppedMeanwhileIsNotComplainedAbout() throws IOException {
        ClassArchive archive = archive("exit 1");
        listed(archive, "java/lang/Object id: 1");
        archive.close();

        assertThat(logged(() -> archive.write("-Dmark", directory.resolve("log"))))
                .isEmpty();
        assertThat(files(".jsa")).isEmpty();
    }

    /** EclipseLink changes the portal's own classes, and what is in a folder is not found again. */
    @Test
    void whatIsNotFoundAgainAsItWasIsLeftOutWithAllThatExtendsIt() {
        List<String> lines = List.of(
                "java/lang/Object id: 1",
                "org/library/Thing id: 2 super: 1 source: /portal-cache/lib/library.jar",
                "ngo/portal/Entity id: 3 super: 1 interfaces: 2 source: /portal-cache/lib/portal-persistence.jar",
                "ngo/portal/Page id: 4 super: 1 source: /classes/ngo/portal/Page.class",
                "org/library/Half id: 5 super: 1 interfaces: 2 4 source: /portal-cache/lib/library.jar",
                "org/library/Whole id: 6 super: 2 interfaces: 1 2 source: /portal-cache/lib/library.jar",
                "@lambda-proxy org/library/Thing apply");

        assertThat(ClassArchive.chosen(lines, true))
                .containsExactly(lines.get(0), lines.get(1), lines.get(5), lines.get(6));
        assertThat(ClassArchive.chosen(lines, false)).containsExactly(lines.get(0), lines.get(6));
    }

    /** An archive of a Java that is a script, which sees the list that it gets and the archive that it shall make. */
    private ClassArchive archive(String script) throws IOException {
        Path java = Files.createDirectories(directory.resolve("bin")).resolve("java");
        Files.writeString(
                java,
                """
                #!/bin/sh
                for argument; do case $argument in
                  -XX:SharedArchiveFile=*) archive=${argument#*=} ;;
                  -XX:SharedClassListFile=*) list=${argument#*=} ;;
                esac; done
                """
                        + script);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return new ClassArchive(directory, new Jdk(directory, "25.0.3+9"), CLASS_PATH);
    }

    private void listed(ClassArchive archive, String... lines) throws IOException {
        String option = archive.options().get(0);
        Files.write(Path.of(option.substring(option.indexOf('=') + 1)), List.of(lines));
    }

    private Path only(String ending) throws IOException {
        return files(ending).get(0);
    }

    private List<Path> files(String... endings) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .toList();
        }
    }

    private static List<String> logged(Runnable work) {
        List<String> logged = new ArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(ClassArchive.class.getName());
        logger.addHandler(listener);
        try {
            work.run();
        } finally {
            logger.removeHandler(listener);
        }
        return logged;
    }
}
