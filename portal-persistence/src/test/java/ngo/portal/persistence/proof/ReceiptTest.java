package ngo.portal.persistence.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the verifier says of receipts and promises, and how it recounts a petition. */
class ReceiptTest {

    private static final Instant NOW = Instant.parse("2027-03-05T00:00:00Z");
    private static final String PETITION = "99999999-2222-3333-4444-555555555555";
    private static final String FINGERPRINT = SampleLog.fingerprint(SampleLog.TEXT);
    private static final int CHANGES = 200;

    private final SampleLog log = new SampleLog();
    private final Map<String, List<byte[]>> batches = new LinkedHashMap<>();
    private long total;
    private int days;
    private String previous = "-";

    @TempDir
    Path folder;

    private List<String> lines = List.of();

    private static String code(int who) {
        return "ABCDEFGHJKMNPQRSTVWXYZ%03d".formatted(who);
    }

    private static byte[] commitment(int who) {
        return SupporterReceipt.commitment(PETITION, FINGERPRINT, code(who));
    }

    private static List<byte[]> sorted(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(ReceiptTest::commitment)
                .sorted(Arrays::compareUnsigned)
                .toList();
    }

    private static String line(String kind, List<byte[]> batch) {
        return kind + " " + batch.size() + " "
                + (batch.isEmpty()
                        ? "-"
                        : Base64Text.write(Merkle.rootOfAll(
                                batch.stream().map(Merkle::leaf).toList())))
                + "\n";
    }

    private void open() {
        log.add("coalition-portal/petition-opened/v1\npetition " + PETITION + "\nfingerprint-en " + FINGERPRINT
                + "\nrecorded now\n");
    }

    private void day(String day, List<byte[]> confirmed, List<byte[]> withdrawn) {
        day(day, confirmed, withdrawn, List.of(), "-");
    }

    private void day(String day, List<byte[]> confirmed, List<byte[]> withdrawn, List<byte[]> removed, String reasons) {
        batches.put(day + "/confirmed", confirmed);
        batches.put(day + "/withdrawn", withdrawn);
        batches.put(day + "/invalidated", removed);
        days++;
        total += confirmed.size() - withdrawn.size() - removed.size();
        log.add("coalition-portal/petition-day/v1\npetition " + PETITION + "\nday " + day + "\n"
                + line("confirmed", confirmed) + line("withdrawn", withdrawn)
                + line("invalidated", removed) + "restored 0 -\nreasons " + reasons + "\npaper +5 -2\ntotal " + total
                + "\ntotal-paper " + 3 * days + "\nprevious " + previous + "\nrecorded now\n");
        previous = Integer.toString(log.entries.size() - 1);
    }

    /** Of somebody who signed on the first day. */
    private SupporterReceipt receipt(int who) {
        List<byte[]> batch = batches.values().iterator().next();
        int leaf = IntStream.range(0, batch.size())
                .filter(i -> Arrays.equals(batch.get(i), commitment(who)))
                .findFirst()
                .orElseThrow();
        return new SupporterReceipt(
                PETITION,
                FINGERPRINT,
                commitment(who),
                leaf,
                Merkle.inclusion(Merkle.all(batch.stream().map(Merkle::leaf).toList()), leaf, batch.size()),
                log.proof(1));
    }

    private void twoDays() {
        open();
        day("2027-03-01", sorted(0, 300), List.of());
        day("2027-03-02", sorted(300, 310), sorted(5, 7));
    }

    private int run(List<String> words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = new Verify(new PrintStream(said, true, UTF_8), Clock.fixed(NOW, ZoneOffset.UTC)).run(words);
        lines = said.toString(UTF_8).lines().toList();
        return code;
    }

    private int verify(String code, String... files) throws IOException {
        List<byte[]> bytes = new ArrayList<>();
        for (String file : files) {
            bytes.add(file.getBytes(UTF_8));
        }
        return verify(code, bytes);
    }

    private int verify(String code, List<byte[]> files) throws IOException {
        List<String> words = new ArrayList<>(List.of("verify"));
        for (byte[] file : files) {
            Path place = folder.resolve("file" + words.size());
            Files.write(place, file);
            words.add(place.toString());
        }
        words.add("code=" + code);
        return run(words);
    }

    @Test
    void aReceiptSaysWhenTheSignatureWasCountedAndTheCodeWhoseItIs() throws IOException {
        twoDays();
        String shown = code(7).toLowerCase(java.util.Locale.ROOT).replaceAll("(.{5})", "$1 ");
        assertThat(verify(shown, log.policy(), receipt(7).written(), SampleLog.TEXT))
                .as("%s", lines)
                .isZero();
        assertThat(lines)
                .contains(
                        "Counted on 2027-03-01 as one of 300 signatures under the petition " + PETITION
                                + ", for the text with the fingerprint " + FINGERPRINT + "; entry 1.",
                        "The code is that of this signature.",
                        "The text is “Free them”; its fingerprint is " + FINGERPRINT + ".")
                .endsWith("It holds.");

        assertThat(verify("", log.policy(), receipt(7).written())).isZero();
        assertThat(lines).contains("Without the code nobody can tell whose signature it is, or for which text.");
        assertThat(verify(code(8), log.policy(), receipt(7).written())).isEqualTo(1);
        assertThat(lines).contains("The code is not that of this signature, or the signature was for another text.");
        assertThat(verify("", log.policy(), receipt(7).written(), "another text\n"))
                .isEqualTo(1);
    }

