package ngo.portal;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures of {@code make shape}, counted in the sources without running anything. {@link ShapeTest} compares them with the bounds in
 * docs/shape.csv. Depends on the JDK alone, so that the table is printed without a build.
 */
final class ShapeFigures {

    private static final int MOST_FILES = 30;
    private static final int LONGEST_LINE = 140;

    /** How many kinds a file names that lists them: a fifth kind would have to be added to it. */
    private static final int KINDS_OF_A_LIST = 3;

    private static final Pattern COMMENT = Pattern.compile(
            "/\\*.*?\\*/|//[^\\n]*|^\\s*--[^\\n]*|<!--.*?-->|^(?:import|package) [^\\n]*",
            Pattern.DOTALL | Pattern.MULTILINE);

    /** What PostgreSQL calls a plan is no document. */
    private static final Pattern QUERY_PLAN = Pattern.compile("plan_cache_mode|force_(?:generic|custom)_plan");

    /** {@code PetitionPage} and {@code petition_page} both name a petition, {@code explain} and {@code Planned} no plan. */
    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");

    private static final Pattern POLICY = Pattern.compile("create policy", Pattern.CASE_INSENSITIVE);

    /** A call of a procedure that creates policies of the same form. */
    private static final Pattern POLICY_CALL = Pattern.compile("call ctx\\.(?:allow|restrict)_\\w+\\(");

