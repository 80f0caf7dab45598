package ngo.portal.ejb.file;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import ngo.portal.ejb.file.FileNotTaken.Reason;
import ngo.portal.persistence.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Sanitises one file in a JVM of its own: with little memory and time, without settings or secrets in its environment, and
 * with only those of the portal's libraries that read files. Every failure of the process is a refusal and one line in the
 * log.
 */
final class CleaningProcess {

    /** In seconds; a large scan takes two on one slow core. */
    static final int MAX_SECONDS = 40;

    private static final Logger LOG = Logger.getLogger(CleaningProcess.class.getName());

    private static final int MAX_ANSWER_BYTES = 24 * 1024 * 1024;

    /** One class of each library that the process needs. */
    private static final List<String> NEEDED = List.of(
            CleaningProgram.class.getName(),
            Refusal.class.getName(),
            "org.apache.pdfbox.Loader",
            "org.apache.pdfbox.io.RandomAccessRead",
            "org.apache.fontbox.FontBoxFont",
            "org.apache.commons.logging.LogFactory",
            "com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi",
            "com.twelvemonkeys.imageio.ImageReaderBase",
            "com.twelvemonkeys.imageio.metadata.Directory",
            "com.twelvemonkeys.image.ImageUtil",
            "com.twelvemonkeys.io.FileUtil",
            "com.twelvemonkeys.lang.StringUtil");

    private static final List<String> OPTIONS = List.of(
            "-Xmx256m",
            "-Xss1m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxMetaspaceSize=96m",
            "-XX:MaxDirectMemorySize=16m",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:-UsePerfData",
            "-XX:ErrorFile=/dev/null",
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=/nonexistent",
            "-Duser.home=/nonexistent",
            "-Duser.timezone=UTC");

    private static @Nullable String libraries;

    private CleaningProcess() {}

    static CleanFile cleaned(byte[] file) {
        Process process;
        try {
            process = started();
        } catch (IOException none) {
            LOG.log(Level.SEVERE, "The process that looks at files does not start; no file is taken.", none);
            throw new FileNotTaken(Reason.UNCHECKED);
        }
        try {
            CompletableFuture<Process> watch = process.onExit()
                    .orTimeout(MAX_SECONDS, TimeUnit.SECONDS)
                    .whenComplete((ended, late) -> end(process, late));
            CleanFile clean = answered(process, file);
            watch.cancel(false);
            return clean;
        } finally {
            process.destroyForcibly();
        }
    }

    private static void end(Process process, @Nullable Throwable late) {
        if (late != null) {
            process.destroyForcibly();
        }
    }

    private static Process started() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", libraries(), CleaningProgram.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        return builder.start();
    }

    /** Writes first and reads afterwards: the process writes nothing before it has read everything, so there is no deadlock. */
    private static CleanFile answered(Process process, byte[] file) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(file);
        } catch (IOException ended) {
            throw broken(process);
        }
        try (DataInputStream answer = new DataInputStream(process.getInputStream())) {
            boolean taken = answer.readBoolean();
            String name = answer.readUTF();
            if (!taken) {
                throw new FileNotTaken(Reason.valueOf(name));
            }
            int size = answer.readInt();
            if (size < 0 || size > MAX_ANSWER_BYTES) {
                throw new FileNotTaken(Reason.TOO_MUCH_INSIDE);
            }
            byte[] bytes = answer.readNBytes(size);
            if (bytes.length < size) {
                throw new EOFException();
            }
            return new CleanFile(FileKind.valueOf(name), bytes);
        } catch (IOException | IllegalArgumentException ended) {
            throw broken(process);
        }
    }

    private static FileNotTaken broken(Process process) {
        boolean ended = false;
        try {
            ended = process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        LOG.log(
                Level.WARNING,
                "A file was not taken: the process that looked at it ended with {0}.",
                ended ? process.exitValue() : "no answer");
        return new FileNotTaken(Reason.TOO_COMPLEX);
    }

    /** The class path: the server's unpacked libraries, or the compiler's output directories. */
    private static synchronized String libraries() throws IOException {
        if (libraries == null) {
            StringBuilder path = new StringBuilder();
            for (String name : NEEDED) {
                path.append(path.isEmpty() ? "" : File.pathSeparator).append(library(name));
            }
            libraries = path.toString();
        }
        return libraries;
    }

    private static Path library(String className) throws IOException {
        String entry = className.replace('.', '/') + ".class";
        @Nullable URL found = CleaningProcess.class.getClassLoader().getResource(entry);
        if (found == null) {
            throw new IOException("No library holds " + className + ".");
        }
        String where = found.toString();
        String outer = where.substring(0, where.length() - entry.length());
        if (outer.startsWith("jar:") && outer.endsWith("!/")) {
            outer = outer.substring("jar:".length(), outer.length() - "!/".length());
        }
        if (!outer.startsWith("file:")) {
            throw new IOException("The library of " + className + " is no file.");
        }
        return Path.of(URI.create(outer.replace(" ", "%20")));
    }
}
