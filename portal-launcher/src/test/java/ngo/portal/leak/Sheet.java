package ngo.portal.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form as a page holds it, to be filled in and sent without a browser.
 *
 * @param fields in the order of the page, each name as often as it occurs
 */
public record Sheet(String action, List<Map.Entry<String, String>> fields) {

    private static final Pattern FIELD = Pattern.compile(
            "<input\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final int INPUT = 1;
    private static final int AREA = 2;
    private static final int WORDS = 3;
    private static final int MENU = 4;
    private static final int CHOICES = 5;

    public static Sheet of(String page, String id) {
        Matcher form = Pattern.compile("<form\\b([^>]*\\bid=\"" + id + "\"[^>]*)>(.*?)</form>", Pattern.DOTALL)
                .matcher(page);
        if (!form.find()) {
            throw new AssertionError("There is no form " + id + " in " + page);
        }
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        FIELD.matcher(form.group(2)).results().forEach(found -> {
            if (found.group(INPUT) != null) {
                input(found.group(INPUT), fields);
            } else if (found.group(AREA) != null) {
                add(found.group(AREA), plain(found.group(WORDS)).stripLeading(), fields);
            } else {
                add(found.group(MENU), chosen(found.group(CHOICES)), fields);
            }
        });
        return new Sheet(plain(attribute(form.group(1), "action")), fields);
    }

    private static void input(String tag, List<Map.Entry<String, String>> fields) {
        String type = attribute(tag, "type");
        boolean box = type.equals("checkbox") || type.equals("radio");
        if (!type.equals("submit") && (!box || tag.contains("checked"))) {
            add(tag, plain(attribute(tag, "value")), fields);
        }
    }

    private static void add(String tag, String value, List<Map.Entry<String, String>> fields) {
        String name = attribute(tag, "name");
        if (!name.isEmpty() && !tag.contains("disabled")) {
            fields.add(Map.entry(name, value));
        }
    }

    private static String chosen(String options) {
        List<String> all =
                OPTION.matcher(options).results().map(one -> one.group(1)).toList();
        return all.stream()
                .filter(one -> one.contains("selected"))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(one -> plain(attribute(one, "value")))
                .orElse("");
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    public Sheet without(String name) {
        List<Map.Entry<String, String>> changed = new ArrayList<>(fields);
        changed.removeIf(field -> field.getKey().equals(name));
        return new Sheet(action, changed);
    }

    public Sheet with(String name, String value) {
        List<Map.Entry<String, String>> changed = new ArrayList<>(without(name).fields());
        changed.add(Map.entry(name, value));
        return new Sheet(action, changed);
    }

    /** One more of this name, as of boxes that are ticked. */
    public Sheet and(String name, String value) {
        List<Map.Entry<String, String>> changed = new ArrayList<>(fields);
        changed.add(Map.entry(name, value));
        return new Sheet(action, changed);
    }

    /** A button goes along when it is pressed. */
    public Sheet pressing(String button) {
        return with(button, button);
    }
}
