package ngo.portal.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * What it costs to sign: one form sent beside one row written by a bare servlet in the same server, a petition with few signatures beside one with
 * many, eight people at once beside thirty-two, all of it in turn. After each round rows are counted: an answer without a row is no answer.
 */
final class SigningBench {

    private static final int MANY_AT_ONCE = 32;

    /** The number on the page follows within five seconds. */
    private static final Duration COUNTED_WITHIN = Duration.ofSeconds(30);

    private final Supporters supporters;
    private final MeasuredPortal portal;
    private final SigningTable table;

    private SigningBench(Supporters supporters, MeasuredPortal portal) {
        this.supporters = supporters;
        this.portal = portal;
        this.table = new SigningTable(portal.java());
    }

    /** The lines of a report. */
    static List<String> measure(List<String> sizes)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        System.out.println("Measuring how petitions with " + String.join(" and ", sizes) + " signatures are signed …");
        try (MeasuredPortal portal = MeasuredPortal.signed(sizes);
                Supporters supporters = new Supporters(portal, sizes)) {
            return new SigningBench(supporters, portal).measured(sizes);
        }
    }

    private List<String> measured(List<String> sizes) throws InterruptedException, SQLException, ExecutionException {
        for (String size : sizes) {
            table.begins(size, supporters.signatures(size));
        }
        List<SigningAct> acts = acts(sizes);
        for (SigningAct act : acts) {
            run(act, Bench.WARM_UP);
        }
        Map<SigningAct, List<ClosedLoop.Round>> rounds = new LinkedHashMap<>();
        for (int round = 0; round < Bench.ROUNDS; round++) {
            for (SigningAct act : acts) {
                rounds.computeIfAbsent(act, key -> new ArrayList<>()).add(run(act, Bench.ROUND));
            }
        }
        for (String size : sizes) {
            table.ends(size, supporters.signatures(size), shown(size));
        }
        table.weighs(FirstVisit.of(portal.address().resolve("/en/petitions/" + Supporters.slug(sizes.get(0)))));
        return table.lines(rounds);
    }

    /** What was signed is confirmed before anything else is done with that petition, or another act would find nothing to confirm. */
    private static List<SigningAct> acts(List<String> sizes) {
        List<SigningAct> acts = new ArrayList<>();
        acts.add(new SigningAct(SigningAct.Kind.INSERT, "", ClosedLoop.USUAL_AT_ONCE));
        for (String size : sizes) {
            acts.addAll(signedAndConfirmed(size, ClosedLoop.USUAL_AT_ONCE));
        }
        acts.addAll(signedAndConfirmed(sizes.get(0), MANY_AT_ONCE));
        acts.add(new SigningAct(SigningAct.Kind.PAGE, sizes.get(0), ClosedLoop.USUAL_AT_ONCE));
        return List.copyOf(acts);
    }

    private static List<SigningAct> signedAndConfirmed(String size, int atOnce) {
        return List.of(
                new SigningAct(SigningAct.Kind.SIGN, size, atOnce),
                new SigningAct(SigningAct.Kind.CONFIRM, size, atOnce));
    }

    private ClosedLoop.Round run(SigningAct act, Duration length)
            throws InterruptedException, SQLException, ExecutionException {
        ClosedLoop loop = new ClosedLoop(portal.server(), portal.database(), act.atOnce(), act.atOnce());
        List<KeepAliveConnection> lines = supporters.lines(act.atOnce());
        try {
            ClosedLoop.Act doing = supporters.act(act, lines);
            supporters.tidy();
            long before = supporters.rows(act);
            ClosedLoop.Round round = loop.run(doing, length);
            table.counts(act, round.acts(), supporters.rows(act) - before);
            return round;
        } finally {
            lines.forEach(KeepAliveConnection::close);
        }
    }

    /** What the page says once it has followed, or what it says in the end. */
    private long shown(String size) throws InterruptedException, SQLException {
        long end = System.nanoTime() + COUNTED_WITHIN.toNanos();
        while (supporters.shown(size) != supporters.signatures(size) && System.nanoTime() < end) {
            Thread.sleep(500);
        }
        return supporters.shown(size);
    }
}
