package ngo.portal;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.UnicodeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import ngo.portal.persistence.text.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/** What is wrong with a bundle in one language, beside the English one; nothing if it is as good as that. */
final class BundleFaults {

    /** Marks that turn the direction are set where a text is shown, never in it. */
    private static final UnicodeSet TURNS =
            new UnicodeSet("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]").freeze();

    private static final UnicodeSet LETTERS = new UnicodeSet("[:L:]").freeze();

    /** A sentence before a choice of words is over. */
    private static final Pattern OVER = Pattern.compile("(?s)|.*(?:[.:?!\\u061F\\u2026]\\s|}}\\s|\\n)");

    private static final Pattern GOES_ON_AFTERWARDS = Pattern.compile("(?s)|\\s.*");

    private static final double LONGEST_BUTTON = 1.8;

    /** Where English has a single short word, other languages may still need one of their own. */
    private static final int SHORT_BUTTON = 12;

    private final InterfaceLanguage language;
    private final PluralRules plurals;
    private final List<String> faults = new ArrayList<>();

    private BundleFaults(InterfaceLanguage language) {
        this.language = language;
        this.plurals = PluralRules.forLocale(language.locale());
    }

    /**
     * What a bundle may do that others must not.
     *
     * @param same keys of which the words are rightly the English ones
     * @param wide keys of buttons that have no shorter words
     */
    record Allowed(Set<String> same, Set<String> wide) {

        static final Allowed NOTHING = new Allowed(Set.of(), Set.of());
    }

    /** Looks at every message of a bundle. */
    static List<String> of(
            InterfaceLanguage language, Map<String, String> english, Map<String, String> spoken, Allowed allowed) {
        BundleFaults found = new BundleFaults(language);
        english.keySet().stream().filter(key -> !spoken.containsKey(key)).forEach(key -> found.add(key, "is missing"));
        spoken.forEach((key, words) -> {
            if (english.containsKey(key)) {
                found.lookAt(key, english.get(key), words, allowed);
            } else {
                found.add(key, "is not there in English");
            }
        });
        return found.faults;
    }

    private void add(String key, String fault) {
        faults.add(key + " " + fault);
    }

    private void lookAt(String key, String english, String words, Allowed allowed) {
        if (words.indexOf('\'') >= 0) {
            add(key, "has U+0027, which quotes what follows; write U+2019");
        }
        if (TURNS.containsSome(words)) {
            add(key, "has a mark of direction");
        }
        try {
            Shape shape = new Shape(key, words);
            Map<String, Set<String>> wanted = new Shape("", english).arguments;
            if (!shape.arguments.equals(wanted)) {
                add(key, "has the arguments " + shape.arguments + " instead of " + wanted);
            }
        } catch (IllegalArgumentException unreadable) {
            add(key, "cannot be read: " + unreadable.getMessage());
        }
        if (language != InterfaceLanguage.EN) {
            compare(key, english, words, allowed);
        }
    }

    /** An exception that is not needed would hide the next fault. */
    private void compare(String key, String english, String words, Allowed allowed) {
        boolean lettered = LETTERS.containsSome(plain(english));
        @Nullable
        String script = !lettered
                ? null
                : words.equals(english) ? "is English" : isInItsScript(plain(words)) ? null : "is in another script";
        weigh(key, script, allowed.same());
        boolean wide =
                key.startsWith("button.") && words.length() > Math.max(SHORT_BUTTON, LONGEST_BUTTON * english.length());
        weigh(key, wide ? "is too long for a button" : null, allowed.wide());
    }

    private void weigh(String key, @Nullable String fault, Set<String> allowed) {
        if (fault == null && allowed.contains(key)) {
            add(key, "is an exception without need");
        } else if (fault != null && !allowed.contains(key)) {
            add(key, fault);
        }
    }

    private boolean isInItsScript(String words) {
        int[] scripts = UScript.getCode(language.locale());
        return words.codePoints().anyMatch(letter -> UScript.getScript(letter) == scripts[0]);
    }

