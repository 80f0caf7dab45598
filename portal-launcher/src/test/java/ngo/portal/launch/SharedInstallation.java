package ngo.portal.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import ngo.portal.launch.settings.Port;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Progress;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One whole installation for all tests of a process: started by the first test that asks for an {@link Installation} as a
 * parameter, ready when the sample coalition has all that it has, stopped after the last. The unpacked servers are kept
 * between runs, the data are not. Processes that test side by side have an installation each, so that none sees what
 * another does.
 */
public final class SharedInstallation implements ParameterResolver {

    private static final Path HOME =
            Path.of("target/installation-" + FreePorts.process()).toAbsolutePath();
    private static final String SAMPLES = "The sample coalition has its plans, requests, petitions and statements.";
    private static final Duration SAMPLE_WAIT = Duration.ofMinutes(3);
    private static final List<String> DATA = List.of("postgres", "keycloak", "secrets", "keys", "run", "log");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Installation.class || type == KeycloakGate.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
        return parameter.getParameter().getType() == KeycloakGate.class ? running.gate() : running.installation();
    }

    /** The environment of a launcher that works in the given home, on free ports, with the shared cache and little time. */
    public static Map<String, String> environment(Path home) {
        Map<String, String> environment = new HashMap<>(FreePorts.environment());
        environment.put("PORTAL_HOME", home.toString());
        environment.put("PORTAL_CACHE", Path.of("target/cache").toAbsolutePath().toString());
        environment.put("PORTAL_QUICK_START", "true");
        environment.put("PORTAL_MAIL_PAUSE_MINUTES", "0");
        return environment;
    }

    /** The portal talks to Keycloak's administration through a gate that tests may shut. */
    private record Running(Installation installation, KeycloakGate gate, WitnessProcess witness)
            implements AutoCloseable {

        static Running start() {
            try {
                for (String data : DATA) {
                    PrivateFiles.deleteTree(HOME.resolve(data));
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            Map<String, String> environment = environment(HOME);
            KeycloakGate gate = KeycloakGate.before("http://localhost:" + environment.get(Port.KEYCLOAK.setting()));
            environment.put("PORTAL_KEYCLOAK_ADMIN_URL", gate.address());
            environment.put("PORTAL_TRUSTED_PROXIES", "127.0.0.1");
            environment.put("PORTAL_PSEUDO", "true");
            WitnessProcess witness = witness("http://localhost:" + environment.get(Port.PORTAL.setting()));
            environment.put("PORTAL_LOG_WITNESSES", witness.setting());
            environment.put("PORTAL_LOG_WITNESS_SECONDS", "1");
            Installation installation = Installation.start(Settings.from(environment), new Progress(System.out));
            awaitTheSamples();
            return new Running(installation, gate, witness);
        }

        private static WitnessProcess witness(String portal) {
            try {
                return WitnessProcess.start(FreePorts.some(1).get(0), portal);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        /** They are created while the portal runs already, under the names of people who are in tests as well. */
        private static void awaitTheSamples() {
            Instant end = Instant.now().plus(SAMPLE_WAIT);
            while (!hasSamples()) {
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException("The sample coalition has not come within " + SAMPLE_WAIT);
                }
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
        }

        private static boolean hasSamples() {
            try {
                return Files.readString(HOME.resolve("log/portal.log")).contains(SAMPLES);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void close() {
            installation.close();
            gate.close();
            witness.close();
        }
    }
}
