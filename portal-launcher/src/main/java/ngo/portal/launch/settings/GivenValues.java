package ngo.portal.launch.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.StartupRefused;

/**
 * The values of an environment, validated by the form of their settings. An empty value counts as not set. A secret may be in a
 * file that {@code …_FILE} names, or in systemd's credentials, but only in one of these places.
 */
final class GivenValues {

    private static final String FILE = "_FILE";

    private final Map<String, String> environment;

    GivenValues(Map<String, String> environment) {
        this.environment = environment;
    }

    Optional<String> text(Setting setting) {
        Optional<String> value = setting.isSecret() ? secret(setting) : plain(setting.name());
        value.filter(given -> !setting.form().fits().test(given)).ifPresent(wrong -> {
            throw new StartupRefused(setting.form().refusal(setting.name(), wrong));
        });
        return value;
    }

    private Optional<String> plain(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private Optional<String> secret(Setting setting) {
        String name = setting.name();
        Optional<Path> file = plain(name + FILE).map(Path::of);
        Optional<Path> credential = plain("CREDENTIALS_DIRECTORY")
                .map(directory -> Path.of(directory).resolve(setting.key()))
                .filter(Files::exists);
        if (file.isPresent() && plain(name).isPresent()) {
            throw new StartupRefused(name + " and " + name + FILE + " are both set; set one.");
        }
        if (credential.isPresent() && (file.isPresent() || plain(name).isPresent())) {
            throw new StartupRefused(name + " and the credential " + setting.key() + " are both set; set one.");
        }
        if (file.isPresent()) {
            requireClosed(name + FILE, file.get());
            return read(name + FILE, file.get());
        }
        return credential.isPresent() ? read("The credential " + setting.key(), credential.get()) : plain(name);
    }

    private static void requireClosed(String name, Path file) {
        try {
            if (!PrivateFiles.isClosed(file)) {
                throw new StartupRefused(
                        name + " names " + file + ", which other users can read; make it readable by you only.");
            }
        } catch (IOException unreadable) {
            throw unreadable(name, file, unreadable);
        }
    }

    /** Accepts a file with or without a trailing line end. */
    private static Optional<String> read(String name, Path file) {
        try {
            return Optional.of(Files.readString(file).replaceFirst("\\r?\\n$", ""))
                    .filter(secret -> !secret.isEmpty());
        } catch (IOException unreadable) {
            throw unreadable(name, file, unreadable);
        }
    }

    private static StartupRefused unreadable(String name, Path file, IOException cause) {
        return new StartupRefused(name + " names " + file + ", which cannot be read.", cause);
    }

    Optional<Path> path(Setting setting) {
        return text(setting).map(Path::of);
    }

    Optional<URI> address(Setting setting) {
        return text(setting).map(value -> URI.create(value.replaceAll("/+$", "")));
    }

    Optional<Integer> number(Setting setting) {
        return text(setting).map(Integer::valueOf);
    }

    int numberOrUsual(Setting setting) {
        return number(setting).orElseGet(() -> Integer.valueOf(setting.usual()));
    }

    boolean isTrue(Setting setting) {
        return Boolean.parseBoolean(text(setting).orElse(setting.usual()));
    }

    String textOrUsual(Setting setting) {
        return text(setting).orElse(setting.usual());
    }

    String needed(Setting setting, Setting because) {
        return text(setting).orElseThrow(() -> new StartupRefused(setting + " must be set if " + because + " is set."));
    }
}
