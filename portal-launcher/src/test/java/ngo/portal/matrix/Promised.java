package ngo.portal.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What there is to be called, read from where it is declared: the lists of addresses and the API's document. */
public final class Promised {

    private static final Path SOURCES = Path.of("../portal-web/src/main/java");
    private static final Path ADDRESSES = SOURCES.resolve("ngo/portal/web/shared/Addresses.java");
    private static final Path ROUTES = SOURCES.resolve("ngo/portal/web/shared/kind/Route.java");

    /** The classes that register a kind of document. */
    private static final Path DESCRIPTORS =
            Path.of("../portal-web/src/main/resources/META-INF/services/ngo.portal.web.shared.kind.DocumentDescriptor");

    private static final Path DOCUMENT = Path.of("../docs/openapi.yaml");
    private static final Pattern ROUTE =
            Pattern.compile("Route\\.(?:members|open)\\(\\s*((?:\"[^\"]*\"|[A-Z]+|[\\s+])+),");
    private static final Pattern CONSTANT =
            Pattern.compile("(?:private|public) static final String ([A-Z]+) = ((?:\"[^\"]*\"|[A-Z]+|[\\s+])+);");

    /** The address of the documents of a kind. */
    private static final Pattern PLACE = Pattern.compile("super\\(\\w+\\.KIND, \\d+, \"([^\"]*)\"");

    /** The part that follows the address of a document. */
    private static final Pattern VIEW =
            Pattern.compile("View\\.of(?:Language|Number)?\\((?:\\s*[\\w.]+,)?\\s*\"([^\"]*)\"");

    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|([A-Z]+)");
    private static final Pattern PATH = Pattern.compile("^ {2}(/[^:]*):.*");
    private static final Pattern METHOD = Pattern.compile("^ {4}(get|post|put|delete|patch):.*");

    /** Which languages an address may name is known when the portal runs; a page is the same in each. */
    private static final String ENGLISH = "/(en)";

    private Promised() {}

    public static List<String> calls() throws IOException {
        List<String> calls = new ArrayList<>(api());
        calls.addAll(pages(Files.readString(ADDRESSES)));
        for (String descriptor : Files.readAllLines(DESCRIPTORS)) {
            String source = Files.readString(SOURCES.resolve(descriptor.replace('.', '/') + ".java"));
            calls.addAll(pages(source));
            calls.addAll(pagesOfDocuments(source));
        }
        return calls;
    }

    private static List<String> pagesOfDocuments(String source) {
        Matcher place = PLACE.matcher(source);
        if (!place.find()) {
            throw new IllegalStateException("No address of documents in " + source);
        }
        return VIEW.matcher(source)
                .results()
                .filter(view -> !view.group(1).contains("?"))
                .map(view -> "PAGE " + place.group(1) + "/{}" + view.group(1).replace("%s", "{}"))
                .toList();
    }

    private static List<String> pages(String source) throws IOException {
        Map<String, String> constants = new HashMap<>(Map.of("LANGUAGE", ENGLISH));
        CONSTANT.matcher(Files.readString(ROUTES) + source)
                .results()
                .forEach(one -> constants.put(one.group(1), evaluated(one.group(2), constants)));
        return ROUTE.matcher(source)
                .results()
                .map(route -> "PAGE " + readable(evaluated(route.group(1), constants)))
                .toList();
    }

    /** What Java makes of text and constants joined by plus signs. */
    private static String evaluated(String expression, Map<String, String> constants) {
        return PART.matcher(expression)
                .results()
                .map(part -> part.group(2) == null
                        ? part.group(1)
                        : Objects.requireNonNull(constants.get(part.group(2)), part.group(2)))
                .collect(Collectors.joining())
                .replace("\\\\", "\\");
    }

    /** One pair of braces for whatever the address carries. */
    private static String readable(String pattern) {
        return pattern.replace("(en)", "en")
                .replaceAll("\\((?:[^()]|\\([^()]*\\))*\\)", "{}")
                .replace("\\", "")
                .replace("/?", "/");
    }

    private static List<String> api() throws IOException {
        List<String> calls = new ArrayList<>();
        String path = "";
        for (String line : Files.readAllLines(DOCUMENT)) {
            Matcher address = PATH.matcher(line);
            Matcher method = METHOD.matcher(line);
            if (address.matches()) {
                path = address.group(1);
            } else if (method.matches() && !path.isEmpty()) {
                calls.add(method.group(1).toUpperCase(Locale.ROOT) + " /api/v1" + path);
            }
        }
        return calls;
    }
}
