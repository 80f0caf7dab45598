package ngo.portal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the portal as they are written: sources of all modules, pages and texts. */
final class Sources {

    private static final Path HERE = Path.of("");
    private static final String TEXTS = "src/main/resources/ngo/portal/web/text";

    private static final String LETTERS = "../portal-ejb/src/main/resources/ngo/portal/ejb/notification";

    private static final String MAILS = "../portal-ejb/src/main/resources/ngo/portal/ejb/petition/signing";

    private Sources() {}

    /** One file and its content. */
    record Source(String name, String content) {

        Stream<String> lines() {
            return content.lines();
        }

        long length() {
            return content.lines().count();
        }
    }

    static List<Source> pages() {
        return all(HERE.resolve("src/main/webapp"), ".xhtml");
    }

    static List<Source> texts() {
        return all(HERE.resolve(TEXTS), ".properties");
    }

    /** The sources of the three jars. */
    static List<Source> java() {
        return of("portal-persistence", "portal-ejb", "portal-web");
    }

    /** Those, and the sources of the modules around them. */
    static List<Source> ofAllModules() {
        return Stream.of(java(), of("portal-sample", "portal-keycloak", "portal-launcher", "portal-bench"))
                .flatMap(List::stream)
                .toList();
    }

    /** What the portal is made of: the sources of all modules except those that only measure it. */
    static List<Source> ofTheProduct() {
        return ofAllModules().stream()
                .filter(source -> !source.name().startsWith("../portal-bench/"))
                .toList();
    }

    /** The sources of all tests. */
    static List<Source> tests() {
        return modules()
                .map(module -> module.resolve("src/test/java"))
                .filter(Files::isDirectory)
                .flatMap(folder -> all(folder, ".java").stream())
                .toList();
    }

    /** Flyway's files: {@code V} for those that run once, {@code R} for those that run again when they have changed. */
    static List<Source> migrations(char type) {
        return all(HERE.resolve("../portal-persistence/src/main/resources/db"), ".sql").stream()
                .filter(file -> file.name().matches(".*/" + type + "\\w*__\\w+\\.sql"))
                .toList();
    }

    /** What is said in English: on pages, in letters and mails, and by Keycloak. */
    static List<Source> englishMessages() {
        return Stream.concat(
                        modules().map(module -> module.resolve("src/main")), Stream.of(HERE.resolve("../keycloak")))
                .filter(Files::isDirectory)
                .flatMap(folder -> all(folder, "_en.properties").stream())
                .toList();
    }

    /** The documents of this repository, decisions included. */
    static List<Source> documents() {
        return Stream.of("..", "../docs", "../docs/decisions")
                .flatMap(folder -> list(HERE.resolve(folder)))
                .filter(file -> file.toString().endsWith(".md"))
                .map(file -> new Source(file.normalize().toString(), read(file)))
                .toList();
    }

    private static Stream<Path> modules() {
        return list(HERE.resolve(".."))
                .filter(folder -> folder.getFileName().toString().startsWith("portal-"));
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The repeatable migrations of both databases and of the sample data; those that run once never change. */
    static List<Source> repeatableMigrations() {
        return Stream.of("portal-persistence", "portal-sample")
                .map(module -> HERE.resolve("../" + module + "/src/main/resources/db"))
                .flatMap(folder -> all(folder, ".sql").stream())
                .filter(file -> file.name().contains("/R__"))
                .toList();
    }

    private static List<Source> of(String... modules) {
        return in("/src/main/java", modules);
    }

    private static List<Source> in(String folder, String... modules) {
        return Stream.of(modules)
                .map(module -> HERE.resolve("../" + module + folder))
                .flatMap(sources -> all(sources, ".java").stream())
                .toList();
    }

    /** By name; what the portal says in English. */
    static Map<String, Properties> bundles() {
        return bundles("en");
    }

    static Map<String, Properties> bundles(String language) {
        String ending = "_" + language + ".properties";
        Map<String, Properties> bundles = new TreeMap<>();
        for (Path file : files(HERE.resolve(TEXTS), ending)) {
            String name = file.getFileName().toString().replace(ending, "");
            bundles.put(name, properties(file));
        }
        return bundles;
    }

    /** What letters say in a language; nothing in one that they do not speak. */
    static Properties letters(String language) {
        Path file = HERE.resolve(LETTERS + "/letter_" + language + ".properties");
        return Files.exists(file) ? properties(file) : new Properties();
    }

    /** What mails to those who sign a petition say in a language. */
    static Properties petitionMails(String language) {
        return properties(HERE.resolve(MAILS + "/petition-mail_" + language + ".properties"));
    }

    private static Properties properties(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** A table of the tests: a row for each line, its cells between tabs; notes begin with a number sign. */
    static List<List<String>> table(String file) {
        return read("src/test/resources/ngo/portal/" + file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    /** Keys of a bundle that may break a rule in a language; each is listed in a table with its reason. */
    static Set<String> exceptions(String rule, String language, String bundle) {
        return table("bundle-exceptions.tsv").stream()
                .filter(row -> row.subList(0, 3).equals(List.of(rule, language, bundle)))
                .flatMap(row -> Stream.of(row.get(3).split(" ", -1)))
                .collect(Collectors.toSet());
    }

    static String read(String path) {
        return read(HERE.resolve(path));
    }

    private static List<Source> all(Path folder, String ending) {
        return files(folder, ending).stream()
                .map(file -> new Source(file.normalize().toString(), read(file)))
                .toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
