package ngo.portal.launch.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ngo.portal.launch.shared.PrivateFiles;
import org.jspecify.annotations.Nullable;

/**
 * A class data sharing (CDS) archive, with which a server starts with half the work. A server without an archive lists the
 * classes that it loads; a separate process makes the archive from that list, so that a crash of its virtual machine does no
 * harm, and the server has nothing to write when it stops. Without an archive a start only takes longer.
 */
final class ClassArchive implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ClassArchive.class.getName());
    private static final Duration MAX_WRITING_TIME = Duration.ofMinutes(10);
    private static final String PREFIX = "classes-";

    /** A class of a class loader of the server's own, in the format of the list. */
    private static final Pattern OF_OWN_LOADER =
            Pattern.compile(" id: (\\d+) super: (\\d+)(?: interfaces:((?: \\d+)+))? source: (.*)");

    private static final Pattern NUMBER = Pattern.compile(" id: (\\d+)");

    private final Path directory;
    private final Jdk jdk;
    private final List<String> classPath;
    private final Path archive;
    private final Path list;
    private @Nullable Process writer;
    private boolean closed;

    /** An archive fits only the exact Java build and class path that it was made with, so both are in its name. */
    ClassArchive(Path directory, Jdk jdk, List<String> classPath) {
        String name = PREFIX + jdk.build() + "-" + Integer.toHexString(classPath.hashCode());
        this.directory = directory;
        this.jdk = jdk;
        this.classPath = classPath;
        this.archive = directory.resolve(name + ".jsa");
        this.list = directory.resolve(name + ".list");
    }

    /** Java options for a start; the archive of an earlier list may still be in progress if the server crashed. */
    List<String> options() throws IOException {
        if (Files.exists(archive)) {
            return List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable");
        }
        if (isWriting()) {
            return List.of("-Xlog:disable");
        }
        try (DirectoryStream<Path> earlier = Files.newDirectoryStream(directory, PREFIX + "*")) {
            for (Path file : earlier) {
                Files.delete(file);
            }
        }
        return List.of("-XX:DumpLoadedClassList=" + list, "-Xlog:disable");
    }

    /**
     * Makes the archive if there is none, with low priority; called when the server has answered, so that the list contains every
     * class of a start. Returns when the archive is complete.
     */
    void write(String mark, Path log) {
        try {
            if (Files.exists(list) && !Files.exists(archive)) {
                if (!isWritten(mark, log, true) && !isWritten(mark, log, false) && !isClosed()) {
                    LOG.warning("The class data archive " + archive
                            + " could not be created; until it is, each start takes as"
                            + " long as the first. The reason may be at the end of " + log + ".");
                }
                Files.deleteIfExists(list);
            }
        } catch (IOException failed) {
            LOG.log(Level.WARNING, failed, () -> "The class data archive " + archive + " could not be created");
        }
    }

    /** Not every Java can archive every class of the servers' own class loaders; all others can be archived. */
    private boolean isWritten(String mark, Path log, boolean alsoOfOwnLoaders) throws IOException {
        Path draft = archive.resolveSibling(archive.getFileName() + ".new");
        Path chosen = list.resolveSibling(list.getFileName() + ".chosen");
        PrivateFiles.createFile(chosen);
        Files.write(
                chosen,
                chosen(Files.readAllLines(list, StandardCharsets.ISO_8859_1), alsoOfOwnLoaders),
                StandardCharsets.ISO_8859_1);
        List<String> arguments = new ArrayList<>(List.of(
                mark,
                "-Xshare:dump",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:SharedClassListFile=" + chosen,
                "-XX:SharedArchiveFile=" + draft,
                "-Xlog:disable"));
        arguments.addAll(classPath);
        Process process = started(arguments, log);
        boolean written = process != null && endsWell(process) && Files.exists(draft);
        Files.deleteIfExists(chosen);
        if (written) {
            PrivateFiles.closeTree(draft);
            Files.move(draft, archive, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.deleteIfExists(draft);
        }
        return written;
    }

    private static boolean endsWell(Process process) {
        try {
            return process.waitFor(MAX_WRITING_TIME.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    private synchronized @Nullable Process started(List<String> arguments, Path log) throws IOException {
        writer = closed ? null : ServerProcess.startBehindOthers(jdk, directory, arguments, Map.of(), log);
        return writer;
    }

    /**
     * Selects the classes for the archive. The portal's own classes are changed when they are loaded (EclipseLink weaves
     * entities), and classes in folders cannot be found by their entry in the list; neither can be archived, nor can their
     * subclasses.
     */
    static List<String> chosen(List<String> lines, boolean alsoOfOwnLoaders) {
        Set<String> numbers = new HashSet<>(Set.of("0"));
        List<String> chosen = new ArrayList<>();
        for (String line : lines) {
            Matcher own = OF_OWN_LOADER.matcher(line);
            boolean isOwn = own.find();
            if (isOwn && !(alsoOfOwnLoaders && isFoundAgain(own.group(4)) && numbers.containsAll(supertypes(own)))) {
                continue;
            }
            Matcher number = NUMBER.matcher(line);
            if (number.find()) {
                numbers.add(number.group(1));
            }
            chosen.add(line);
        }
        return chosen;
    }

    private static boolean isFoundAgain(String source) {
        String file = source.substring(source.lastIndexOf('/') + 1);
        return file.endsWith(".jar") && !file.startsWith("portal-");
    }

    private static List<String> supertypes(Matcher line) {
        String interfaces = line.group(3) == null ? "" : line.group(3);
        return Stream.concat(
                        Stream.of(line.group(2)),
                        Pattern.compile(" ").splitAsStream(interfaces).filter(one -> !one.isEmpty()))
                .toList();
    }

    private synchronized boolean isWriting() {
        return writer != null && writer.isAlive();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (writer != null) {
            writer.destroyForcibly();
        }
    }
}
