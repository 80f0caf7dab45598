package ngo.portal.launch.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.StartupRefused;

/** The values of an environment by their names: texts, secrets, numbers and addresses. What is set to nothing is not set. */
final class GivenValues {

    private final Map<String, String> environment;

    GivenValues(Map<String, String> environment) {
        this.environment = environment;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** From the environment, or from a file of its own that nobody else may read, with or without the line's end. */
    Optional<String> secret(String name) {
        String file = name + "_FILE";
        Optional<Path> path = path(file);
        if (path.isEmpty()) {
            return text(name);
        }
        if (text(name).isPresent()) {
            throw new StartupRefused(name + " and " + file + " are both set; set one.");
        }
        try {
            if (!PrivateFiles.isClosed(path.get())) {
                throw new StartupRefused(
                        file + " names " + path.get() + ", which others may read; make it readable to you alone.");
            }
            return Optional.of(Files.readString(path.get()).replaceFirst("\\r?\\n$", ""))
                    .filter(secret -> !secret.isEmpty());
        } catch (IOException unreadable) {
            throw new StartupRefused(file + " names " + path.get() + ", which cannot be read.", unreadable);
        }
    }

    Optional<Path> path(String name) {
        return text(name).map(Path::of);
    }

    Optional<URI> address(String name) {
        return text(name).map(value -> address(name, value));
    }

    private static URI address(String name, String value) {
        if (value.matches("https?://[A-Za-z0-9\\[\\].:_-]+(/[^\\s]*)?")) {
            return URI.create(value.replaceAll("/+$", ""));
        }
        throw new StartupRefused(name + " must be an address such as http://host:8080, but it is \"" + value + "\".");
    }

    static String matching(String name, String form, String what, String value) {
        if (value.matches(form)) {
            return value;
        }
        throw new StartupRefused(name + " must be " + what + ", but it is \"" + value + "\".");
    }

    static int number(String name, String what, int most, String value) {
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        throw new StartupRefused(name + " must be " + what + " from 1 to " + most + ", but it is \"" + value + "\".");
    }

    boolean yesOrNo(String name, boolean otherwise) {
        return text(name)
                .map(value -> switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new StartupRefused(name + " must be true or false, but it is \"" + value + "\".");
                })
                .orElse(otherwise);
    }

    String needed(String name, String what, Function<String, Optional<String>> read) {
        return read.apply(name + what)
                .orElseThrow(() -> new StartupRefused(name + what + " must be set where " + name + "_URL is set."));
    }
}
