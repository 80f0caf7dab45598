package ngo.portal.persistence.text;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ngo.portal.persistence.text.pseudo.PseudoLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one bundle in one language, each parsed once. It reads only the file of that language: the platform's
 * lookup would fall back to the language of the machine.
 */
public final class Messages {

    private static final Logger LOG = Logger.getLogger(Messages.class.getName());

    /** A Russian date ends with a full stop of its own. */
    private static final Pattern YEAR_AT_THE_END = Pattern.compile("(?<=[0-9][\\s\\u00a0\\u202f])г\\.\\.(?!\\.)");

    private static final Pattern ADDRESS = Pattern.compile("https?://");

    private final String name;
    private final Map<String, Message> known;
    private final @Nullable Messages english;
    private final boolean marked;
    private volatile @Nullable Messages inPseudo;
    private final Set<String> missed = ConcurrentHashMap.newKeySet();

    private Messages(String name, Map<String, Message> known, @Nullable Messages english, boolean marked) {
        this.name = name;
        this.known = known;
        this.english = english;
        this.marked = marked;
    }

    /** A message without arguments, or one with arguments. Only one thread at a time can format. */
    private record Message(String words, @Nullable MessageFormat format, InterfaceLanguage language) {

        Message stretched() {
            return of(PseudoLanguage.stretched(words), language);
        }

        static Message of(String words, InterfaceLanguage language) {
            boolean filled = words.indexOf('{') >= 0;
            return new Message(words, filled ? new MessageFormat(words, language.locale()) : null, language);
        }

        String with(Object... arguments) {
            if (format == null || arguments.length == 0) {
                return words;
            }
            Object[] parts = language.isRightToLeft()
                    ? Arrays.stream(arguments).map(this::isolated).toArray()
                    : arguments;
            String said;
            synchronized (format) {
                said = format.format(parts);
            }
            return language == InterfaceLanguage.RU
                    ? YEAR_AT_THE_END.matcher(said).replaceAll("г.")
                    : said;
        }

        /** Programs that read a mail would take the isolating mark for a part of an address. */
        private @Nullable Object isolated(@Nullable Object argument) {
            return argument instanceof CharSequence text
                            && !ADDRESS.matcher(text).lookingAt()
                    ? language.isolate(text.toString())
                    : argument;
        }
    }

    public static boolean exist(Class<?> from, String bundle, InterfaceLanguage language) {
        return from.getResource(file(bundle, language)) != null;
    }

    /** Loads a bundle that the class finds under this name; messages that are missing in the language are in English. */
    public static Messages of(Class<?> from, String bundle, InterfaceLanguage language) {
        Properties written = exist(from, bundle, language) ? read(from, file(bundle, language)) : new Properties();
        Map<String, Message> known = written.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(
                        key -> key, key -> Message.of(written.getProperty(key), language)));
        boolean first = language == InterfaceLanguage.EN;
        return new Messages(
                file(bundle, language), known, first ? null : Messages.of(from, bundle, InterfaceLanguage.EN), false);
    }

    /** The same in the pseudo-language, {@link PseudoLanguage}. */
    public Messages marked() {
        @Nullable Messages made = inPseudo;
        if (made == null) {
            Map<String, Message> longer = known.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, message -> message.getValue().stretched()));
            made = new Messages(name, longer, english, true);
            inPseudo = made;
        }
        return made;
    }

    public String say(String key, Object... arguments) {
        Message message = known.get(key);
        String said = message == null ? missing(key, arguments) : message.with(arguments);
        return marked ? PseudoLanguage.marked(said) : said;
    }

    public boolean has(String key) {
        return known.containsKey(key) || (english != null && english.has(key));
    }

    public Set<String> keys() {
        return known.keySet();
    }

    /** A page with a word of another language is better than a page without the word. */
    private String missing(String key, Object... arguments) {
        if (missed.add(key)) {
            LOG.log(Level.WARNING, "{0} does not say {1}.", new Object[] {name, key});
        }
        return english == null ? key : english.say(key, arguments);
    }

    private static String file(String bundle, InterfaceLanguage language) {
        return bundle + "_" + language.tag() + ".properties";
    }

    private static Properties read(Class<?> from, String file) {
        Properties written = new Properties();
        try (InputStream found = from.getResource(file).openStream()) {
            written.load(new InputStreamReader(found, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written;
    }
}
