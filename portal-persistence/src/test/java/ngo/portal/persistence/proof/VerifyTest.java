package ngo.portal.persistence.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the verifier says of what it is given, and what it refuses. */
class VerifyTest {

    private static final Instant NOW = Instant.parse("2027-02-04T00:00:00Z");
    private static final int CHANGES = 200;

    private final SampleLog log = SampleLog.ofOneStatement();

    @TempDir
    Path folder;

    private List<String> lines = List.of();

    private int verify(byte[]... files) throws IOException {
        List<String> words = new ArrayList<>(List.of("verify"));
        for (byte[] file : files) {
            Path place = folder.resolve("file" + words.size());
            Files.write(place, file);
            words.add(place.toString());
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = new Verify(new PrintStream(said, true, UTF_8), Clock.fixed(NOW, ZoneOffset.UTC)).run(words);
        lines = said.toString(UTF_8).lines().toList();
        return code;
    }

    private byte[] policy() {
        return log.policy().getBytes(UTF_8);
    }

    @Test
    void whatHoldsIsSaidInSentences() throws IOException {
        assertThat(verify(policy(), log.bundle())).isZero();
        assertThat(lines)
                .startsWith(
                        "Checked against the log's key in your policy: " + log.key.verifier.text() + ".",
                        "The log portal.example/log/1 had 4 entries under the head "
                                + Checkpoint.of(log.head().text()).rootText()
                                + "; every entry named here is among them.",
                        "No witness has seen this head: only this site vouches for it.",
                        "The text is “Free them”; its fingerprint is " + SampleLog.fingerprint(SampleLog.TEXT) + ".",
                        "Published on 2027-02-03 04:05 UTC as version 1 with the fingerprint "
                                + SampleLog.fingerprint(SampleLog.TEXT) + ", approved by 3 of the leads; entry 2.",
                        "Signed by Name of fidh (fidh) on 2027-02-01 00:00 UTC, with the key of entry 1, wording "
                                + SampleLog.fingerprint(SampleLog.TEXT) + "; entry 3.")
                .endsWith("It holds.");
    }

    @Test
    void withoutAPolicyFromElsewhereNobodyVouchesForTheKey() throws IOException {
        assertThat(verify(log.bundle())).isEqualTo(2);
        assertThat(lines.get(0)).startsWith("You gave no policy.");
        assertThat(lines).endsWith(Verification.Outcome.OPEN.sentence());
    }

    @Test
    void aPolicyOfSomebodyElseConvictsTheBundle() throws IOException {
        byte[] other = new SampleLog().policy().getBytes(UTF_8);

        assertThat(verify(other, log.bundle())).isEqualTo(1);
        assertThat(lines)
                .contains("The head of the log portal.example/log/1 is signed by no key that your policy names.");
    }

    /** CVE-2024-53267: a valid proof, and something else than what it proves. */
    @Test
    void aProofOfAnotherEntryProvesNothing() throws IOException {
        TlogProof other = log.proof(2);
        TlogProof exchanged = new TlogProof(log.entries.get(3), 2, other.path(), other.head());

        assertThat(verify(policy(), exchanged.written().getBytes(UTF_8))).isEqualTo(1);
        assertThat(lines).contains("Entry 2 is not in the log: its path leads to another root.");
    }

    /** CVE-2024-54140: a head whose signature is that of something else. */
    @Test
    void aHeadWhoseSignatureIsWrongIsRefused() throws IOException {
        SignedNote head = log.head();
        SignedNote bad =
                new SignedNote(head.text(), log.key.note("something else\n").lines());
        TlogProof proof = new TlogProof(log.entries.get(2), 2, log.proof(2).path(), bad);

        assertThat(verify(policy(), proof.written().getBytes(UTF_8))).isEqualTo(1);
        assertThat(lines).contains("The signature of portal.example/log/1 is wrong.");
    }

    @Test
    void whatBelongsToAnotherStatementOrIsLeftOutIsNamed() throws IOException {
        log.add(SampleLog.statement(3, "CORRECTED", SampleLog.fingerprint("x")));
        assertThat(verify(policy(), log.bundle())).isEqualTo(1);
        assertThat(lines).contains("Version 2 of the statement is left out.");

        SampleLog two = SampleLog.ofOneStatement();
        two.add(SampleLog.statement(2, "PUBLISHED", SampleLog.fingerprint("x")).replace(SampleLog.ID, "another"));
        assertThat(verify(two.policy().getBytes(UTF_8), two.bundle())).isEqualTo(1);
        assertThat(lines).contains("The entries belong to different statements.");
    }

    @Test
    void aKeyThatTheLogDoesNotNameBeforeIsRefused() throws IOException {
        String entry = SampleLog.signOn("omct", SampleLog.fingerprint(SampleLog.TEXT));
        SampleLog.Key omct = new SampleLog.Key("portal.example/organisation/omct");
        log.add(omct.note(entry).written());
        log.entries.add(LogEntry.ofKey(omct.verifier, "omct", "2027-01-01T00:00:00Z", "none"));

        assertThat(verify(policy(), log.bundle())).isEqualTo(1);
        assertThat(lines).contains("Entry 4 is not signed with a key that the log names for omct before.");
    }

    @Test
    void aKeyThatWasReplacedSignsNothingAnyMore() throws IOException {
        log.entries.add(LogEntry.ofKey(
                new SampleLog.Key("portal.example/organisation/fidh").verifier, "fidh", "2028-01-01T00:00:00Z", "1"));
        log.add(log.fidh
                .note(SampleLog.signOn("fidh", SampleLog.fingerprint(SampleLog.TEXT))
                        .replace("/sign-on/", "/sign-on-withdrawn/"))
                .written());

        assertThat(verify(policy(), log.bundle())).isEqualTo(1);
        assertThat(lines).contains("Entry 5 is not signed with a key that the log names for fidh before.");
    }

    @Test
    void correctionsRetractionsAndWithdrawalsAreSaid() throws IOException {
        String corrected = SampleLog.fingerprint("# Free them all\n");
        log.add(SampleLog.statement(2, "CORRECTED", corrected).replace("silent 0", "silent 4"));
        log.add(SampleLog.statement(3, "RETRACTED", corrected).replace("recorded now", "recorded later"));
        log.add(log.fidh
                .note(SampleLog.signOn("fidh", corrected)
                        .replace("/sign-on/", "/sign-on-withdrawn/")
                        .replace("recorded", "withdrawn 2027-02-03T00:00:00Z\nrecorded"))
                .written());
        log.add("coalition-portal/sign-on/v1\nstatement " + SampleLog.ID
                + "\nregion Africa\ndisplay REGION\nsigned 2027-02-01\n");

        assertThat(verify(policy(), log.bundle())).isZero();
        assertThat(lines)
                .contains("This is not its newest version.")
                .anyMatch(line -> line.startsWith("Corrected on 2027-02-03 04:05 UTC as version 2")
                        && line.endsWith(" 4 more support it without being named."))
                .anyMatch(line -> line.startsWith("Retracted on 2027-02-03")
                        && line.endsWith(" It was logged later than it happened; the log does not prove when."))
                .anyMatch(line -> line.startsWith("Withdrawn by Name of fidh (fidh) on 2027-02-03 00:00 UTC"))
                .contains("Signed by an organisation that is not named, region: Africa, on 2027-02-01; entry 7.");
    }

    @Test
    void aProofOverTwoConsecutiveLogsVerifiesUnderBothKeys() throws IOException {
        SampleLog next = new SampleLog(2);
        next.add("coalition-portal/log-restarted/v1\nlog portal.example/log/1\n");
        next.add(SampleLog.statement(2, "RETRACTED", SampleLog.fingerprint(SampleLog.TEXT)));
        List<TlogProof> both = new ArrayList<>(log.proofs());
        both.add(next.proof(1));
        byte[] bundle = StatementBundle.of(SampleLog.TEXT, both, log.policy());
        byte[] policy =
                Policy.written(List.of(next.key.verifier, log.key.verifier)).getBytes(UTF_8);

        assertThat(verify(policy, bundle)).isZero();
        assertThat(lines).anyMatch(line -> line.startsWith("Retracted on ") && line.endsWith("; entry 1 of log 2."));
        assertThat(verify(policy(), bundle)).isEqualTo(1);
        assertThat(lines)
                .contains("The head of the log portal.example/log/2 is signed by no key that your policy names.");
    }

    @Test
    void witnessesAreCountedAndAskedForByThePolicy() throws IOException {
        SampleLog.Key witness = new SampleLog.Key("witness.example/w", VerifierKey.WITNESS);
        String policy = "log " + log.key.verifier.text() + "\nwitness W " + witness.verifier.text() + "\nquorum W\n";

        assertThat(verify(policy.getBytes(UTF_8), log.bundle())).isEqualTo(1);
        assertThat(lines).contains("Fewer witnesses have seen the head of the log than your policy wants.");

        assertThat(verify(policy.getBytes(UTF_8), witnessed(witness, NOW.minusSeconds(60))))
                .isZero();
        assertThat(lines).contains("1 witness has seen this head, the last one on 2027-02-03 23:59 UTC.");
        assertThat(verify(policy.getBytes(UTF_8), witnessed(witness, NOW.minusSeconds(100_000))))
                .isZero();
        assertThat(lines).contains("That is more than 26 hours ago: ask why no witness has seen the log since.");
        assertThat(verify(policy.getBytes(UTF_8), witnessed(witness, NOW.plusSeconds(600))))
                .isEqualTo(1);
        assertThat(lines).contains("A witness says that it has seen the head in the future.");
    }

    private byte[] witnessed(SampleLog.Key witness, Instant seen) {
        SignedNote head = log.head();
        byte[] signature = witness.sign("cosignature/v1\ntime " + seen.getEpochSecond() + "\n" + head.text());
        List<SignedNote.Line> signed = new ArrayList<>(head.lines());
        signed.add(SignedNote.Line.of(
                witness.verifier,
                ByteBuffer.allocate(72)
                        .putLong(seen.getEpochSecond())
                        .put(signature)
                        .array()));
        SignedNote both = new SignedNote(head.text(), signed);
        return StatementBundle.of(
                SampleLog.TEXT,
                log.proofs().stream()
                        .map(proof -> new TlogProof(proof.entry(), proof.index(), proof.path(), both))
                        .toList(),
                log.policy());
    }

    /** A bit anywhere in the text, an entry, its path, the head or the policy. */
    @Test
    void oneBitThatWasChangedAnywhereIsNoticed() throws IOException {
        Random random = new Random(33);
        List<Map.Entry<String, byte[]>> files =
                List.copyOf(unzipped(log.bundle()).entrySet());
        for (int i = 0; i < CHANGES; i++) {
            String name = files.get(i % files.size()).getKey();
            byte[] changed = files.get(i % files.size()).getValue().clone();
            int bit = random.nextInt(changed.length * 8);
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            Map<String, byte[]> others = new LinkedHashMap<>();
            files.forEach(file -> others.put(file.getKey(), file.getKey().equals(name) ? changed : file.getValue()));
            byte[] policy = name.equals("policy.txt") ? changed : policy();
            others.remove("policy.txt");

            int code = verify(policy, ProofFiles.zip(others));

            assertThat(code).as("bit %d of %s: %s", bit, name, lines).isEqualTo(1);
            assertThat(lines)
                    .as("bit %d of %s", bit, name)
                    .hasSizeGreaterThan(1)
                    .endsWith("It does not hold.");
        }
    }

    /** The last letter of a hash has two bits that mean nothing; a proof that differs in them is another file all the same. */
    @Test
    void aHashIsWrittenInOneWayOnly() throws IOException {
        String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        String proof = log.proof(2).written();
        int last = proof.indexOf("=\n\n") - 1;
        char other = digits.charAt(digits.indexOf(proof.charAt(last)) ^ 1);
        String changed = proof.substring(0, last) + other + proof.substring(last + 1);

        assertThat(verify(policy(), changed.getBytes(UTF_8))).isEqualTo(1);
        assertThat(lines).contains("A hash on the way to the root is not written as it should be.");
    }

    @Test
    void whatIsDamagedOrEndlessIsRefusedInWords() throws IOException {
        assertThat(verify(policy(), "PK nothing".getBytes(UTF_8))).isEqualTo(1);
        assertThat(lines).contains("The bundle cannot be unpacked; it was damaged on its way.");
        assertThat(verify(policy(), ProofFiles.zip(Map.of("large", new byte[(64 << 20) + 1]))))
                .isEqualTo(1);
        assertThat(lines).contains("The bundle is larger than any that the portal makes.");
        assertThat(verify(policy(), log.proof(2).written().replace("\n", "\r\n").getBytes(UTF_8)))
                .isEqualTo(1);
        assertThat(verify(policy())).isEqualTo(1);
        assertThat(lines).contains("There is no proof among the files.");
        assertThat(new Verify(System.out, Clock.systemUTC()).run(List.of("verify", "no such file")))
                .isEqualTo(2);
        assertThat(new Verify(System.out, Clock.systemUTC()).run(List.of())).isEqualTo(2);
    }

    @Test
    void theExampleOfTheFormatIsANoteThatItsKeyHasSigned() {
        SignedNote note = SignedNote.of(
                """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """);
        VerifierKey key = VerifierKey.of("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

        assertThat(note.isSignedBy(key)).isTrue();
        assertThat(note.isSignedBy(log.key.verifier)).isFalse();
        assertThatThrownBy(() -> new SignedNote(note.text() + "x\n", note.lines()).isSignedBy(key))
                .hasMessage("The signature of PeterNeumann is wrong.");
        assertThatThrownBy(() -> VerifierKey.of("PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
                .hasMessage("The key of PeterNeuman does not fit its own id.");
    }

    private static Map<String, byte[]> unzipped(byte[] bundle) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
