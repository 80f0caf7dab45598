package ngo.portal.story;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the portal says in a language, as its bundles have it: so that a test with English texts can be run by people who read another language,
 * and that English which is left on their pages is found. What people have written is theirs and not looked at.
 */
final class Vocabulary {

    private static final Path BUNDLES = Path.of("../portal-web/src/main/resources/ngo/portal/web/text");
    private static final Pattern BETWEEN_ARGUMENTS = Pattern.compile("[{}<>|]");
    private static final Pattern PLAIN_WORDS = Pattern.compile("[A-Za-z][A-Za-z’,.;: -]+ [A-Za-z’,.;: -]+");

    /** Names of instruments, of which people write as well. */
    private static final String NAMES = "(instrument|convention)/.*";

    private static final int MIN_LENGTH = 17;
    private static final Map<String, Vocabulary> KNOWN = new ConcurrentHashMap<>();

    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}/]");

    private final boolean translating;
    private final Map<String, String> english;
    private final Map<String, String> own;
    private final List<String> foreign;

    private Vocabulary(String language) {
        this.translating = !language.equals("en");
        this.english = messages("en");
        this.own = messages(language);
        String theirs = String.join("\n", own.values());
        this.foreign = english.entrySet().stream()
                .filter(message -> !message.getKey().matches(NAMES))
                .flatMap(message -> parts(message.getValue()))
                .filter(part ->
                        part.length() >= MIN_LENGTH && PLAIN_WORDS.matcher(part).matches())
                .filter(part -> !theirs.contains(part))
                .distinct()
                .toList();
    }

    static Vocabulary of(String language) {
        return KNOWN.computeIfAbsent(language, Vocabulary::new);
    }

    /** Sentences of the English bundles on a page. */
    List<String> englishIn(String page) {
        if (!translating) {
            return List.of();
        }
        String shown = page.replaceAll("\\s+", " ");
        return foreign.stream().filter(shown::contains).toList();
    }

    /** All of a label or a button, which in English is this. */
    Pattern whole(String words) {
        return Pattern.compile("^\\s*(?:" + alternatives(words) + ")\\s*$");
    }

    /** Anything in which this is said. */
    Pattern within(String words) {
        return Pattern.compile(alternatives(words));
    }

    private String alternatives(String words) {
        return said(words).stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(said -> SPECIAL.matcher(said).replaceAll("\\\\$0").replaceAll("\\s+", "\\\\s+"))
                .collect(Collectors.joining("|"));
    }

    /** The same message may be said differently in different places; words that are in no message are somebody's own. */
    private List<String> said(String words) {
        if (!translating) {
            return List.of(words);
        }
        return Stream.<BiPredicate<String, String>>of(String::equals, String::startsWith, String::contains)
                .map(fits -> english.keySet().stream()
                        .filter(key -> fits.test(english.get(key), words))
                        .map(key -> longest(own.getOrDefault(key, "")))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of(words));
    }

    private static String longest(String message) {
        return parts(message).max(Comparator.comparingInt(String::length)).orElse(message);
    }

    private static Stream<String> parts(String message) {
        return Arrays.stream(BETWEEN_ARGUMENTS.split(message.replace("''", "’")))
                .map(part -> part.replaceAll("\\s+", " ").strip());
    }

    private static Map<String, String> messages(String language) {
        Map<String, String> messages = new HashMap<>();
        String ending = "_" + language + ".properties";
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(ending)).toList()) {
                String bundle = file.getFileName().toString().replace(ending, "");
                read(file).forEach((key, message) -> messages.put(bundle + "/" + key, message.toString()));
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return messages;
    }

    private static Properties read(Path file) throws IOException {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            bundle.load(reader);
        }
        return bundle;
    }
}
