package ngo.portal.ejb.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ngo.portal.persistence.proof.Merkle;
import ngo.portal.persistence.proof.Tiles;
import ngo.portal.persistence.transparency.LogHead;
import ngo.portal.persistence.transparency.LogRepository;
import ngo.portal.persistence.transparency.NewLogEntry;

/** Appends entries to the log. The caller has to hold the lock that excludes other writers. */
@ApplicationScoped
public class LogAppender {

    @Inject
    private LogRepository log;

    @Inject
    private Clock clock;

    /** Writes entries, tiles and root in one transaction; returns the index of the first entry. */
    long extend(int number, List<NewLogEntry> entries) {
        long size = log.newestHead(number).map(LogHead::size).orElse(0L);
        if (entries.isEmpty()) {
            return size;
        }
        Instant now = clock.instant();
        long place = size;
        for (NewLogEntry entry : entries) {
            log.append(number, place, entry, now);
            place++;
        }
        Tiles.Source tiles = log.tiles(number);
        Tiles.grown(
                        tiles,
                        size,
                        entries.stream().map(one -> Merkle.leaf(one.entry())).toList())
                .forEach(tile -> log.keep(number, tile));
        log.addHead(number, place, Merkle.root(new Tiles(tiles), place), now);
        return size;
    }
}
