package ngo.portal.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form of a page with the values of its fields; enough for the forms that are measured, which hold no choices. */
record HtmlForm(URI action, List<Map.Entry<String, String>> fields) {

    private static final Pattern FORM = Pattern.compile("(<form\\b[^>]*>)(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("(<input\\b[^>]*>)|(<textarea\\b[^>]*>)(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern BUTTON = Pattern.compile("\\btype=\"(submit|button|image|file|checkbox|radio)\"");

    /** The form with this id on the page. */
    static HtmlForm on(Visit.Answer page, String id) {
        Matcher form = FORM.matcher(page.body());
        while (form.find()) {
            if (attribute(form.group(1), "id").filter(id::equals).isPresent()) {
                URI action = page.address()
                        .resolve(attribute(form.group(1), "action").orElse(""));
                return new HtmlForm(action, read(form.group(2)));
            }
        }
        throw new IllegalStateException(
                "There is no form \"" + id + "\" at " + page.address() + ", which answered " + page.status());
    }

    /** The same form with one field set to something else, or with one more. */
    HtmlForm with(String name, String value) {
        List<Map.Entry<String, String>> changed = new ArrayList<>(fields);
        changed.removeIf(field -> field.getKey().equals(name));
        changed.add(Map.entry(name, value));
        return new HtmlForm(action, List.copyOf(changed));
    }

    private static List<Map.Entry<String, String>> read(String form) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        Matcher field = FIELD.matcher(form);
        while (field.find()) {
            String input = field.group(1);
            String tag = input == null ? field.group(2) : input;
            boolean pressed = input != null && BUTTON.matcher(input).find();
            String value = input == null
                    ? field.group(3).strip()
                    : attribute(input, "value").orElse("");
            attribute(tag, "name")
                    .filter(name -> !pressed)
                    .ifPresent(name -> fields.add(Map.entry(name, plain(value))));
        }
        return List.copyOf(fields);
    }

    private static Optional<String> attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? Optional.of(plain(found.group(1))) : Optional.empty();
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