    /** Without the text in braces, except for the words of a choice. */
    private static String plain(String words) {
        return words.replaceAll("\\{\\w+(?:,\\w+)?(?:,[^{}]*)?}|\\{\\w+,plural,", "")
                .replaceAll("(?:=\\d|[a-z]+)\\{", "");
    }

    /** The arguments of one message; the branches of its choices are looked at on the way. */
    private final class Shape {

        private final String key;
        private final MessagePattern pattern;
        private final Map<String, Set<String>> arguments = new TreeMap<>();

        Shape(String key, String words) {
            this.key = key;
            this.pattern = new MessagePattern(words);
            int level = 0;
            for (int i = 0; i < pattern.countParts(); i++) {
                Part part = pattern.getPart(i);
                switch (part.getType()) {
                    case MSG_START -> level = part.getValue();
                    case MSG_LIMIT -> level = part.getValue() - 1;
                    case ARG_START -> argument(i, level == 0);
                    default -> {}
                }
            }
            arguments.values().forEach(types -> {
                if (types.size() > 1) {
                    types.remove("NONE");
                }
            });
        }

        private void fault(String fault) {
            if (!key.isEmpty()) {
                add(key, fault);
            }
        }

        private void argument(int start, boolean outermost) {
            ArgType type = pattern.getPart(start).getArgType();
            String name = text(start + 1);
            arguments
                    .computeIfAbsent(name, first -> new TreeSet<>())
                    .add(type == ArgType.SIMPLE ? text(start + 2) : type.name());
            if (type == ArgType.CHOICE) {
                fault("has a choice instead of a plural");
            }
            if (type == ArgType.PLURAL) {
                if (outermost) {
                    sentence(start);
                }
                branches(start, name);
            }
        }

        /** Words of other languages are in another order: no sentence is put together from parts. */
        private void sentence(int start) {
            String words = pattern.getPatternString();
            int end = pattern.getPart(pattern.getLimitPartIndex(start)).getLimit();
            String before = words.substring(0, pattern.getPatternIndex(start));
            if (!OVER.matcher(before).matches()
                    || !GOES_ON_AFTERWARDS.matcher(words.substring(end)).matches()) {
                fault("goes on outside of its plural");
            }
        }

        private void branches(int start, String name) {
            Map<String, String> branches = new TreeMap<>();
            int limit = pattern.getLimitPartIndex(start);
            for (int i = start + 2; i < limit; i++) {
                if (pattern.getPart(i).getType() != Part.Type.ARG_SELECTOR) {
                    continue;
                }
                int words = pattern.getPart(i + 1).getType() == Part.Type.MSG_START ? i + 1 : i + 2;
                int end = pattern.getLimitPartIndex(words);
                branches.put(
                        text(i),
                        pattern.getPatternString()
                                .substring(pattern.getPart(words).getLimit(), pattern.getPatternIndex(end)));
                i = end;
            }
            Set<String> wanted = new TreeSet<>(plurals.getKeywords());
            if (branches.containsKey("=0")) {
                wanted.remove("zero");
            }
            Set<String> given = new TreeSet<>(branches.keySet());
            given.removeIf(branch -> branch.startsWith("="));
            if (!given.equals(wanted)) {
                fault("has the branches " + given + " instead of " + wanted);
            }
            String most = branches.getOrDefault("other", "");
            given.stream()
                    .filter(branch -> plurals.getUniqueKeywordValue(branch) == PluralRules.NO_UNIQUE_VALUE)
                    .filter(branch -> says(most, name) && !says(branches.getOrDefault(branch, ""), name))
                    .forEach(branch -> fault("does not say the number of " + branch));
        }

        private static boolean says(String words, String name) {
            return words.contains("#") || words.contains("{" + name + "}");
        }

        private String text(int part) {
            return pattern.getSubstring(pattern.getPart(part));
        }
    }
}