    private static final Pattern CREATE_TABLE = Pattern.compile("create (?:unlogged )?table", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXEMPT_CYCLE = Pattern.compile("\\.ignoreDependency\\(");
    private static final Pattern TEST = Pattern.compile("@(?:Test|ParameterizedTest|TestFactory|RepeatedTest)\\b");

    private static final List<Kind> KINDS = List.of(
            new Kind("statement", Set.of("statement", "statements"), Set.of()),
            new Kind("plan", Set.of("plan", "plans"), Set.of()),
            new Kind(
                    "petition",
                    Set.of("petition", "petitions"),
                    Set.of(
                            "desk",
                            "signing",
                            "handover",
                            "ownkey",
                            "supporter",
                            "supporters",
                            "receipt",
                            "promise",
                            "recount")),
            new Kind("funding", Set.of("funding"), Set.of("assessment", "grant", "grants")));

    private final Map<String, Figure> figures = new LinkedHashMap<>();

    private ShapeFigures() {}

    /** A number, and what it consists of where that helps to improve it. */
    record Figure(String name, long value, String detail) {}

    /** A kind of document: the words that name it, and those that name its features in folders and files. */
    private record Kind(String name, Set<String> names, Set<String> features) {

        private boolean owns(Set<String> path) {
            return Stream.concat(names.stream(), features.stream()).anyMatch(path::contains);
        }

        private boolean isNamedBy(Set<String> code) {
            return names.stream().anyMatch(code::contains);
        }
    }

    static Map<String, Figure> count() {
        ShapeFigures counted = new ShapeFigures();
        counted.kinds();
        counted.java();
        counted.methods();
        counted.sql();
        counted.pages();
        counted.words();
        counted.tests();
        return counted.figures;
    }

    /** Counts files outside the features of a kind that name the kind in code; comments and imports do not count. */
    private void kinds() {
        List<Sources.Source> files = Stream.of(Sources.ofTheProduct(), Sources.migrations('R'), Sources.pages())
                .flatMap(List::stream)
                .toList();
        Map<Kind, Long> naming = new LinkedHashMap<>();
        KINDS.forEach(kind -> naming.put(kind, 0L));
        List<String> lists = new ArrayList<>();
        for (Sources.Source file : files) {
            Set<String> path = words(file.name().replaceFirst(".*/(?:java|resources|webapp)/", ""));
            Set<String> code = words(QUERY_PLAN
                    .matcher(COMMENT.matcher(file.content()).replaceAll(" "))
                    .replaceAll(" "));
            List<Kind> named = KINDS.stream()
                    .filter(kind -> !kind.owns(path) && kind.isNamedBy(code))
                    .toList();
            named.forEach(kind -> naming.merge(kind, 1L, Long::sum));
            if (named.size() >= KINDS_OF_A_LIST) {
                lists.add(simpleName(file));
            }
        }
        add("existing files in which a new kind of document is named", lists);
        naming.forEach((kind, count) -> add("files outside its features that name " + kind.name(), count, ""));
    }

    private void java() {
        List<Sources.Source> product =
                Sources.ofTheProduct().stream().filter(ShapeFigures::isType).toList();
        Map<String, List<Sources.Source>> packages = Sources.ofAllModules().stream()
                .filter(ShapeFigures::isType)
                .collect(Collectors.groupingBy(ShapeFigures::folder));
        Map.Entry<String, List<Sources.Source>> largest = packages.entrySet().stream()
                .max(Comparator.comparingInt(one -> one.getValue().size()))
                .orElseThrow();
        Map<String, Long> names = Sources.ofAllModules().stream()
                .filter(ShapeFigures::isType)
                .collect(Collectors.groupingBy(ShapeFigures::simpleName, TreeMap::new, Collectors.counting()));

        add("Java files of the product", product.size(), "");
        add("lines in them", product.stream().mapToLong(Sources.Source::length).sum(), "");
        add(
                "files in the largest package",
                largest.getValue().size(),
                largest.getKey().replaceFirst(".*/java/", ""));
        add("packages of more than " + MOST_FILES + " files", keys(packages, files -> files.size() > MOST_FILES));
        add("simple names in more than one package", keys(names, count -> count > 1));
        add(
                "package cycles that ArchitectureTest exempts",
                EXEMPT_CYCLE
                        .matcher(Sources.read("src/test/java/ngo/portal/ArchitectureTest.java"))
                        .results()
                        .count(),
                "");
    }

    private void methods() {
        Map<Long, String> longest = new TreeMap<>();
        List<Long> lengths = new ArrayList<>();
        Syntax syntax = Syntax.of(Sources.ofAllModules());
        syntax.units()
                .forEach((source, unit) -> new TreeScanner<List<Long>, List<Long>>() {
                    @Override
                    public List<Long> visitMethod(MethodTree method, List<Long> all) {
                        long lines = syntax.lines(unit, method);
                        all.add(lines);
                        longest.put(lines, simpleName(source) + "." + method.getName());
                        super.visitMethod(method, all);
                        return all;
                    }
                }.scan(unit, lengths));
        lengths.sort(Comparator.naturalOrder());

        add("lines of a method: median", at(lengths, 0.5), lengths.size() + " methods");
        add("lines of a method: 90th percentile", at(lengths, 0.9), "");
        add("lines of a method: 99th percentile", at(lengths, 0.99), "");
        add("lines of the longest method", lengths.getLast(), longest.getOrDefault(lengths.getLast(), ""));
    }

    private void sql() {
        add(
                "migrations that create tables",
                Sources.migrations('V').stream()
                        .filter(file -> CREATE_TABLE.matcher(file.content()).find())
                        .count(),
                "");
        add("repeatable migrations", Sources.migrations('R').size(), "");
        add(
                "written policies",
                inMigrations(POLICY),
                inMigrations(POLICY_CALL) + " calls of procedures create the policies of families");
    }

    private static long inMigrations(Pattern pattern) {
        return Stream.of('V', 'R')
                .flatMap(type -> Sources.migrations(type).stream())
                .mapToLong(file -> pattern.matcher(file.content()).results().count())
                .sum();
    }

    private void pages() {
        add("pages and parts of pages", Sources.pages().size(), "");
        add(
                "lines of pages longer than " + LONGEST_LINE,
                Sources.pages().stream()
                        .flatMap(page -> page.lines()
                                .filter(line -> line.codePointCount(0, line.length()) > LONGEST_LINE)
                                .map(line -> page.name()))
                        .toList());
    }

    /** Migrations of type V cannot change any more: their checksums are recorded in installations. */
    private void words() {
        Map<String, Long> found = new TreeMap<>();
        Stream.of(Sources.ofTheProduct(), Sources.migrations('R'), Sources.pages(), Sources.englishMessages())
                .flatMap(List::stream)
                .flatMap(file -> PrivateWords.inCode(file.content()).stream())
                .forEach(word -> found.merge(word.toLowerCase(Locale.ROOT), 1L, Long::sum));
        Sources.documents().stream()
                .flatMap(document -> PrivateWords.inDocument(document.content()).stream())
                .forEach(word -> found.merge(word.toLowerCase(Locale.ROOT), 1L, Long::sum));
        add(
                "words of the ban list",
                found.values().stream().mapToLong(Long::longValue).sum(),
                found.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(one -> one.getKey() + " " + one.getValue())
                        .collect(Collectors.joining(", ")));
    }

    private void tests() {
        add("test files", Sources.tests().size(), "");
        add(
                "test methods",
                Sources.tests().stream()
                        .mapToLong(
                                file -> TEST.matcher(file.content()).results().count())
                        .sum(),
                "a parameterised one counts once");
    }

    private void add(String name, Collection<String> counted) {
        add(name, counted.size(), String.join(" ", new TreeSet<>(counted)));
    }

    private void add(String name, long value, String detail) {
        figures.put(name, new Figure(name, value, detail));
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static <V> List<String> keys(Map<String, V> map, Function<V, Boolean> matches) {
        return map.entrySet().stream()
                .filter(one -> matches.apply(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static boolean isType(Sources.Source source) {
        return !source.name().endsWith("/package-info.java");
    }

    private static String folder(Sources.Source source) {
        return source.name().substring(0, source.name().lastIndexOf('/'));
    }

    private static String simpleName(Sources.Source source) {
        return source.name().substring(source.name().lastIndexOf('/') + 1).replaceFirst("\\.java$", "");
    }
}
