package ngo.portal.launch.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import ngo.portal.launch.process.SharedCache;

/** A PostgreSQL that is not the portal's own, unpacked where those of the portal are: in its turn, as they are. */
final class OwnPostgres {

    private OwnPostgres() {}

    static EmbeddedPostgres start(Path directory) throws IOException {
        return start(directory, builder -> builder);
    }

    /** The same, set up otherwise. */
    static EmbeddedPostgres start(Path directory, UnaryOperator<EmbeddedPostgres.Builder> changed) throws IOException {
        SharedCache cache = new SharedCache(directory);
        return cache.alone("postgresql", () -> changed.apply(EmbeddedPostgres.builder())
                .setOverrideWorkingDirectory(cache.postgresql().toFile())
                .start());
    }
}
