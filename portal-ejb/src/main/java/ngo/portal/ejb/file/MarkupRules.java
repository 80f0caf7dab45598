package ngo.portal.ejb.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ngo.portal.ejb.file.FileNotTaken.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The allow list of elements and attributes of a kind of markup, read from resource files beside this class. Names have
 * fixed prefixes, regardless of those that the file declares.
 */
final class MarkupRules {

    /** How an element is treated. */
    enum Fate {
        KEEP,
        /** The element is removed, its content stays. */
        UNWRAP,
        /** The element is removed with its content. */
        DROP
    }

    static final MarkupRules WORD = new MarkupRules("drawing", "word");
    static final MarkupRules SLIDES = new MarkupRules("drawing", "slides");
    static final MarkupRules SHEET = new MarkupRules("sheet");
    static final MarkupRules THEME = new MarkupRules("drawing");
    static final MarkupRules OPEN = new MarkupRules("open");

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final Map<String, String> prefixes = new HashMap<>(Map.of(XML, "xml"));
    private final Map<String, String> namespaces = new LinkedHashMap<>();
    private final Set<String> kept = new HashSet<>();
    private final Set<String> unwrapped = new HashSet<>();
    private final Set<String> withText = new HashSet<>();
    private final Set<String> attributes = new HashSet<>();
    private final Map<String, Reason> refused = new HashMap<>();

    private MarkupRules(String... files) {
        for (String file : files) {
            read(file + ".rules");
        }
    }

    private void read(String file) {
        try (InputStream in = Objects.requireNonNull(MarkupRules.class.getResourceAsStream(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::rule);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private void rule(String line) {
        List<String> words = List.of(line.strip().split("\\s+"));
        List<String> rest = words.subList(2, words.size());
        switch (words.get(0)) {
            case "namespace" -> {
                namespaces.put(words.get(1), rest.get(0));
                rest.forEach(uri -> prefixes.put(uri, words.get(1)));
            }
            case "keep" -> rest.forEach(name -> kept.add(words.get(1) + ":" + name));
            case "unwrap" -> rest.forEach(name -> unwrapped.add(words.get(1) + ":" + name));
            case "text", "textof" -> rest.forEach(name -> withText.add(words.get(1) + ":" + name));
            case "attribute" ->
                rest.forEach(name -> attributes.add("-".equals(words.get(1)) ? name : words.get(1) + ":" + name));
            case "refuse" ->
                rest.subList(1, rest.size())
                        .forEach(name -> refused.put(rest.get(0) + ":" + name, Reason.valueOf(words.get(1))));
            default -> throw new IllegalStateException(line);
        }
    }

    /** The canonical name of an element or attribute; empty for an unknown namespace. */
    @Nullable
    String name(@Nullable String namespace, String local) {
        if (namespace == null || namespace.isEmpty()) {
            return local;
        }
        @Nullable String prefix = prefixes.get(namespace);
        return prefix == null ? null : prefix + ":" + local;
    }

    boolean knows(@Nullable String namespace) {
        return namespace != null && prefixes.containsKey(namespace);
    }

    Fate fate(String name) {
        @Nullable Reason reason = refused.get(name);
        if (reason != null) {
            throw new FileNotTaken(reason);
        }
        if (kept.contains(name)) {
            return Fate.KEEP;
        }
        return unwrapped.contains(name) ? Fate.UNWRAP : Fate.DROP;
    }

    boolean isAllowed(String attribute) {
        return attributes.contains(attribute);
    }

    boolean hasText(String element) {
        return withText.contains(element);
    }

    /** Namespace declarations for the root element of a part. */
    String declarations() {
        StringBuilder all = new StringBuilder();
        namespaces.forEach((prefix, uri) ->
                all.append(" xmlns:").append(prefix).append("=\"").append(uri).append('"'));
        return all.toString();
    }
}