    @Test
    void aReceiptOfAnotherDayOrPetitionIsRefused() throws IOException {
        twoDays();
        SupporterReceipt one = receipt(7);
        SupporterReceipt otherDay =
                new SupporterReceipt(PETITION, FINGERPRINT, one.commitment(), one.leaf(), one.path(), log.proof(2));
        assertThat(verify("", log.policy(), otherDay.written())).isEqualTo(1);
        SupporterReceipt moved =
                new SupporterReceipt("x", FINGERPRINT, one.commitment(), one.leaf(), one.path(), one.proof());
        assertThat(verify("", log.policy(), moved.written())).isEqualTo(1);
        assertThat(lines).contains("The receipt is of another petition than the entry of the log.");
        SupporterReceipt invented =
                new SupporterReceipt(PETITION, FINGERPRINT, commitment(999), one.leaf(), one.path(), one.proof());
        assertThat(verify("", log.policy(), invented.written())).isEqualTo(1);
        assertThat(lines).contains("The signature is not among those of the day: its path leads to another root.");
        SupporterReceipt opening =
                new SupporterReceipt(PETITION, FINGERPRINT, one.commitment(), 0, List.of(), log.proof(0));
        assertThat(verify("", log.policy(), opening.written())).isEqualTo(1);
        assertThat(lines).contains("Entry 0 is of no day of a petition.");
    }

    /** A bit anywhere in the receipt, the head in it, the policy or the code. */
    @Test
    void oneBitThatWasChangedAnywhereIsNoticed() throws IOException {
        twoDays();
        Random random = new Random(77);
        List<byte[]> whole =
                List.of(receipt(7).written().getBytes(UTF_8), log.policy().getBytes(UTF_8), code(7).getBytes(UTF_8));
        int tried = 0;
        while (tried < CHANGES) {
            int which = tried % whole.size();
            byte[] changed = whole.get(which).clone();
            int bit = random.nextInt(changed.length * 8);
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            String code = new String(which == 2 ? changed : whole.get(2), UTF_8);
            if (which == 2 && SupporterReceipt.plain(code).equals(code(7))) {
                continue;
            }
            tried++;
            int said = verify(code, List.of(which == 1 ? changed : whole.get(1), which == 0 ? changed : whole.get(0)));
            assertThat(said).as("bit %d of %d: %s", bit, which, lines).isEqualTo(1);
            assertThat(lines).hasSizeGreaterThan(1).endsWith("It does not hold.");
        }
    }

    @Test
    void withoutAPolicyNothingIsSaidAgainstAReceipt() throws IOException {
        twoDays();
        assertThat(verify(code(7), receipt(7).written())).isEqualTo(2);
        assertThat(lines).containsExactly(Verification.Outcome.OPEN.sentence());
    }

    @Test
    void aPromiseIsOfTheLogsKeyAndIsKeptByAReceipt() throws IOException {
        twoDays();
        Promise promise = new Promise(PETITION, FINGERPRINT, commitment(7), "2027-03-01");
        String note = log.key.note(promise.text()).written();
        assertThat(verify(code(7), log.policy(), note)).isZero();
        assertThat(lines)
                .contains(
                        "The code is that of this signature.",
                        "Fetch the receipt two days later. If there is none, show this promise: a signature was left out.");
        assertThat(verify(code(7), log.policy(), note, receipt(7).written())).isZero();
        assertThat(lines).contains("The promise was kept: the receipt is of the same signature.");

        assertThat(verify("", new SampleLog().policy(), note)).isEqualTo(1);
        assertThat(lines).contains("The promise is signed by no key that your policy names.");
        assertThat(verify("", log.policy(), note.replace("2027-03-01", "2027-03-02")))
                .isEqualTo(1);
        assertThat(lines).contains("The signature of portal.example/log/1 is wrong.");
    }

    /** A copy of the log as a mirror has it. */
    private void copy() throws IOException {
        for (Tiles.Place place : Tiles.places(log.entries.size())) {
            write(place.path(), place.ofEntries() ? Tiles.bundle(log.entries) : tile(place));
        }
        for (Map.Entry<String, List<byte[]>> batch : batches.entrySet()) {
            for (int at = 0; at < batch.getValue().size(); at += 256) {
                ByteArrayOutputStream row = new ByteArrayOutputStream();
                batch.getValue()
                        .subList(at, Math.min(at + 256, batch.getValue().size()))
                        .forEach(row::writeBytes);
                write("batch/" + PETITION + "/" + batch.getKey() + "/" + at / 256, row.toByteArray());
            }
        }
        write("checkpoint", log.head().written().getBytes(UTF_8));
        write("policy", log.policy().getBytes(UTF_8));
    }

