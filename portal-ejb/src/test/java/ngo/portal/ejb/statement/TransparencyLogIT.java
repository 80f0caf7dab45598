package ngo.portal.ejb.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.people.AtTheSameTime;
import ngo.portal.ejb.proof.LogAppendJob;
import ngo.portal.ejb.proof.LogLine;
import ngo.portal.ejb.proof.PublicLogService;
import ngo.portal.ejb.proof.WitnessSetService;
import ngo.portal.ejb.vault.SigningKeyService;
import ngo.portal.ejb.vault.SigningKeyService.CurrentLog;
import ngo.portal.persistence.proof.Checkpoint;
import ngo.portal.persistence.proof.LogEntry;
import ngo.portal.persistence.proof.Merkle;
import ngo.portal.persistence.proof.SignedNote;
import ngo.portal.persistence.proof.Tiles;
import ngo.portal.persistence.proof.VerifierKey;
import ngo.portal.persistence.proof.Verify;
import ngo.portal.persistence.publication.Release;
import ngo.portal.persistence.statement.Display;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.transparency.PublishedHead;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a publication in the log, as somebody sees it who believes only the log's key. */
@ArquillianTest
class TransparencyLogIT {

    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    private ThreeOrganisations they;

    @Inject
    private TenantContext tenant;

    @Inject
    private SignOnService signOns;

    @Inject
    private DueService due;

    @Inject
    private LogAppendJob round;

    @Inject
    private SigningKeyService keys;

    @Inject
    private PublicLogService log;

    @Inject
    private WitnessSetService witnesses;

    @Inject
    private AtTheSameTime one;

    @Inject
    private AtTheSameTime other;

    @Resource
    private ManagedExecutorService threads;

    private UUID id = NOBODY;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void threeOrganisationsAndAnOpenCall() {
        id = they.draft();
        they.handIn();
        they.openCall();
    }

    @Test
    void publicationSignatureAndWithdrawalAreLoggedOnceAndVerifiableWithoutThePortal() throws Exception {
        they.sign(they.second, Display.NAMED);
        they.sign(they.third, Display.REGION);
        Release published = they.publish();
        twoNodesLog();

        String second = they.second.organisation().toString();
        List<String> said = verified(published);
        assertThat(said)
                .contains("The text is “A title”; its fingerprint is " + published.fingerprint() + ".")
                .filteredOn(line -> line.startsWith("Published on ") && line.contains(", approved by 2 of the leads"))
                .hasSize(1);
        assertThat(said)
                .filteredOn(line -> line.startsWith("Signed by ") && line.contains("(" + second + ")"))
                .hasSize(1);
        assertThat(said)
                .filteredOn(line -> line.startsWith("Signed by an organisation that is not named"))
                .hasSize(1);
        assertThat(String.join(" ", said))
                .doesNotContain(they.third.organisation().toString());

        tenant.enter(they.second.signatory());
        signOns.withdraw(id, "We have learned more.");
        tenant.enter(TenantPrincipal.timer(they.pen.organisation()));
        due.advance(id);
        round.goOn();
        assertThat(verified(published))
                .filteredOn(line -> line.startsWith("Withdrawn by ") && line.contains("(" + second + ")"))
                .hasSize(1);
    }

    @Test
    void theRootFollowsFromTheEntriesAndNoOtherOfItsSizeIsEverSigned() {
        they.publish();
        round.goOn();

        Checkpoint head = Checkpoint.of(SignedNote.of(log.checkpoint()).text());
        List<byte[]> leaves = new ArrayList<>();
        Tiles.places(head.size()).stream().filter(Tiles.Place::ofEntries).forEach(place -> Tiles.entries(
                        log.tile(place.path()))
                .forEach(entry -> leaves.add(Merkle.leaf(entry))));
        assertThat(root(leaves)).isEqualTo(head.root());

        tenant.enter(TenantPrincipal.timer(NOBODY));
        CurrentLog state = keys.log("another.example");
        assertThat(state.size()).isGreaterThanOrEqualTo(head.size());
        assertThat(keys.signHead(state.log(), state.size(), Merkle.sha256(), "x"))
                .isEmpty();
        assertThat(keys.signHead(state.log(), state.size() - 1, state.root(), "x"))
                .isEmpty();
        assertThat(keys.log("another.example").origin()).isEqualTo("localhost:9/log/1");
    }

