package ngo.portal.launch.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.proof.Merkle;
import ngo.portal.persistence.proof.Policy;
import ngo.portal.persistence.proof.Tiles;

/** The command {@code export-log}: writes the log as files, in the layout of {@code /log/}, for mirrors of the log. */
public final class LogExport {

    public static final String COMMAND = "export-log";

    private final DatabaseAccount owner;
    private final PrintStream out;

    public LogExport(DatabaseAccount owner, PrintStream out) {
        this.owner = owner;
        this.out = out;
    }

    /** Returns whether there was anything to write. */
    public boolean write(Path directory) {
        try (Connection connection = owner.connect()) {
            LogTables tables = new LogTables(connection);
            List<LogTables.Log> logs = tables.logs();
            Optional<LogTables.Head> head = logs.isEmpty()
                    ? Optional.empty()
                    : tables.heads(logs.get(0).number()).stream()
                            .filter(one -> !one.note().isEmpty())
                            .reduce((before, after) -> after);
            if (head.isEmpty()) {
                out.println("There is no log yet.");
                return false;
            }
            int log = logs.get(0).number();
            for (Tiles.Place place : Tiles.places(head.get().size())) {
                write(directory.resolve(place.path()), bytes(tables, log, place));
            }
            write(
                    directory.resolve("policy.txt"),
                    Policy.written(logs.stream().map(LogTables.Log::key).toList())
                            .getBytes(UTF_8));
            RecountTables ledger = new RecountTables(tables);
            for (RecountTables.Tile tile : ledger.tiles()) {
                write(directory.resolve(tile.path()), ledger.commitments(tile));
            }
            // Written last, so that a concurrent reader finds everything that it covers.
            write(
                    directory.resolve("checkpoint"),
                    (head.get().note() + tables.cosignatures(log, head.get().size())).getBytes(UTF_8));
            out.println("The log of " + head.get().size() + " entries was exported to " + directory + ".");
            return true;
        } catch (SQLException | IOException failed) {
            throw new StartupRefused("The log could not be exported: " + StartupRefused.firstLine(failed), failed);
        }
    }

    private static byte[] bytes(LogTables tables, int log, Tiles.Place place) throws SQLException {
        if (place.ofEntries()) {
            long first = place.number() * Tiles.WIDTH;
            return Tiles.bundle(tables.entries(log, first, first + place.width()).stream()
                    .map(LogTables.Entry::bytes)
                    .toList());
        }
        return Arrays.copyOf(tables.tile(log, place.level(), place.number()), place.width() * Merkle.HASH);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Path draft = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Files.write(draft, bytes);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
