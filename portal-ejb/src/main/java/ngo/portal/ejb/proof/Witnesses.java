package ngo.portal.ejb.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.persistence.proof.VerifierKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The witnesses that cosign the heads of the log with the time at which they saw them: {@code PORTAL_LOG_WITNESSES}. */
@ApplicationScoped
public class Witnesses {

    @Inject
    @ConfigProperty(name = "portal.log.witnesses", defaultValue = " ")
    private String given;

    @Inject
    @ConfigProperty(name = "portal.log.witness.seconds", defaultValue = "600")
    private long seconds;

    /**
     * One witness.
     *
     * @param address below which it takes heads
     */
    public record Witness(URI address, VerifierKey key) {}

    /** In the configured order. */
    public List<Witness> all() {
        return Stream.of(given.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> one.split("\\s+", 2))
                .map(parts -> new Witness(URI.create(parts[0]), VerifierKey.of(parts[1])))
                .toList();
    }

    /** The minimum time between two requests to one witness. */
    public Duration pause() {
        return Duration.ofSeconds(seconds);
    }
}
