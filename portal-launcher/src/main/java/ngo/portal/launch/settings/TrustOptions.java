package ngo.portal.launch.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which certificates a command trusts: those that the portal itself trusts by {@code PORTAL_JAVA_OPTIONS}, since both speak with the
 * same servers. What else is said there is for the portal alone.
 */
public final class TrustOptions {

    private static final Pattern OPTION =
            Pattern.compile("(?<=^|\\s)-D(javax\\.net\\.ssl\\.trustStore(?:Password|Type)?)=(\\S+)");

    private TrustOptions() {}

    /** Before anything is connected with: Java looks once. */
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