    private byte[] tile(Tiles.Place place) {
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        for (int i = 0; i < place.width(); i++) {
            hashes.writeBytes(log.tiles().node(8 * place.level(), place.number() * 256 + i));
        }
        return hashes.toByteArray();
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve("log").resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private int recount(String code) throws IOException {
        copy();
        return recountAsItIs(code);
    }

    private int recountAsItIs(String code) {
        String copy = folder.resolve("log").toString();
        return run(List.of("recount", copy + "/policy", copy, PETITION, "code=" + code));
    }

    @Test
    void aPetitionIsRecountedFromItsDays() throws IOException {
        twoDays();
        assertThat(recount(code(7))).as("%s", lines).isZero();
        assertThat(lines)
                .contains(
                        "2027-03-01: 300 confirmed, 0 withdrawn, 0 removed, 0 restored; on paper +5 -2; total 300 and 3 on paper; entry 1.",
                        "2027-03-02: 10 confirmed, 2 withdrawn, 0 removed, 0 restored; on paper +5 -2; total 308 and 6 on paper; entry 2.",
                        "Recounted up to 2027-03-02: 308 mailboxes that were confirmed, and 6 on paper. What came later is not in it.",
                        "The signature of this code counts.");
        recount(code(5));
        assertThat(lines).contains("The signature of this code was counted, and was taken back or removed later.");
        recount(code(900));
        assertThat(lines).contains("No signature of this code was counted up to then.");
    }

    @Test
    void whatWasRemovedHasItsReasonsAndAllOfThem() throws IOException {
        open();
        day("2027-03-01", sorted(0, 9), List.of());
        day("2027-03-02", List.of(), List.of(), sorted(2, 5), "AUTOMATED=2 OTHER=1");
        assertThat(recount("")).as("%s", lines).isZero();
        assertThat(lines)
                .contains("2027-03-02: 0 confirmed, 0 withdrawn, 3 removed (AUTOMATED=2 OTHER=1), 0 restored;"
                        + " on paper +5 -2; total 6 and 6 on paper; entry 2.");

        resetAgain();
        day("2027-03-01", sorted(0, 9), List.of());
        day("2027-03-02", List.of(), List.of(), sorted(2, 5), "AUTOMATED=2");
        assertThat(recount("")).isEqualTo(1);
        assertThat(lines).contains("On 2027-03-02 3 were removed, and the log gives reasons for 2.");
    }

    @Test
    void whatDoesNotAddUpIsNamed() throws IOException {
        open();
        day("2027-03-01", sorted(0, 3), List.of());
        day("2027-03-02", sorted(2, 4), List.of());
        assertThat(recount("")).isEqualTo(1);
        assertThat(lines).contains("On 2027-03-02 a signature was confirmed that was counted before.");

        resetAgain();
        day("2027-03-01", sorted(0, 3), sorted(7, 8));
        assertThat(recount("")).isEqualTo(1);
        assertThat(lines).contains("On 2027-03-01 a signature was withdrawn that was never confirmed.");

        resetAgain();
        total = 4;
        day("2027-03-01", sorted(0, 3), List.of());
        assertThat(recount("")).isEqualTo(1);
        assertThat(lines)
                .contains("The total of 2027-03-01 is 7 and 3 on paper; recounted it is 3 and 3."
                        .replace("3 and 3.", "3 and 3."));

        resetAgain();
        previous = "0";
        day("2027-03-01", sorted(0, 3), List.of());
        assertThat(recount("")).isEqualTo(1);
        assertThat(lines).contains("Entry 1 does not follow the day before it.");
    }

    private void resetAgain() {
        log.entries.clear();
        batches.clear();
        days = 0;
        total = 0;
        previous = "-";
        open();
    }

    /** A bit anywhere in what a mirror holds: in tiles of entries, in the commitments of a day, or in the head. */
    @Test
    void oneBitThatWasChangedInACopyIsNoticed() throws IOException {
        twoDays();
        copy();
        Random random = new Random(5);
        List<String> files = List.of(
                "tile/entries/000.p/3",
                "checkpoint",
                "batch/" + PETITION + "/2027-03-01/confirmed/0",
                "batch/" + PETITION + "/2027-03-02/withdrawn/0");
        for (int i = 0; i < CHANGES; i++) {
            Path file = folder.resolve("log").resolve(files.get(i % files.size()));
            byte[] whole = Files.readAllBytes(file);
            byte[] changed = whole.clone();
            int bit = random.nextInt(changed.length * 8);
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            Files.write(file, changed);
            assertThat(recountAsItIs(""))
                    .as("bit %d of %s: %s", bit, file, lines)
                    .isEqualTo(1);
            assertThat(lines).hasSizeGreaterThan(1).endsWith("It does not hold.");
            Files.write(file, whole);
        }
        assertThat(recountAsItIs("")).isZero();
    }
}
