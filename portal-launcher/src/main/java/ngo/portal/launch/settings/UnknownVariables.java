package ngo.portal.launch.settings;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds environment variables that look like settings and are none, most often because of a typing error. */
public final class UnknownVariables {

    private static final String OURS = "PORTAL_";
    private static final String FILE = "_FILE";

    /** Read by the portal itself if it is started without the launcher. */
    private static final Set<String> OF_THE_PORTAL = Set.of("PORTAL_VAULT_KEYSET");

    private UnknownVariables() {}

    /** One sentence per variable, in the order of their names, with the setting that was probably intended. */
    public static List<String> among(Collection<String> variables) {
        return variables.stream()
                .filter(name -> name.startsWith(OURS) && !isKnown(name))
                .sorted()
                .map(name -> name + " is not a setting; did you mean " + nearest(name) + "?")
                .toList();
    }

    private static boolean isKnown(String name) {
        return Setting.named(name).isPresent()
                || OF_THE_PORTAL.contains(name)
                || (name.endsWith(FILE)
                        && Setting.named(name.substring(0, name.length() - FILE.length()))
                                .filter(Setting::isSecret)
                                .isPresent());
    }

    /** The portal itself uses a shorter name for the databases, which is easily copied from its configuration. */
    private static String nearest(String variable) {
        String name = variable.replace("_DB_", "_DATABASE_");
        return Arrays.stream(Setting.values())
                .map(Setting::name)
                .min(Comparator.comparingInt(known -> distance(name, known)))
                .orElseThrow();
    }

    /** The edit distance: how many letters have to be inserted, removed or changed. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        Arrays.setAll(before, column -> column);
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[other.length() + 1];
            now[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int changed = before[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                now[column] = Math.min(changed, 1 + Math.min(before[column], now[column - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
