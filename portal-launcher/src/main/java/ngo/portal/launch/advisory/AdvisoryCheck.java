package ngo.portal.launch.advisory;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import ngo.portal.launch.shared.StartupRefused;

/** Compares the libraries of a release with a local copy of security advisories and prints one line for each that applies. */
public final class AdvisoryCheck {

    public static final String COMMAND = "advisories";

    /** New advisories appear on most days. */
    private static final Duration OLD = Duration.ofDays(35);

    private final Collection<Part> parts;
    private final AcceptedAdvisories accepted;
    private final PrintStream out;
    private final Instant now;
    private Instant newest = Instant.MIN;
    private int compared;
    private int applying;
    private int unreadable;

    /**
     * One comparison.
     *
     * @param release where the release is unpacked
     * @param own advisories that the operator has accepted besides those of the release
     */
    public AdvisoryCheck(Path release, Optional<Path> own, PrintStream out, Instant now) {
        Parts all = Parts.of(release);
        this.parts = all.all();
        this.accepted = new AcceptedAdvisories().with(release.resolve("config/accepted-advisories.txt"));
        own.ifPresent(accepted::with);
        this.out = out;
        this.now = now;
        if (all.unnamed() > 0) {
            out.println("Files of the servers that name no library and are not compared: " + all.unnamed() + ".");
        }
    }

    /** Returns whether none applies; refuses a copy that is too old or that cannot be read. */
    public boolean noneApplies(Path copy) {
        try {
            if (Files.isDirectory(copy)) {
                compareAll(copy);
            } else {
                try (FileSystem zip = FileSystems.newFileSystem(copy)) {
                    compareAll(zip.getPath("/"));
                }
            }
        } catch (IOException | UncheckedIOException | ProviderNotFoundException failed) {
            throw new StartupRefused(
                    copy + " cannot be read; it must be a folder or a ZIP file of advisories in OSV format.", failed);
        }
        out.println(
                "Compared: " + compared + " advisories, " + parts.size() + " libraries. Applying: " + applying + ".");
        if (applying == 0) {
            requireWhole(copy);
        }
        return applying == 0;
    }

    private void requireWhole(Path copy) {
        if (compared == 0) {
            throw new StartupRefused(copy + " contains no advisory about a Maven library.");
        }
        if (unreadable > 0) {
            throw new StartupRefused("Unreadable files in " + copy + ": " + unreadable + "; fetch them again.");
        }
        if (newest.isBefore(now.minus(OLD))) {
            throw new StartupRefused(
                    "The newest advisory in " + copy + " is dated " + day(newest) + "; fetch a new copy.");
        }
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private void compareAll(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>)
                    files.filter(path -> path.toString().endsWith(".json")).sorted()::iterator) {
                compare(file);
            }
        }
    }

    private void compare(Path file) throws IOException {
        try {
            Advisory advisory = Advisory.of(Files.readString(file));
            if (!advisory.isAboutMaven()) {
                return;
            }
            compared++;
            newest = newest.isAfter(advisory.modified()) ? newest : advisory.modified();
            for (Part part : parts) {
                advisory.about(part).ifPresent(line -> report(line, accepted.of(advisory, part)));
            }
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            unreadable++;
            out.println(file + " cannot be read: " + malformed.getMessage() + ".");
        }
    }

    private void report(String line, Optional<AcceptedAdvisories.Accepted> judged) {
        if (judged.isEmpty()) {
            applying++;
            out.println(line);
            return;
        }
        AcceptedAdvisories.Accepted one = judged.get();
        boolean ended = one.until().isBefore(day(now));
        applying += ended ? 1 : 0;
        out.println(line + ", accepted until " + one.until() + (ended ? " (expired)" : "") + ": " + one.reason());
    }
}
