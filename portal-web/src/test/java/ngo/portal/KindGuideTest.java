package ngo.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide for contributors who add a kind of document names what there is. */
class KindGuideTest {

    private static final String LISTS = "existing files in which a new kind of document is named";

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)[^)]*\\)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([\\w.]+)` \\|");
    private static final Pattern WORD = Pattern.compile("\\w+");

    /** Where a kind finds the names that it needs. */
    private static final List<String> NAMING = List.of(
            "../portal-ejb/src/test/resources/db/letter.sql",
            "../portal-ejb/src/test/java/ngo/portal/ejb/document/Letters.java",
            "../portal-ejb/src/main/java/ngo/portal/ejb/document/DocumentKind.java",
            "../portal-ejb/src/main/java/ngo/portal/ejb/dashboard/DashboardContext.java",
            "../portal-persistence/src/main/java/ngo/portal/persistence/petition/Petition.java",
            "../portal-persistence/src/main/resources/db/migration/R__04_reader.sql",
            "../portal-persistence/src/main/resources/db/migration/V005__document.sql",
            "../portal-web/src/main/java/ngo/portal/web/shared/kind/DocumentDescriptors.java",
            "../Makefile");

    private final String guide = Sources.read("../docs/adding-a-kind.md");

    /** Sources are paths and no links: the archive of a release contains this page and no sources. */
    @Test
    void eachFileOfTheGuideIsThere() {
        Stream<String> pages = LINK.matcher(guide).results().map(link -> "docs/" + link.group(1));
        Stream<String> sources = names().filter(KindGuideTest::isPath);
        assertThat(Stream.concat(pages, sources))
                .hasSizeGreaterThan(12)
                .allSatisfy(file ->
                        assertThat(Files.exists(Path.of("..", file))).as(file).isTrue());
    }

    /** Classes and pages are files of the portal or of its tests; functions, columns and methods are in the files that name them. */
    @Test
    void eachNameOfTheGuideIsInTheCode() {
        Set<String> files = Stream.of(Sources.ofAllModules(), Sources.tests(), Sources.pages())
                .flatMap(List::stream)
                .map(source -> source.name().replaceFirst(".*/", "").replaceFirst("\\.java$", ""))
                .collect(Collectors.toSet());
        Set<String> words =
                NAMING.stream().flatMap(file -> words(Sources.read(file))).collect(Collectors.toSet());

        assertThat(names().filter(name -> !isPath(name))).hasSizeGreaterThan(60).allSatisfy(name -> assertThat(
                        files.contains(name)
                                || words(name).allMatch(part -> files.contains(part) || words.contains(part)))
                .as(name)
                .isTrue());
    }

    @Test
    void theGuideListsTheFilesThatListKinds() {
        assertThat(ROW.matcher(guide).results().map(row -> row.group(1)))
                .containsExactlyInAnyOrder(
                        Objects.requireNonNull(ShapeFigures.count().get(LISTS))
                                .detail()
                                .split(" "));
    }

    private Stream<String> names() {
        return CODE.matcher(guide).results().map(code -> code.group(1));
    }

    private static boolean isPath(String name) {
        return name.startsWith("portal-");
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group());
    }
}
