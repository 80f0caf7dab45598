package ngo.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The size of the code base: figures that may not get worse than their bounds in docs/shape.csv, and limits for each file. */
class ShapeTest {

    private static final int LONGEST_CLASS = 300;
    private static final int LONGEST_PAGE = 200;
    private static final int MOST_KEYS = 250;

    /** The life of a statement in one place; it grows no further. */
    private static final Set<String> LONGER = Set.of("Statement.java");

    private static final int LONGEST_EXCEPTION = 350;

    /** Of a test class in `make test`. */
    private static final long LONGEST_MS = 45_000;

    /** Of all classes of a part together; two processes do them in ten minutes, and the build takes the rest of fifteen. */
    private static final long LONGEST_PART_MS = 1_200_000;

    private static final int PARTS = 6;

    private static final Pattern SERVER = Pattern.compile(
            "\\b(PortalAlone|MigratedCluster|ArchivedCluster|CommandedHome|DatabaseInAProcess"
                    + "|EmbeddedDatabase|EmbeddedPostgres|OwnKeycloak|OwnPostgres|SharedInstallation\\.environment|TwoNodes)\\b");

    /** With a database of their own, and neither a portal nor Keycloak: commands of operators, and a database that is switched over. */
    private static final Set<String> WITH_A_SERVER =
            Set.of("CommandsIT", "KeyCommandsIT", "OwnDatabaseIT", "RealmAddressesIT", "SwitchOverIT", "TrailCheckIT");

    private static final Pattern SLEEP = Pattern.compile(
            "\\b(sleep|parkNanos|pause|waitForTimeout)\\((Duration\\.of(Minutes\\(|Seconds\\(([2-9]|\\d\\d)|Millis\\([\\d_]{5,})|[2-9]_?\\d{3}\\b|\\d{2,}_?\\d{3}\\b|[\\d_]{12,}L?\\))");

    private static final Pattern DYNAMIC = Pattern.compile(
            "<ui:(include\\s[^>]*src|composition\\s[^>]*template|decorate\\s[^>]*template)=\"[^\"]*#\\{");
    private static final Pattern INLINE = Pattern.compile("\\s(on[a-z]+|style)=\"");
    private static final Pattern DRAWN = Pattern.compile("(?m)^\\s*\\.([a-z-]+)\\s*\\{");
    private static final Pattern RAW = Pattern.compile("<[^<>]*escape=\"false\"[^<>]*>");

    /** Sections hold HTML that their constructors have cleaned; the others write theirs with Markup, which escapes what it is given. */
    private static final Pattern CLEANED = Pattern.compile(
            "value=\"#\\{(of\\.box\\(|(section|part)\\.html}\""
                    + "|(menu|fragments|filters|publicContact|snippets|statementLines|petitionLines|statementSide|dashboardLines|numberedLines|directoryLines)\\.[a-z]+\\()");

    /** Those of the server take numbers of any length and exponent and years of any size. */
    private static final Pattern READ_BY_THE_SERVER = Pattern.compile(
            "<f:convert(Number|DateTime)|converter=\"jakarta\\.faces\\.(Big|Double|Float|Number|DateTime)|<p:inputNumber|<p:datePicker");

    /** Code that names a language, a time zone or a date format decides for every reader; RequestLanguage knows who reads. */
    private static final Pattern DECIDED_FOR_ALL = Pattern.compile(
            "\"en\"|/en/|\\bLocale\\.(?!ROOT\\b|Builder\\b|forLanguageTag\\b)[A-Z]\\w+"
                    + "|ZoneOffset\\.UTC|DateTimeFormatter|java\\.text\\.(?:Message|Number|Decimal|SimpleDate)Format|ResourceBundle");

    /** What is no matter of language, and why. */
    private static final Map<String, String> SAME_FOR_ALL = Map.of(
            "AboutBody", "a name of the API",
            "MinuteConverter", "browsers send moments of forms in one form",
            "CallEditPage", "the form says that its moments are in UTC",
            "RequestPeoplePage", "a day ends as the services count",
            "LastDay", "a day ends as the services count",
            "JsonLines", "programs read the log",
            "Days", "a day begins as the services count",
            "CriteriaForm", "the form says that its days are in UTC");

    /** Rows of a decision with a name and five figures, the last two of which are those of docs/shape.csv. */
    private static final Pattern FIGURES =
            Pattern.compile("(?m)^\\| ([^|]+) \\|(?:[^|\n]*\\|){2} ([^|\n]*) \\|[^|\n]*\\| ([^|\n]*) \\|$");

    private static final String DECISION = "../docs/decisions/0053-simplification-of-the-code-base.md";

    /** `make shape` prints what is counted. A change that needs a worse figure raises the bound, in docs/shape.csv and in the decision. */
    @Test
    void noFigureIsWorseThanItsBound() {
        Map<String, ShapeFigures.Figure> figures = ShapeFigures.count();
        Map<String, ShapeTable.Bound> bounds = ShapeTable.bounds();

        assertThat(bounds.keySet()).containsExactlyElementsOf(figures.keySet());
        assertThat(bounds.values())
                .filteredOn(bound -> Optional.ofNullable(figures.get(bound.figure()))
                        .filter(figure -> bound.isBrokenBy(figure.value()))
                        .isPresent())
                .as("worse than their bounds, among %s", figures.values())
                .isEmpty();
    }

