package ngo.portal.launch.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a command trust the certificates that the portal trusts by {@code PORTAL_JAVA_OPTIONS}, since both connect to the same
 * servers. All other options there apply to the portal alone.
 */
public final class TrustOptions {

    private static final Pattern OPTION =
            Pattern.compile("(?<=^|\\s)-D(javax\\.net\\.ssl\\.trustStore(?:Password|Type)?)=(\\S+)");

    private TrustOptions() {}

    /** Must be called before the first connection, since Java reads these properties once. */
    public static void use(Map<String, String> environment) {
        of(environment).forEach(System::setProperty);
    }

    static Map<String, String> of(Map<String, String> environment) {
        Map<String, String> properties = new LinkedHashMap<>();
        Matcher option = OPTION.matcher(environment.getOrDefault(Setting.PORTAL_JAVA_OPTIONS.name(), ""));
        while (option.find()) {
            properties.put(option.group(1), option.group(2));
        }
        return properties;
    }
}
