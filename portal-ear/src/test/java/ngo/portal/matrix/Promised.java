package ngo.portal.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What there is to be called, read from where it is declared: the list of addresses and the API's document. */
final class Promised {

    private static final Path ADDRESSES = Path.of("../portal-web/src/main/java/ngo/portal/web/shared/Addresses.java");
    private static final Path DOCUMENT = Path.of("../docs/openapi.yaml");
    private static final Pattern ROUTE = Pattern.compile("Route\\.\\w+\\(\\s*(.+?),\\s*\"/", Pattern.DOTALL);
    private static final Pattern PATH = Pattern.compile("^ {2}(/[^:]*):.*");
    private static final Pattern METHOD = Pattern.compile("^ {4}(get|post|put|delete|patch):.*");

    private Promised() {}

    static List<String> calls() throws IOException {
        return Stream.concat(pages().stream(), api().stream()).toList();
    }

    /** Each address with the names of its parameters in place of their patterns. */
    private static List<String> pages() throws IOException {
        return ROUTE.matcher(Files.readString(ADDRESSES))
                .results()
                .map(route -> "PAGE " + readable(route.group(1)))
                .toList();
    }

    private static String readable(String expression) {
        return expression
                .replaceAll("\\s+", "")
                .replace("AUDIT", "\"/admin/audit\"")
                .replace("LANGUAGE+\"", "\"/en")
                .replaceAll("\"\\+UUID\\+?\"?", "{id}")
                .replace("\"", "")
                .replaceAll("\\(\\[[^)]*\\)", "{name}")
                .replace("\\\\", "")
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
