package ngo.portal.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form that arrived after the session had ended: it was not carried out, and its input is preserved.
 *
 * @param subject the account to which the page was shown
 * @param path of the page
 * @param fields by their names
 */
public record UnsentForm(String subject, String path, Map<String, List<String>> fields) {

    private static final String SUBJECT = "/subject";
    private static final String PATH = "/path";

    String encoded() {
        StringBuilder out = new StringBuilder();
        add(out, SUBJECT, subject);
        add(out, PATH, path);
        fields.forEach((name, values) -> values.forEach(value -> add(out, name, value)));
        return out.toString();
    }

    static UnsentForm decoded(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int at = pair.indexOf('=');
            fields.computeIfAbsent(URLDecoder.decode(pair.substring(0, at), UTF_8), name -> new ArrayList<>())
                    .add(URLDecoder.decode(pair.substring(at + 1), UTF_8));
        }
        return new UnsentForm(taken(fields, SUBJECT), taken(fields, PATH), fields);
    }

    private static String taken(Map<String, List<String>> fields, String name) {
        List<String> values = fields.remove(name);
        return values == null ? "" : values.get(0);
    }

    private static void add(StringBuilder out, String name, String value) {
        out.append(out.length() == 0 ? "" : "&")
                .append(URLEncoder.encode(name, UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, UTF_8));
    }
}
