package ngo.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * No pattern of the portal takes the square of a text's length, nor a stack as deep as the text is long. Steps are counted, not
 * timed: each look at a character is one.
 */
class PatternsTest {

    private static final int SHORT = 300;
    private static final int LONG = 2 * SHORT;

    /** Looks at each character of a long text that are always allowed; a pattern may look ahead by a fixed number. */
    private static final int ALWAYS = 40;

    private static final double MOST_GROWTH = 2.8;

    /** Deep enough for whatever does not grow with the text. */
    private static final long STACK = 256 << 10;

    private static final int LONG_FOR_A_STACK = 4_000;

    private static final List<String> SIGNS = List.of(
            " ", "\t", "\n", "*", "#", "-", "_", ".", ",", ";", ":", "@", "/", "\\", "<", ">", "\"", "'", "(", "[", "=",
            "&", "a", "a-", "1", "A", "\u0301", "\u200b");
    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9:/@#&;=<>_-]{2,}");
    private static final Set<String> SEARCHING = Set.of("replaceAll", "replaceFirst", "split");

    /** A pattern, its location, and whether it is matched against parts of a text or only against the whole. */
    private record Found(String place, Pattern pattern, boolean searches) {}

    private static List<Found> found = List.of();

    @BeforeAll
    static void readTheSources() throws Exception {
        found = all();
    }

    @Test
    void noPatternLooksMoreOftenThanATextIsLong() throws Exception {
        List<Found> all = found;
        assertThat(all).hasSizeGreaterThan(60);
        List<String> slow = new ArrayList<>();
        for (Found one : all) {
            for (List<String> text : texts(one.pattern())) {
                long many = steps(one, text, LONG);
                long few = many > (long) ALWAYS * LONG ? steps(one, text, SHORT) : many;
                if (many > MOST_GROWTH * few) {
                    slow.add("%s %s: %d then %d looks at %s".formatted(one.place(), one.pattern(), few, many, text));
                    break;
                }
            }
        }
        assertThat(slow).isEmpty();
    }

    @Test
    void noPatternNeedsAStackAsDeepAsATextIsLong() throws Exception {
        List<String> deep = new ArrayList<>();
        List<Found> all = found;
        Thread thread =
                new Thread(null, () -> all.forEach(one -> overflow(one).ifPresent(deep::add)), "shallow", STACK);
        thread.start();
        thread.join();
        assertThat(deep).isEmpty();
    }

    private static Optional<String> overflow(Found one) {
        for (String unit : units(one.pattern())) {
            try {
                run(one, unit.repeat(LONG_FOR_A_STACK / unit.length()));
            } catch (StackOverflowError e) {
                return Optional.of(one.place() + " " + one.pattern() + " on " + unit);
            }
        }
        return Optional.empty();
    }

    /** Each text is what it begins with, what is repeated, and what it ends with. */
    private static List<List<String>> texts(Pattern pattern) {
        List<String> units = units(pattern);
        List<List<String>> texts = new ArrayList<>();
        for (String unit : units) {
            for (String end : List.of("", "!", "\u0000", "@")) {
                texts.add(List.of("", unit, end));
            }
            for (String other : SIGNS.contains(unit) ? units.subList(SIGNS.size(), units.size()) : units) {
                texts.add(List.of("", unit + other, ""));
                texts.add(List.of(other, unit, "\n"));
            }
        }
        return texts;
    }

    private static List<String> units(Pattern pattern) {
        Set<String> units = new LinkedHashSet<>(SIGNS);
        Matcher literal = LITERAL.matcher(pattern.pattern().replace("\\\\", "").replaceAll("\\\\[a-zA-Z]", " "));
        while (literal.find()) {
            units.add(literal.group());
        }
        return List.copyOf(units);
    }

    private static long steps(Found one, List<String> text, int length) {
        Looks looks =
                new Looks(text.get(0) + text.get(1).repeat(length / text.get(1).length()) + text.get(2));
        run(one, looks);
        return looks.count;
    }

    private static void run(Found one, CharSequence text) {
        Matcher matcher = one.pattern().matcher(text);
        matcher.matches();
        if (one.searches()) {
            matcher.reset();
            while (matcher.find()) {
                assertThat(matcher.end()).isBetween(0, text.length());
            }
        }
    }

    /** Counts how often somebody looks at one of its characters. */
    private static final class Looks implements CharSequence {

        private final String text;
        private long count;