    /** What the page of the log shows is what the tiles hold, the last entry first, a part at a time. */
    @Test
    void peopleReadTheEntriesThatTheHeadCovers() {
        they.publish();
        round.goOn();
        PublishedHead head = log.heads(1).get(0);
        List<LogEntry> all = entries().subList(0, (int) head.size());

        List<LogLine> newest = log.entries(head, Long.MAX_VALUE, 3);
        assertThat(newest)
                .extracting(LogLine::place)
                .containsExactly(head.size() - 1, head.size() - 2, head.size() - 3);
        assertThat(newest).allSatisfy(line -> {
            assertThat(line.type()).isEqualTo(all.get((int) line.place()).type());
            assertThat(line.lines()).isEqualTo(all.get((int) line.place()).lines());
        });
        assertThat(log.entries(head, head.size() - 1, 2))
                .extracting(LogLine::place)
                .containsExactly(head.size() - 2, head.size() - 3);
        assertThat(log.entries(head, 0, 3)).isEmpty();
        assertThat(log.witnessed(head)).isZero();
    }

    @Test
    void eachSetOfWitnessesIsLoggedOnce() {
        VerifierKey one = new VerifierKey("one.example/w", VerifierKey.WITNESS, new byte[32]);
        VerifierKey two = new VerifierKey("two.example/w", VerifierKey.WITNESS, new byte[32]);
        tenant.enter(TenantPrincipal.timer(NOBODY));
        int number = keys.log("another.example").log();
        round.goOn();
        tenant.enter(TenantPrincipal.timer(NOBODY));
        assertThat(witnessed()).as("nobody was ever asked").isEmpty();
        witnesses.logChange(number, List.of(two, one));
        witnesses.logChange(number, List.of(one, two));
        witnesses.logChange(number, List.of(two));
        witnesses.logChange(number, List.of());
        witnesses.logChange(number, List.of());
        round.goOn();

        List<LogEntry> logged = witnessed();
        assertThat(logged)
                .extracting(LogEntry::witnesses)
                .containsExactly(Set.of(one.text(), two.text()), Set.of(two.text()), Set.of());
        assertThat(logged.get(0).value("replaces")).isEqualTo("-");
        assertThat(entries().get(Integer.parseInt(logged.get(1).value("replaces"))))
                .isEqualTo(logged.get(0));
    }

    private List<LogEntry> witnessed() {
        return entries().stream()
                .filter(entry -> entry.type().equals(LogEntry.LOG_WITNESSES))
                .toList();
    }

    private List<LogEntry> entries() {
        long size = Checkpoint.of(SignedNote.of(log.checkpoint()).text()).size();
        List<LogEntry> all = new ArrayList<>();
        Tiles.places(size).stream().filter(Tiles.Place::ofEntries).forEach(place -> Tiles.entries(
                        log.tile(place.path()))
                .forEach(entry -> all.add(LogEntry.of(entry, all.size()))));
        return all;
    }

    private static byte[] root(List<byte[]> leaves) {
        List<byte[]> level = leaves;
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>();
            for (int i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size() ? Merkle.node(level.get(i), level.get(i + 1)) : level.get(i));
            }
            level = above;
        }
        return level.get(0);
    }

    private void twoNodesLog() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        TenantPrincipal timer = TenantPrincipal.timer(NOBODY);
        Future<Boolean> first = threads.submit(() -> one.act(timer, start, round::goOn));
        Future<Boolean> second = threads.submit(() -> other.act(timer, start, round::goOn));
        assertThat(first.get() && second.get()).isTrue();
        round.goOn();
    }

    private List<String> verified(Release published) throws IOException {
        Path policy = Files.createTempFile("policy", ".txt");
        Path bundle = Files.createTempFile("statement", ".proof.zip");
        Files.writeString(policy, log.policy());
        Files.write(bundle, log.bundle(published.slug(), published.canonical()).orElseThrow());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = new Verify(new PrintStream(said, true, UTF_8), Clock.systemUTC())
                .run(List.of("verify", policy.toString(), bundle.toString()));
        assertThat(code).as(said.toString(UTF_8)).isZero();
        return said.toString(UTF_8).lines().toList();
    }
}
