package ngo.portal.launch.settings;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The valid form of a setting's value.
 *
 * @param words completes the sentence "it must be …"
 * @param secret whether the value is secret and may be in a file instead
 */
record SettingForm(String words, boolean secret, Predicate<String> fits) {

    private static final int MAX_DIGITS = 5;
    private static final int MAX_PORT = 65535;
    private static final String EMAIL_TEXT = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

    private static final String WITNESS = "https?://[^\\s,]+\\s+[^\\s+,]+\\+[0-9a-f]{8}\\+[A-Za-z0-9+/=]{44}";

    static final SettingForm ADDRESS =
            matching("an address such as http://host:8080", "https?://[A-Za-z0-9\\[\\].:_-]+(/[^\\s]*)?");
    static final SettingForm EMAIL = matching("an e-mail address", EMAIL_TEXT);
    static final SettingForm CONTACT =
            matching("an e-mail address or an address that begins with https://", EMAIL_TEXT + "|https://[^\\s\"<>]+");
    static final SettingForm WITNESSES =
            matching("addresses, each followed by a key, separated by commas", WITNESS + "(\\s*,\\s*" + WITNESS + ")*");
    static final SettingForm HOST = matching("a host like portal.example", "[A-Za-z0-9.-]+(:\\d{1,5})?");
    static final SettingForm LISTENING =
            matching("an address of this machine such as 127.0.0.1, or a name", "[A-Za-z0-9.:_-]+");
    static final SettingForm NAME =
            matching("a name of letters, digits, dots and hyphens", "[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
    static final SettingForm PATH = any("a path");
    static final SettingForm PORT = number("a port number", MAX_PORT);
    static final SettingForm SECRET = new SettingForm("a secret", true, value -> true);
    static final SettingForm HEX_KEY = new SettingForm(
            "64 hexadecimal digits", true, Pattern.compile("[0-9a-fA-F]{64}").asMatchPredicate());
    static final SettingForm TRUTH = oneOf("true", "false");

    /** Any text; the program that uses the value validates it. */
    static SettingForm any(String words) {
        return new SettingForm(words, false, value -> true);
    }

    static SettingForm matching(String words, String form) {
        return new SettingForm(words, false, Pattern.compile(form).asMatchPredicate());
    }

    static SettingForm oneOf(String... values) {
        return new SettingForm(String.join(" or ", values), false, List.of(values)::contains);
    }

    /** A whole number from 1. */
    static SettingForm number(String what, int most) {
        return number(what, 1, most);
    }

    static SettingForm number(String what, int least, int most) {
        return new SettingForm(
                what + " from " + least + " to " + most,
                false,
                value -> value.matches("\\d{1," + MAX_DIGITS + "}")
                        && Integer.parseInt(value) >= least
                        && Integer.parseInt(value) <= most);
    }

    /** The message for an invalid value; it contains no secret. */
    String refusal(String name, String value) {
        return name + " must be " + words + (secret ? "." : ", but it is \"" + value + "\".");
    }
}
