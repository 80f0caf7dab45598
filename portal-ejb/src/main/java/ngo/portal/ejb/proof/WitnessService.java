package ngo.portal.ejb.proof;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ngo.portal.persistence.proof.Merkle;
import ngo.portal.persistence.proof.Tiles;
import ngo.portal.persistence.transparency.LogHead;
import ngo.portal.persistence.transparency.LogRepository;
import ngo.portal.persistence.transparency.WitnessRepository;
import ngo.portal.persistence.transparency.WitnessedHead;

/** Submissions to witnesses (C2SP tlog-witness) and their answers, one transaction for each method. For a timer alone. */
@Stateless
public class WitnessService {

    @Inject
    private WitnessRepository witnesses;

    @Inject
    private LogRepository log;

    @Inject
    private Clock clock;

    /** The head to be cosigned; absent before the first is signed. */
    public Optional<LogHead> head() {
        return witnesses.newest();
    }

    /** The size of the largest head that each witness has signed. */
    public Map<String, Long> seen(int number) {
        return witnesses.seen(number).stream().collect(Collectors.toMap(WitnessedHead::witness, WitnessedHead::size));
    }

    /** The request with the consistency proof from a head of this size to the present one. */
    public String request(LogHead head, long older) {
        List<byte[]> path = older == 0 || older == head.size()
                ? List.of()
                : Merkle.consistency(new Tiles(log.tiles(head.log())), older, head.size());
        StringBuilder out = new StringBuilder("old ").append(older).append('\n');
        path.forEach(
                hash -> out.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return out.append('\n').append(head.note()).toString();
    }

    /** A line that the witness has signed under the head. */
    public void keep(LogHead head, String witness, String line) {
        witnesses.keep(head, witness, line, clock.instant());
    }
}
