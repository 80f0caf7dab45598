package ngo.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import ngo.portal.page.PageToken.Opening;
import ngo.portal.page.PageTree.Element;
import ngo.portal.page.PageTree.Item;
import org.junit.jupiter.api.Test;

/** The pages as they are written. */
class PagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path MEASURED = Path.of("../portal-bench/src/main/webapp");

    private static final List<String> SHEETS = List.of("public", "portal", "widgets");

    private static final Pattern ASKING = Pattern.compile("([a-z-]+)(?::not\\()?:empty");

    /** A class that shows blanks anywhere. */
    private static final Pattern SHOWING = Pattern.compile("(?m)^\\s*\\.([a-z-]+) \\{[^}]*white-space: pre");

    private static final Pattern NAMESPACE = Pattern.compile("\\sxmlns:(\\w+)=\"([^\"]+)\"");

    private static final Pattern NOT_SHOWN =
            Pattern.compile("(?s)<!--.*?-->|<(script|style|ui:remove)\\b.*?</\\1>|<code\\b.*?</code>");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{(?:'[^']*'|\"[^\"]*\"|[^}'\"])*\\}");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern RESERVED =
            Pattern.compile("\\.(?:and|div|empty|eq|false|ge|gt|instanceof|le|lt|mod|ne|not|null|or|true)\\b");
    private static final Pattern BETWEEN_TAGS = Pattern.compile(">([^<>]*)(?=<)");
    private static final Pattern SAID = Pattern.compile(
            "\\s(?:[a-z]+:)?(title|alt|placeholder|aria-label|label|help|summary|\\w*Message|\\w*Label)=\"([^\"]*)\"");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    /** Keys of a keyboard, names of systems and addresses are the same everywhere. */
    private static final Pattern NAMES = Pattern.compile("UTC|//petitions/|Ctrl\\+[A-Z]|\\((Linux|macOS|Windows)\\)");

    private static final Path LOOK = Path.of("../docs/look.md");
    private static final Pattern TAG = Pattern.compile("<tag-name>(\\w+)</tag-name>");
    private static final Pattern TAG_IN_TABLE = Pattern.compile("`po:(\\w+)");

    private static final Pattern BEGINNING = Pattern.compile("'/(statements|petitions|plans)/new\\b");

    /** All texts of a page are in a bundle; what code says is found by those who walk the pages. */
    @Test
    void noPageHasWordsOfItsOwn() throws IOException {
        List<String> own = new ArrayList<>();
        for (Path file : FormatPages.pages(PAGES)) {
            String page = NOT_SHOWN.matcher(Files.readString(file)).replaceAll("");
            String rest = EXPRESSION.matcher(page).replaceAll("");
            BETWEEN_TAGS.matcher(rest).results().forEach(found -> add(own, file, found.group(1)));
            SAID.matcher(rest).results().forEach(found -> add(own, file, found.group(2)));
        }
        assertThat(own).isEmpty();
    }

    private static void add(List<String> own, Path file, String said) {
        String words =
                NAMES.matcher(said.replaceAll("&\\w+;", " ")).replaceAll("").strip();
        if (LETTERS.matcher(words).find()) {
            own.add(file + ": " + words);
        }
    }

    @Test
    void everyPageIsFormatted() throws IOException {
        List<Path> all = new ArrayList<>(FormatPages.pages(PAGES));
        all.addAll(FormatPages.pages(MEASURED));

        List<Path> unformatted = new ArrayList<>();
        for (Path file : all) {
            if (!FormatPages.formatted(file).equals(Files.readString(file))) {
                unformatted.add(file);
            }
        }
        assertThat(all).hasSizeGreaterThan(200);
        assertThat(unformatted).as("make format writes otherwise").isEmpty();
    }

    /** Otherwise Faces tries to empty the list of the bean, and logs a trace at each post where that list takes no changes. */
    @Test
    void eachGroupOfBoxesNamesTheListThatItMakes() throws IOException {
        List<String> nameless = new ArrayList<>();
        int groups = 0;
        for (Path file : FormatPages.pages(PAGES)) {
            String[] parts = Files.readString(file).split("<h:selectMany", -1);
            groups += parts.length - 1;
            Arrays.stream(parts)
                    .skip(1)
                    .map(part -> part.substring(0, part.indexOf('>')))
                    .filter(tag -> !tag.contains("collectionType=\"java.util.ArrayList\""))
                    .forEach(tag -> nameless.add(file.toString()));
        }
        assertThat(groups).isPositive();
        assertThat(nameless).isEmpty();
    }

    /** The server notices such an expression only when a person opens the page, and answers with a fault. */
    @Test
    void noExpressionCallsSomethingByAWordOfItsLanguage() throws IOException {
        List<String> faulty = new ArrayList<>();
        int expressions = 0;
        for (Path file : FormatPages.pages(PAGES)) {
            for (MatchResult found :
                    EXPRESSION.matcher(Files.readString(file)).results().toList()) {
                expressions++;
                if (RESERVED.matcher(QUOTED.matcher(found.group()).replaceAll(""))
                        .find()) {
                    faulty.add(file + ": " + found.group());
                }
            }
        }
        assertThat(expressions).isGreaterThan(3_000);
        assertThat(faulty).isEmpty();
    }

    @Test
    void noLineIsLongerThanCanBeSeen() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : FormatPages.pages(PAGES)) {
            Files.readString(file)
                    .lines()
                    .filter(line -> line.length() > PageFormatter.WIDTH)
                    .forEach(line -> tooLong.add(file + ": " + line.strip()));
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void eachTagIsDescribed() throws IOException {
        Set<String> tags = new TreeSet<>();
        TAG.matcher(Files.readString(PAGES.resolve("WEB-INF/portal.taglib.xml")))
                .results()
                .forEach(found -> tags.add(found.group(1)));
        Set<String> described = new TreeSet<>();
        Files.readString(LOOK)
                .lines()
                .filter(line -> line.startsWith("| `po:"))
                .forEach(line -> TAG_IN_TABLE.matcher(line).results().forEach(found -> described.add(found.group(1))));

        assertThat(described).hasSizeGreaterThan(30).isEqualTo(tags);
    }

    /** Each under one name everywhere. */
    @Test
    void everyNamespaceThatIsNamedIsUsed() throws IOException {
        Map<String, Set<String>> names = new TreeMap<>();
        List<String> idle = new ArrayList<>();
        for (Path file : FormatPages.pages(PAGES)) {
            String page = Files.readString(file);
            String rest = NAMESPACE.matcher(page).replaceAll("");
            NAMESPACE.matcher(page).results().forEach(found -> {
                names.computeIfAbsent(found.group(2), namespace -> new TreeSet<>())
                        .add(found.group(1));
                if (!rest.contains(found.group(1) + ":")) {
                    idle.add(file + ": " + found.group(1));
                }
            });
        }
        assertThat(idle).isEmpty();
        assertThat(names.values()).hasSizeGreaterThan(3).allSatisfy(used -> assertThat(used)
                .hasSize(1));
    }

    /** Without its scripts a picker is a field that finds nothing. What other pages include is theirs to provide for. */
    @Test
    void aPageWithAPickerLoadsItsScripts() throws IOException {
        List<String> without = new ArrayList<>();
        int with = 0;
        for (Path file : FormatPages.pages(PAGES)) {
            String page = Files.readString(file);
            if (page.contains("<po:picker") && !file.getFileName().toString().startsWith("_")) {
                with++;
                if (!page.contains("<ui:param name=\"widgets\"")) {
                    without.add(file.toString());
                }
            }
        }
        assertThat(with).isGreaterThan(3);
        assertThat(without).isEmpty();
    }

    /** Services let nobody else; a page that offers it to others leads to a document that is refused. */
    @Test
    void whatBeginsADocumentIsOfferedToMembersAlone() throws IOException {
        List<String> offered = new ArrayList<>();
        List<String> toOthers = new ArrayList<>();
        for (Path file : FormatPages.pages(PAGES)) {
            visit(PageTree.of(Files.readString(file)), List.of(), (element, around) -> {
                if (BEGINNING.matcher(attribute(element.tag(), "href")).find()) {
                    offered.add(file.toString());
                    if (around.stream()
                            .noneMatch(one -> attribute(one, "rendered").contains("caller.member"))) {
                        toOthers.add(file + ": " + attribute(element.tag(), "href"));
                    }
                }
            });
        }
        assertThat(offered).hasSizeGreaterThan(5);
        assertThat(toOthers).isEmpty();
    }

    /** On a phone the heads of a list are hidden and each cell names its column; a button says what it does. */
    @Test
    void everyCellOfAListNamesItsColumn() throws IOException {
        List<String> named = new ArrayList<>();
        List<String> nameless = new ArrayList<>();
        for (Path file : FormatPages.pages(PAGES)) {
            visit(PageTree.of(Files.readString(file)), List.of(), (element, around) -> {
                boolean listed = around.stream().anyMatch(one -> one.name().equals("po:rows"));
                if (listed
                        && element.tag().name().equals("td")
                        && !element.items().isEmpty()) {
                    boolean says = !attribute(element.tag(), "data-label").isEmpty() || holdsButton(element);
                    (says ? named : nameless).add(file + ": " + element.items().get(0));
                }
            });
        }
        assertThat(named).hasSizeGreaterThan(100);
        assertThat(nameless).isEmpty();
    }

    private static boolean holdsButton(Element cell) {
        List<Opening> buttons = new ArrayList<>();
        visit(cell.items(), List.of(), (element, around) -> {
            if (element.tag().name().equals("h:commandButton")
                    || attribute(element.tag(), "class").startsWith("button")) {
                buttons.add(element.tag());
            }
        });
        return !buttons.isEmpty();
    }

    private static void visit(List<Item> items, List<Opening> around, BiConsumer<Element, List<Opening>> each) {
        for (Item item : items) {
            if (item.node() instanceof Element element) {
                each.accept(element, around);
                List<Opening> within = new ArrayList<>(around);
                within.add(element.tag());
                visit(element.items(), within, each);
            }
        }
    }

    private static String attribute(Opening tag, String name) {
        return tag.attributes().stream()
                .filter(one -> one.name().equals(name))
                .map(PageToken.Attribute::value)
                .findFirst()
                .orElse("");
    }

    /** The formatter does not change their content. */
    @Test
    void classesThatShowBlanksAreKnown() throws IOException {
        Set<String> showing = new TreeSet<>();
        for (String sheet : SHEETS) {
            SHOWING.matcher(Files.readString(PAGES.resolve("resources/css/" + sheet + ".css")))
                    .results()
                    .forEach(found -> showing.add(found.group(1)));
        }
        assertThat(showing)
                .hasSizeGreaterThan(2)
                .allMatch(name -> PageToken.KEEPING_CLASS.matcher(name).matches());
    }

    /** Anywhere; the formatter sees no blank in them. */
    @Test
    void whatIsSetOutInARowIsSoInTheStyles() throws IOException {
        StringBuilder styles = new StringBuilder();
        for (String sheet : SHEETS) {
            styles.append(Files.readString(PAGES.resolve("resources/css/" + sheet + ".css")));
        }
        assertThat(PageToken.ROWS).filteredOn(name -> name.indexOf(':') < 0).allSatisfy(name -> assertThat(styles)
                .containsPattern("(?m)^\\s*\\." + name + " \\{[^}]*display: (inline-)?(flex|grid)")
                .doesNotContainPattern(
                        "\\." + name + "( ?[,{][^}]*| \\{[^}]*)display: (inline|block|contents)\\b(?!-)"));
    }

    /** What they hide or mark while it is empty, the formatter leaves empty. */
    @Test
    void whatStylesAskToBeEmptyIsKnown() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (String sheet : SHEETS) {
            ASKING.matcher(Files.readString(PAGES.resolve("resources/css/" + sheet + ".css")))
                    .results()
                    .forEach(found -> asked.add(found.group(1)));
        }
        assertThat(asked).contains("td").isSubsetOf(PageToken.VANISHING);
    }
}