        Looks(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            count++;
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static List<Found> all() throws Exception {
        List<Found> all = new ArrayList<>();
        Syntax.of(Sources.java()).units().forEach((source, unit) -> written(source, unit, all));
        for (Sources.Source source : Sources.java()) {
            Matcher named = Pattern.compile("(?m)^package ([a-z.]+);").matcher(source.content());
            assertThat(named.find()).isTrue();
            String type =
                    named.group(1) + "." + source.name().replaceFirst(".*/", "").replace(".java", "");
            if (source.content().contains("Pattern ") && !source.name().endsWith("-info.java")) {
                kept(Class.forName(type, false, PatternsTest.class.getClassLoader()), source, all);
            }
        }
        for (Sources.Source page : Sources.pages()) {
            Pattern.compile("<f:validateRegex\\s+pattern=\"([^\"]*)\"")
                    .matcher(page.content())
                    .results()
                    .forEach(one -> all.add(new Found(page.name(), Pattern.compile(one.group(1)), false)));
        }
        return all;
    }

    private static void kept(Class<?> type, Sources.Source source, List<Found> all) throws IllegalAccessException {
        for (Field field : type.getDeclaredFields()) {
            if (field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                all.add(new Found(
                        source.name() + " " + field.getName(), (Pattern) field.get(null), searches(source, field)));
            } else if (field.getType() == Pattern.class && type.isEnum()) {
                field.setAccessible(true);
                for (Object constant : type.getEnumConstants()) {
                    all.add(new Found(
                            source.name() + " " + constant, (Pattern) field.get(constant), searches(source, field)));
                }
            }
        }
        for (Class<?> inner : type.getDeclaredClasses()) {
            kept(inner, source, all);
        }
    }

    /** Whether something is looked for with it, directly or by a matcher that has a name. */
    private static boolean searches(Sources.Source source, Field field) {
        String parts = "\\s*\\.\\s*(find|results|replaceAll|replaceFirst|lookingAt|region|appendReplacement|hitEnd)\\(";
        String name = "\\b" + field.getName();
        Matcher held = Pattern.compile("Matcher (\\w+)\\s*=\\s*" + name).matcher(source.content());
        boolean byName = held.find()
                && Pattern.compile("\\b" + held.group(1) + parts)
                        .matcher(source.content())
                        .find();
        return byName
                || Pattern.compile(name + "\\s*\\.\\s*matcher\\([^;]{0,200}\\)" + parts)
                        .matcher(source.content())
                        .find()
                || Pattern.compile(name + "\\s*\\.\\s*(split|splitAsStream|asPredicate)\\b")
                        .matcher(source.content())
                        .find();
    }

    /** Those that are declared where they are used. */
    private static void written(Sources.Source source, CompilationUnitTree unit, List<Found> all) {
        new TreeScanner<@Nullable Void, Consumer<Found>>() {
            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree call, Consumer<Found> found) {
                String name = call.getMethodSelect() instanceof MemberSelectTree select
                        ? select.getIdentifier().toString()
                        : "";
                if ((SEARCHING.contains(name) || name.equals("matches"))
                        && !call.getArguments().isEmpty()) {
                    String text = text(call.getArguments().get(0));
                    if (text != null) {
                        found.accept(new Found(source.name(), Pattern.compile(text), SEARCHING.contains(name)));
                    }
                }
                return super.visitMethodInvocation(call, found);
            }

            @Override
            public @Nullable Void visitAnnotation(AnnotationTree annotation, Consumer<Found> found) {
                Matcher regexp = Pattern.compile("regexp = \"(.*)\"").matcher(annotation.toString());
                if (regexp.find()) {
                    found.accept(new Found(source.name(), Pattern.compile(regexp.group(1)), false));
                }
                return super.visitAnnotation(annotation, found);
            }
        }.scan(unit, all::add);
    }

    private static @Nullable String text(ExpressionTree tree) {
        if (tree instanceof LiteralTree literal && literal.getValue() instanceof String text) {
            return text;
        }
        if (tree instanceof BinaryTree sum) {
            String left = text(sum.getLeftOperand());
            String right = text(sum.getRightOperand());
            return left == null || right == null ? null : left + right;
        }
        return null;
    }

    @Test
    void whatIsCountedIsSeen() {
        Found square = new Found("here", Pattern.compile("(?i)[-\\s*]*(?:ends?)?[-\\s*]*"), false);
        List<String> stars = List.of("", "*", "!");

        assertThat(steps(square, stars, LONG)).isGreaterThan((long) (MOST_GROWTH * steps(square, stars, SHORT)));
        assertThat(Stream.of(1, 2)
                        .map(times ->
                                steps(new Found("", Pattern.compile("a*"), true), List.of("", "a", ""), times * SHORT)))
                .allMatch(count -> count < 5L * LONG);
    }
}
