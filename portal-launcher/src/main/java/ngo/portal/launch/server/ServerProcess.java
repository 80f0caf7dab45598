package ngo.portal.launch.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ngo.portal.launch.shared.PrivateFiles;

/** Starts a Java server as a child process that writes to a log and ignores Ctrl-C, which the launcher handles. */
final class ServerProcess {

    /**
     * Ignored signals stay ignored across exec: the terminal's Ctrl-C reaches only the launcher, which stops the servers in
     * order. The umask is inherited as well: files of a server are private to its user.
     */
    private static final List<String> DEAF_AND_DISCREET =
            List.of("/bin/sh", "-c", "umask 077; trap '' INT HUP; exec \"$@\"", "portal");

    private ServerProcess() {}

    static Process start(Jdk jdk, Path directory, List<String> arguments, Map<String, String> environment, Path log)
            throws IOException {
        PrivateFiles.deleteTree(temporary(directory));
        PrivateFiles.createDirectories(temporary(directory));
        return start(DEAF_AND_DISCREET, jdk, directory, arguments, environment, log);
    }

    /** Starts with low priority. */
    static Process startBehindOthers(
            Jdk jdk, Path directory, List<String> arguments, Map<String, String> environment, Path log)
            throws IOException {
        List<String> niced = Stream.concat(DEAF_AND_DISCREET.stream(), Stream.of("nice", "-n", "5"))
                .toList();
        return start(niced, jdk, directory, arguments, environment, log);
    }

    private static Process start(
            List<String> shell,
            Jdk jdk,
            Path directory,
            List<String> arguments,
            Map<String, String> environment,
            Path log)
            throws IOException {
        List<String> command = new ArrayList<>(shell);
        command.add(jdk.java().toString());
        command.add("-Djava.io.tmpdir=" + temporary(directory));
        command.addAll(arguments);
        PrivateFiles.createFile(log);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(ServerProcess::misleads);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** In a directory that everybody may write to, somebody else may have created the folder that a server needs. */
    private static Path temporary(Path directory) {
        return directory.resolve("tmp");
    }

    /** The servers get their settings from the launcher alone, never by accident from the shell. */
    private static boolean misleads(String name) {
        return name.startsWith("KC_")
                || name.startsWith("PORTAL_")
                || name.startsWith("QUARKUS_")
                || name.equals("JAVA_TOOL_OPTIONS")
                || name.equals("JDK_JAVA_OPTIONS")
                || name.equals("CLASSPATH");
    }
}
