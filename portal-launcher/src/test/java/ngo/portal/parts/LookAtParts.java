package ngo.portal.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * Updates docs/parts.csv: a row of each part that a pom.xml has, with what Maven Central knows of it today. It is asked by Maven, which
 * has a goal for this and keeps the answers in its repository on this machine. What people have written, holes and reasons, stays. `make parts`
 * starts it.
 */
final class LookAtParts {

    private static final Path LIST = Path.of("docs/parts.csv");
    private static final Path QUESTION = Path.of("target/parts/pom.xml");
    private static final Path REPOSITORY =
            Path.of(System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository"));

    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");
    private static final Pattern UPDATED = Pattern.compile("<lastUpdated>(\\d{8})");
    private static final Pattern CANDIDATE =
            Pattern.compile("(?i).*[.-](?:alpha|beta|rc|cr|m|ea|milestone|preview|snapshot|pre|b)[.-]?\\d*(?:[.-].*)?");

    /** Earlier ones are of builds that give all their files one date. */
    private static final LocalDate FIRST = LocalDate.of(2005, 1, 1);

    private LookAtParts() {}

    /** The arguments are the command that starts Maven, and its goal that asks. */
    public static void main(String... arguments) throws Exception {
        NavigableMap<String, PomParts.Part> parts = PomParts.of(Path.of("")).all();
        ask(arguments[0], arguments[1], parts.values());
        Map<String, PartRow> before = Files.exists(LIST)
                ? PartRow.in(LIST).stream().collect(Collectors.toMap(PartRow::key, Function.identity()))
                : Map.of();
        List<String> lines = new ArrayList<>(List.of(PartRow.HEAD));
        for (PomParts.Part part : parts.values()) {
            PartRow row = row(part, Optional.ofNullable(before.get(part.key())));
            lines.add(row.line());
            if (row.why().isEmpty() != row.concern().isEmpty()) {
                System.out.println(
                        row.key() + ": " + (row.concern().isEmpty() ? "nothing to explain any more" : row.concern()));
            }
        }
        Files.write(LIST, lines);
    }

    /** A project that depends on all of them, which nobody builds. */
    private static void ask(String maven, String goal, Collection<PomParts.Part> parts) throws Exception {
        String dependencies = parts.stream()
                .map(PomParts.Part::name)
                .distinct()
                .map(name -> "<dependency><groupId>" + name.replace(":", "</groupId><artifactId>")
                        + "</artifactId><version>0</version><type>pom</type></dependency>\n")
                .collect(Collectors.joining());
        Files.createDirectories(QUESTION.getParent());
        Files.writeString(
                QUESTION,
                "<project><modelVersion>4.0.0</modelVersion><groupId>ngo.portal</groupId><artifactId>parts</artifactId>"
                        + "<version>0</version><packaging>pom</packaging><dependencyManagement><dependencies>\n"
                        + dependencies
                        + "</dependencies></dependencyManagement></project>\n");
        List<String> command = new ArrayList<>(List.of(maven.split(" ")));
        command.addAll(List.of("-B", "-U", "-f", QUESTION.toString(), goal));
        Path log = QUESTION.resolveSibling("log");
        Process running = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (running.waitFor() != 0) {
            throw new IllegalStateException("Maven could not ask; see " + log);
        }
    }

    private static String known(PomParts.Part part) throws IOException {
        return Files.readString(REPOSITORY.resolve(part.folder()).resolve("maven-metadata-central.xml"));
    }

    private static String newest(PomParts.Part part) throws IOException {
        return VERSION.matcher(known(part))
                .results()
                .map(found -> found.group(1))
                .filter(version -> !CANDIDATE.matcher(version).matches())
                .max(Comparator.comparing(ComparableVersion::new))
                .filter(version -> new ComparableVersion(version).compareTo(new ComparableVersion(part.version())) > 0)
                .orElse(part.version());
    }

    /** Where Maven Central and the file of the newest version do not agree on its day, the earlier counts. */
    private static PartRow row(PomParts.Part part, Optional<PartRow> before) throws IOException {
        Matcher updated = UPDATED.matcher(known(part));
        if (!updated.find()) {
            throw new IllegalStateException("Maven Central does not say when there was a release of " + part.name());
        }
        String newest = newest(part);
        LocalDate changed = LocalDate.parse(updated.group(1), DateTimeFormatter.BASIC_ISO_DATE);
        return new PartRow(
                part.name(),
                part.version(),
                before.map(PartRow::released).orElseGet(() -> built(part, part.version())),
                newest,
                built(part, newest).filter(changed::isAfter).orElse(changed),
                LocalDate.now(ZoneOffset.UTC),
                before.map(PartRow::holes).orElse(""),
                before.map(PartRow::why).orElse(""));
    }

    private static List<Path> archives(PomParts.Part part, String version) throws IOException {
        Path folder = REPOSITORY.resolve(part.folder()).resolve(version);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(?:jar|zip)"))
                    .toList();
        }
    }

    /** The newest moment that a build has written into what it made. */
    private static Optional<LocalDate> built(PomParts.Part part, String version) {
        List<LocalDate> days = new ArrayList<>();
        try {
            for (Path archive : archives(part, version)) {
                try (ZipFile zip = new ZipFile(archive.toFile())) {
                    zip.stream().map(ZipEntry::getTimeLocal).forEach(moment -> days.add(moment.toLocalDate()));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return days.stream().max(Comparator.naturalOrder()).filter(day -> day.isAfter(FIRST));
    }
}
