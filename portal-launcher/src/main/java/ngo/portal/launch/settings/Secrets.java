package ngo.portal.launch.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import ngo.portal.launch.shared.PrivateFiles;

/** The passwords and keys of one installation, generated once and kept in a file that only its user may read. */
public final class Secrets {

    /** What each secret protects. */
    public enum Name {
        DATABASE_SUPERUSER,
        DATABASE_OWNER,
        DATABASE_APP,
        DATABASE_PUBLIC,
        DATABASE_VAULT,
        DATABASE_BACKUP,
        DATABASE_KEYCLOAK,
        CONTEXT_KEY,
        KEYCLOAK_ADMIN,
        OIDC_CLIENT,
        DIRECTORY_CLIENT
    }

    private static final HexFormat HEX = HexFormat.of();

    private final Map<Name, String> values;

    private Secrets(Map<Name, String> values) {
        this.values = values;
    }

    public static Secrets keptIn(Path directory) throws IOException {
        Path file = directory.resolve("secrets");
        Map<Name, String> values = Files.exists(file) ? read(file) : new EnumMap<>(Name.class);
        if (values.size() < Name.values().length) {
            fillIn(values);
            PrivateFiles.write(file, lines(values));
        }
        return new Secrets(values);
    }

    /** Secrets that an operator has set; the others are absent. */
    public static Secrets given(Map<Name, String> values) {
        return new Secrets(Map.copyOf(values));
    }

    /** These secrets, replaced by those that were set. */
    public Secrets with(Secrets set) {
        Map<Name, String> all = new EnumMap<>(Name.class);
        all.putAll(values);
        all.putAll(set.values);
        return new Secrets(all);
    }

    public boolean has(Name name) {
        return values.containsKey(name);
    }

    public String get(Name name) {
        return values.getOrDefault(name, "");
    }

    private static Map<Name, String> read(Path file) throws IOException {
        Map<Name, String> values = new EnumMap<>(Name.class);
        for (String line : Files.readAllLines(file)) {
            int sign = line.indexOf('=');
            for (Name name : Name.values()) {
                if (sign > 0 && line.substring(0, sign).equals(name.name())) {
                    values.put(name, line.substring(sign + 1));
                }
            }
        }
        return values;
    }

    private static void fillIn(Map<Name, String> values) {
        SecureRandom random = new SecureRandom();
        for (Name name : Name.values()) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            values.putIfAbsent(name, HEX.formatHex(bytes));
        }
    }

    private static List<String> lines(Map<Name, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
    }
}
