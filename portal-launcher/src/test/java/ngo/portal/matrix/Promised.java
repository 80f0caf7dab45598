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
import java.util.stream.Stream;

/** What there is to be called, read from where it is declared: the lists of addresses and the API's document. */
public final class Promised {

    private static final Path ADDRESSES = Path.of("../portal-web/src/main/java/ngo/portal/web/shared/Addresses.java");
    private static final Path DOCUMENT_PAGES =
            Path.of("../portal-web/src/main/java/ngo/portal/web/shared/DocumentPages.java");
    private static final Path DOCUMENT = Path.of("../docs/openapi.yaml");
    private static final Pattern ROUTE =
            Pattern.compile("Route\\.(?:members|open)\\(\\s*((?:\"[^\"]*\"|[A-Z]+|[\\s+])+),");
    private static final Pattern CONSTANT =
            Pattern.compile("private static final String ([A-Z]+) = ((?:\"[^\"]*\"|[A-Z]+|[\\s+])+);");

    /** The address of the documents of a kind, or what follows the address of one of them. */
    private static final Pattern PLACE_OR_VIEW = Pattern.compile(
            "\\w+\\.KIND,\\s*\"([^\"]*)\"|View\\.of(?:Language|Number)?\\((?:\\s*[\\w.]+,)?\\s*\"([^\"]*)\"");

    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|([A-Z]+)");
    private static final Pattern PATH = Pattern.compile("^ {2}(/[^:]*):.*");
    private static final Pattern METHOD = Pattern.compile("^ {4}(get|post|put|delete|patch):.*");

    /** Which languages an address may name is known when the portal runs; a page is the same in each. */
    private static final String ENGLISH = "/(en)";

    private Promised() {}

    public static List<String> calls() throws IOException {
        return Stream.of(pages(), pagesOfDocuments(), api())
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> pagesOfDocuments() throws IOException {
        List<String> pages = new ArrayList<>();
        String place = "";
        Matcher found = PLACE_OR_VIEW.matcher(Files.readString(DOCUMENT_PAGES));
        while (found.find()) {
            if (found.group(1) != null) {
                place = found.group(1);
            } else if (!found.group(2).contains("?")) {
                pages.add("PAGE " + place + "/{}" + found.group(2).replace("%s", "{}"));
            }
        }
        return pages;
    }

    private static List<String> pages() throws IOException {
        String source = Files.readString(ADDRESSES);
        Map<String, String> constants = new HashMap<>(Map.of("LANGUAGE", ENGLISH));
        CONSTANT.matcher(source)
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