    @Test
    void theDecisionNamesTheSameFigures() {
        Map<String, List<String>> decided = FIGURES.matcher(Sources.read(DECISION))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), row -> List.of(plain(row.group(2)), plain(row.group(3)))));

        assertThat(ShapeTable.bounds().values())
                .filteredOn(bound -> !bound.wanted().isEmpty())
                .hasSizeGreaterThan(10)
                .allSatisfy(bound ->
                        assertThat(decided).containsEntry(bound.figure(), List.of(bound.wanted(), bound.bound())));
    }

    @Test
    void aFigureMayReachItsBoundAndImprove() {
        ShapeTable.Bound most = new ShapeTable.Bound("files", false, "0", "30");
        ShapeTable.Bound least = new ShapeTable.Bound("tests", true, "", "30");
        ShapeTable.Bound none = new ShapeTable.Bound("test files", true, "", "");

        assertThat(List.of(most.isBrokenBy(31), least.isBrokenBy(29))).containsOnly(true);
        assertThat(List.of(most.isBrokenBy(30), most.isBrokenBy(29), least.isBrokenBy(30), least.isBrokenBy(31)))
                .containsOnly(false);
        assertThat(none.isBrokenBy(0)).isFalse();
    }

    private static String plain(String number) {
        return number.replace(",", "");
    }

    @Test
    void onePlaceKnowsTheLanguageOfTheReader() {
        Set<String> deciding = Sources.java().stream()
                .filter(source -> source.name().contains("portal-web"))
                .filter(source -> DECIDED_FOR_ALL.matcher(source.content()).find())
                .map(source -> source.name().replaceAll("^.*/|\\.java$", ""))
                .collect(Collectors.toSet());

        assertThat(deciding).isEqualTo(SAME_FOR_ALL.keySet());
        assertThat(hits(Pattern.compile("lang=\"en\"|/en/|locale=\"(?!#)|convertDateTime")))
                .isEmpty();
    }

    @Test
    void noPageLetsTheServerReadNumbersOfAnyLength() {
        assertThat(Sources.pages()).isNotEmpty().allSatisfy(page -> assertThat(
                        READ_BY_THE_SERVER.matcher(page.content()).find())
                .as(page.name())
                .isFalse());
    }

    /** A new state asks everywhere what becomes of it, by no longer compiling. */
    @Test
    void noSwitchOverAStateHasADefault() {
        Syntax syntax = Syntax.of(Sources.ofAllModules());
        List<Set<String>> states = new ArrayList<>();
        syntax.units()
                .values()
                .forEach(unit -> new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
                        if (type.getKind() == Tree.Kind.ENUM
                                && type.getImplementsClause().stream()
                                        .anyMatch(one -> one.toString().startsWith("State<"))) {
                            states.add(type.getMembers().stream()
                                    .filter(VariableTree.class::isInstance)
                                    .map(member ->
                                            ((VariableTree) member).getName().toString())
                                    .collect(Collectors.toSet()));
                        }
                        return super.visitClass(type, null);
                    }
                }.scan(unit, null));
        List<String> open = new ArrayList<>();
        syntax.units()
                .forEach((source, unit) -> new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void nothing) {
                        look(tree.getCases());
                        return super.visitSwitch(tree, null);
                    }

                    @Override
                    public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void nothing) {
                        look(tree.getCases());
                        return super.visitSwitchExpression(tree, null);
                    }

                    private void look(List<? extends CaseTree> cases) {
                        Set<String> named = cases.stream()
                                .flatMap(one -> one.getExpressions().stream())
                                .map(Object::toString)
                                .collect(Collectors.toSet());
                        boolean rest = cases.stream()
                                .anyMatch(one -> one.getExpressions().isEmpty());
                        if (rest && states.stream().anyMatch(all -> all.containsAll(named))) {
                            open.add(source.name() + ": " + named);
                        }
                    }
                }.scan(unit, null));

        assertThat(states).hasSizeGreaterThan(5);
        assertThat(open).isEmpty();
    }

    @Test
    void noClassIsLongerThanCanBeRead() {
        assertThat(Sources.ofAllModules()).isNotEmpty().allSatisfy(source -> assertThat(source.length())
                .as(source.name())
                .isLessThanOrEqualTo(isLonger(source) ? LONGEST_EXCEPTION : LONGEST_CLASS));
    }

    @Test
    void noBeanAndNoPageIsLongerThanCanBeSeen() {
        assertThat(Sources.java())
                .filteredOn(source -> source.name().endsWith("Page.java"))
                .isNotEmpty()
                .allSatisfy(bean -> assertThat(bean.length()).as(bean.name()).isLessThanOrEqualTo(LONGEST_PAGE));
        assertThat(Sources.pages())
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.length()).as(page.name()).isLessThanOrEqualTo(LONGEST_PAGE));
    }

    @Test
    void noBundleHoldsMoreThanATranslatorCanKeepInMind() {
        assertThat(Sources.bundles())
                .isNotEmpty()
                .allSatisfy((name, texts) -> assertThat(texts.size()).as(name).isLessThanOrEqualTo(MOST_KEYS));
    }

    @Test
    void whatAPageIncludesIsWrittenOnIt() {
        assertThat(hits(DYNAMIC)).isEmpty();
    }

    @Test
    void noPageNeedsAScriptOrAStyleOfItsOwn() {
        assertThat(hits(INLINE)).isEmpty();
        assertThat(hits(Pattern.compile("<f:ajax"))).isEmpty();
        assertThat(hits(Pattern.compile("<(script(?![^>]*\\ssrc=)|style)[\\s>]")))
                .isEmpty();
    }

    /** Every form says by that name for whom it was written; Faces sends the id of a form, too, as a field. */
    @Test
    void nothingOnAPageIsCalledLikeTheFieldThatNamesTheOrganisation() {
        assertThat(hits(Pattern.compile("\\sid=\"acting\""))).isEmpty();
    }

    @Test
    void onlyCleanedTextIsShownAsItIs() {
        assertThat(hits(RAW)).hasSizeGreaterThan(1).allMatch(hit -> CLEANED.matcher(hit)
                .find());
    }

    /** What a statement, a plan and a petition wait for is said in one place. */
    @Test
    void howFarTranslationsAreIsWrittenOnOnePage() {
        assertThat(hits(Pattern.compile("'release\\.(ready|waits|none)'")))
                .hasSize(3)
                .allMatch(hit -> hit.contains("translation/_required.xhtml"));
    }

    /** The workspace uses both style sheets; what one of them draws as a whole the other would break unseen. */
    @Test
    void noNameIsDrawnByBothSheets() {
        Set<String> open = drawn("public");

        assertThat(open).contains("beam", "statement");
        assertThat(drawn("portal")).contains("bar", "acts").doesNotContainAnyElementsOf(open);
    }

    /** A new class has no row until `MEASURE=yes make test ONLY=…` has run. */
    @Test
    void noTestClassOfADayIsLong() {
        Map<String, Long> measured = TestClasses.milliseconds("longest-first");
        List<String> day =
                TestClasses.ofADay().stream().map(TestClasses.TestClass::name).toList();

        assertThat(day).hasSizeGreaterThan(100);
        assertThat(measured.keySet()).containsAll(day);
        measured.keySet().retainAll(day);
        assertThat(measured)
                .allSatisfy((name, took) -> assertThat(took).as(name).isLessThanOrEqualTo(LONGEST_MS));
    }

    @Test
    void noPartOfTheLongTestsIsLong() {
        Map<String, Long> measured = TestClasses.milliseconds("longest-first-parts");
        Map<Integer, Long> parts = new TreeMap<>();
        TestClasses.all().stream().filter(test -> !test.parts().isEmpty()).forEach(test -> {
            assertThat(test.parts()).as(test.name()).hasSize(1).allMatch(part -> part >= 1 && part <= PARTS);
            parts.merge(test.parts().get(0), measured.getOrDefault(test.name(), 0L), Long::sum);
        });

        assertThat(parts)
                .hasSize(PARTS)
                .allSatisfy((part, took) -> assertThat(took).as("part " + part).isLessThanOrEqualTo(LONGEST_PART_MS));
    }

    @Test
    void noTestClassOfADayStartsAServerOfItsOwn() {
        assertThat(TestClasses.ofADay().stream()
                        .filter(test -> SERVER.matcher(test.content()).find())
                        .map(test -> test.name().replaceAll(".*\\.", "")))
                .containsExactlyInAnyOrderElementsOf(WITH_A_SERVER);
    }

    @Test
    void noTestClassOfADaySleeps() {
        assertThat(SLEEP.asPredicate())
                .accepts("Thread.sleep(2000)", "parkNanos(2_500_000_000L)", "pause(Duration.ofSeconds(5)");
        assertThat(SLEEP.asPredicate())
                .rejects("Thread.sleep(500)", "parkNanos(200_000_000)", "pause(Duration.ofSeconds(1)");
        assertThat(TestClasses.ofADay().stream()
                        .filter(test -> SLEEP.matcher(test.content()).find())
                        .map(TestClasses.TestClass::name))
                .isEmpty();
    }

    private static Set<String> drawn(String sheet) {
        return DRAWN.matcher(Sources.read("src/main/webapp/resources/css/" + sheet + ".css"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static boolean isLonger(Sources.Source source) {
        return LONGER.stream().anyMatch(name -> source.name().endsWith("/" + name));
    }

    private static List<String> hits(Pattern pattern) {
        return Sources.pages().stream()
                .flatMap(page -> pattern.matcher(page.content())
                        .results()
                        .map(found -> page.name() + ": " + found.group().strip()))
                .toList();
    }
}
