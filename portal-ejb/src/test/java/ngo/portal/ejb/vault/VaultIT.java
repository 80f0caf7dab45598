package ngo.portal.ejb.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import ngo.portal.ejb.DatabaseSuperuser;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.system.SystemService;
import ngo.portal.ejb.vault.VaultRefusals.KeyIsGone;
import ngo.portal.ejb.vault.VaultRefusals.Unreadable;
import ngo.portal.persistence.access.Office;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.vault.MasterKeys;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads a secret, who does no longer, and what is left when nobody may; against two real databases. */
@ArquillianTest
class VaultIT {

    private static final int DAMAGED = 9;
    private static final String WORDS = "Where they hide, and until when";

    private final People applicant = People.ofANewOrganisation();
    private final People funder = People.ofANewOrganisation();
    private final People stranger = People.ofANewOrganisation();
    private final UUID letter = UUID.randomUUID();

    @Inject
    private TenantContext tenant;

    @Inject
    private Vault vault;

    @Inject
    private Letters letters;

    @Inject
    private LetterDrawer drawer;

    @Inject
    private VaultOutboxProcessor processor;

    @Inject
    private SystemService system;

    private VaultObject object = new VaultObject(letter, letter);

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void theApplicantWrites() {
        as(applicant);
        object = letters.write(letter, WORDS);
    }

    @Test
    void whoWroteItReadsItAndNobodyElse() {
        assertThat(letters.read(object, letter)).isEqualTo(WORDS);

        for (People other : List.of(funder, stranger)) {
            as(other);
            assertThatThrownBy(() -> letters.read(object, letter)).isInstanceOf(KeyIsGone.class);
            assertThat(vault.openAll(List.of(object))).isEmpty();
        }
    }

    @Test
    void whoIsAdmittedReadsItAndLetsNobodyElseIn() {
        vault.admit(object, funder.organisation());
        vault.admit(object, funder.organisation());

        as(funder);
        assertThat(letters.read(object, letter)).isEqualTo(WORDS);
        assertThatThrownBy(() -> vault.admit(object, stranger.organisation())).isInstanceOf(KeyIsGone.class);
        assertThatThrownBy(() -> vault.expelLater(object, funder.organisation()))
                .isInstanceOf(KeyIsGone.class);
        assertThatThrownBy(() -> vault.shredLater(object)).isInstanceOf(KeyIsGone.class);
        as(stranger);
        assertThatThrownBy(() -> letters.read(object, letter)).isInstanceOf(KeyIsGone.class);
    }

    /** What a stranger calls its own by the same id is another object, with another key. */
    @Test
    void nobodyTakesAnObjectByCallingItTheirOwn() {
        as(stranger);
        VaultObject taken = new VaultObject(object.id(), stranger.organisation());
        vault.create(taken);

        assertThatThrownBy(() -> letters.read(taken, letter)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> vault.create(new VaultObject(UUID.randomUUID(), applicant.organisation())))
                .isInstanceOf(KeyIsGone.class);
    }

    @Test
    void manyAreOpenedAtOnceAndOnlyThoseThatMayBe() {
        VaultObject second = letters.write(UUID.randomUUID(), "More");
        vault.admit(second, funder.organisation());

        assertThat(vault.openAll(List.of(object, second))).containsOnlyKeys(object.id(), second.id());
        as(funder);
        assertThat(vault.openAll(List.of(object, second))).containsOnlyKeys(second.id());
    }

    @Test
    void anExpelledReaderReadsNothingAnyMoreAndEverythingElseIsResealed() {
        vault.admit(object, funder.organisation());
        vault.admit(object, stranger.organisation());
        as(funder);
        ObjectCipher kept = vault.open(object);
        SealedItem before = letters.item(letter);

        as(applicant);
        vault.expelLater(object, funder.organisation());
        carryOut(this::isResealed);

        as(funder);
        assertThatThrownBy(() -> letters.read(object, letter)).isInstanceOf(KeyIsGone.class);
        SealedItem after = letters.item(letter);
        assertThat(after.generation()).isEqualTo(2);
        assertThat(after.sealed()).isNotEqualTo(before.sealed());
        assertThatThrownBy(() -> kept.openText(letter, Letters.FIELD, 2, after.sealed()))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> kept.openText(letter, Letters.FIELD, 1, after.sealed()))
                .isInstanceOf(Unreadable.class);
        for (People reader : List.of(applicant, stranger)) {
            as(reader);
            assertThat(letters.read(object, letter)).isEqualTo(WORDS);
        }
    }

    /** Somebody who has opened the object before may still be writing; nothing of that is lost. */
    @Test
    void theOldKeyStaysUntilNobodyCanWriteWithItAnyMore() {
        vault.admit(object, funder.organisation());
        ObjectCipher old = vault.open(object);
        vault.expelLater(object, funder.organisation());
        carryOut(this::isResealed);
        UUID late = UUID.randomUUID();
        as(applicant);
        letters.put(object, late, old.generation(), old.sealText(late, Letters.FIELD, "Late"));
        carryOut(() -> true);
        assertThat(generations()).containsExactly("1", "2");

        letTimePass();

        assertThat(generations()).containsExactly("2");
        as(applicant);
        assertThat(letters.read(object, late)).isEqualTo("Late");
        assertThat(letters.item(late).generation()).isEqualTo(2);
        assertThat(open()).isEmpty();
    }

    @Test
    void interruptedResealingStaysReadableAndIsFinishedLater() {
        vault.admit(object, funder.organisation());
        vault.admit(object, stranger.organisation());
        drawer.jam(letter);
        vault.expelLater(object, funder.organisation());
        carryOut(this::isBegun);

        assertThat(letters.item(letter).generation()).isEqualTo(1);
        for (People reader : List.of(applicant, stranger)) {
            as(reader);
            assertThat(letters.read(object, letter)).isEqualTo(WORDS);
        }
        as(funder);
        assertThatThrownBy(() -> vault.open(object)).isInstanceOf(KeyIsGone.class);

        drawer.loosen(letter);
        letTimePass();
        as(stranger);
        assertThat(letters.item(letter).generation()).isEqualTo(2);
        assertThat(letters.read(object, letter)).isEqualTo(WORDS);
        assertThat(open()).isEmpty();
    }

    /** More of them than are resealed at once, and all before the intact ones. */
    @Test
    void aDamagedFieldDoesNotPreventTheOthersFromBeingResealed() {
        ObjectCipher old = vault.open(object);
        vault.admit(object, funder.organisation());
        for (int i = 0; i < DAMAGED; i++) {
            UUID row = new UUID(0, UUID.randomUUID().getLeastSignificantBits());
            letters.put(object, row, old.generation(), new byte[] {1, 2, 3});
        }
        vault.expelLater(object, funder.organisation());
        carryOut(() -> letters.item(letter).generation() == 2);

        assertThat(letters.item(letter).generation()).isEqualTo(2);
        assertThat(letters.read(object, letter)).isEqualTo(WORDS);
        letTimePass();
        assertThat(generations()).as("their repair needs the older key").containsExactly("1", "2");
        assertThat(open()).hasSize(1);
        DatabaseSuperuser.MAIN.run(
                "update vault_command set asked_at = asked_at - interval '4 days' where object_id = '" + object.id()
                        + "'");
        tenant.enter(
                new TenantPrincipal(Office.ID, "office", "O", Set.of(), Set.of(CoalitionRole.COALITION_ADMINISTRATOR)));
        assertThat(system.report().health().vaultStuck()).isPositive();
    }

    @Test
    void aReaderReadmittedBeforeTheSchedulerRunsStaysAReader() {
        vault.admit(object, funder.organisation());
        vault.expelLater(object, funder.organisation());
        vault.admit(object, funder.organisation());
        carryOut(this::isBegun);

        as(funder);
        assertThat(letters.read(object, letter)).isEqualTo(WORDS);
    }

    @Test
    void aReaderAdmittedDuringResealingReadsAllOfIt() {
        vault.admit(object, funder.organisation());
        drawer.jam(letter);
        vault.expelLater(object, funder.organisation());
        carryOut(this::isBegun);
        as(applicant);
        vault.admit(object, funder.organisation());

        as(funder);
        assertThat(letters.read(object, letter)).isEqualTo(WORDS);
        drawer.loosen(letter);
        letTimePass();
        as(funder);
        assertThat(letters.read(object, letter)).isEqualTo(WORDS);
    }

    @Test
    void anActThatIsRefusedExpelsNobody() {
        vault.admit(object, funder.organisation());
        assertThatThrownBy(() -> letters.expelInVain(object, funder.organisation()))
                .isInstanceOf(NotFound.class);
        carryOut(this::isBegun);

        as(funder);
        assertThat(letters.read(object, letter)).isEqualTo(WORDS);
    }

    @Test
    void whatIsShreddedLeavesNothingEvenWhereItsRowsAreRestored() {
        vault.admit(object, funder.organisation());
        SealedItem copy = letters.item(letter);
        vault.shredLater(object);
        carryOut(this::isBegun);

        assertThat(generations()).isEmpty();
        as(applicant);
        assertThatThrownBy(() -> letters.item(letter)).isInstanceOf(NotFound.class);
        letters.put(object, letter, copy.generation(), copy.sealed());
        for (People reader : List.of(applicant, funder)) {
            as(reader);
            assertThatThrownBy(() -> letters.read(object, letter)).isInstanceOf(KeyIsGone.class);
        }
        assertThat(open()).isEmpty();
    }

    @Test
    void aWrapRestoredFromABackupOpensNothingThatWasResealed() {
        vault.admit(object, funder.organisation());
        String backup = "backup_" + object.id().toString().replace('-', '_');
        DatabaseSuperuser.KEYS.run("create table " + backup + " as select * from object_wrap where " + ofFunder());
        vault.expelLater(object, funder.organisation());
        carryOut(this::isResealed);
        DatabaseSuperuser.KEYS.run("insert into object_wrap select * from " + backup);
        DatabaseSuperuser.KEYS.run("drop table " + backup);

        as(funder);
        assertThatThrownBy(() -> letters.read(object, letter)).isInstanceOf(Unreadable.class);
    }

    @Test
    void aWrapInThePlaceOfAnotherIsUnreadable() {
        VaultObject other = letters.write(UUID.randomUUID(), "Other");
        vault.admit(object, funder.organisation());
        vault.admit(other, funder.organisation());
        DatabaseSuperuser.KEYS.run(
                "update object_wrap set wrapped = (select wrapped from object_wrap where object_id = '" + other.id()
                        + "' and reader_id = '" + funder.organisation() + "') where " + ofFunder());

        as(funder);
        assertThatThrownBy(() -> vault.open(object)).isInstanceOf(Unreadable.class);
        as(applicant);
        assertThat(letters.read(object, letter)).isEqualTo(WORDS);
    }

    /** Who can write to the database of keys gives themselves what somebody else reads with. */
    @Test
    void theWrapAndTheSecretOfAnotherAreUnreadable() {
        as(stranger);
        letters.write(UUID.randomUUID(), "Own");
        DatabaseSuperuser.KEYS.run("insert into object_wrap select owner_id, object_id, generation, '"
                + stranger.organisation() + "', 1, wrapped, made_at from object_wrap where object_id = '" + object.id()
                + "'");
        assertThatThrownBy(() -> vault.open(object)).isInstanceOf(Unreadable.class);

        DatabaseSuperuser.KEYS.run(
                "update organisation_secret set sealed = (select sealed from organisation_secret where"
                        + " organisation_id = '" + applicant.organisation() + "') where organisation_id = '"
                        + stranger.organisation() + "'");
        assertThatThrownBy(() -> vault.open(object)).isInstanceOf(Unreadable.class);
    }

    @Test
    void nobodyIsAdmittedWithAKeyThatWasExchanged() {
        as(stranger);
        letters.write(UUID.randomUUID(), "Own");
        as(funder);
        letters.write(UUID.randomUUID(), "Own");
        DatabaseSuperuser.KEYS.run("update organisation_key set public_key = (select public_key from organisation_key"
                + " where organisation_id = '" + stranger.organisation() + "') where organisation_id = '"
                + funder.organisation() + "'");

        as(applicant);
        assertThatThrownBy(() -> vault.admit(object, funder.organisation())).isInstanceOf(Unreadable.class);
    }

    /** As the launcher renews it while the portal runs. */
    @Test
    void theKeyFileIsReadAgainOnceItWasRenewed() throws Exception {
        Path file = Path.of(System.getenv("PORTAL_VAULT_KEYSET_FILE"));
        MasterKeys before = MasterKeys.of(Files.readString(file));
        Path next = file.resolveSibling("vault-next.json");
        Files.writeString(next, before.renewed().text());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);

        assertThat(letters.read(object, letter)).isEqualTo(WORDS);
        VaultObject later = letters.write(UUID.randomUUID(), "Later");
        assertThat(opens(before, object)).isTrue();
        assertThat(opens(before, later)).isFalse();
    }

    private boolean opens(MasterKeys keys, VaultObject one) {
        byte[] wrapped = HexFormat.of()
                .parseHex(DatabaseSuperuser.KEYS
                        .strings("select encode(wrapped, 'hex') from object_wrap where object_id = '" + one.id() + "'")
                        .get(0));
        String about = String.join(
                "|",
                "wrap",
                one.owner().toString(),
                one.id().toString(),
                "1",
                one.owner().toString(),
                "1");
        try {
            return keys.open(wrapped, about.getBytes(StandardCharsets.UTF_8)).length > 0;
        } catch (GeneralSecurityException sealedWithAnother) {
            return false;
        }
    }

    @Test
    void underBreakGlassNothingOpens() {
        tenant.enter(applicant.member().lookingInto(applicant.organisation()));

        assertThatThrownBy(() -> vault.open(object)).isInstanceOf(KeyIsGone.class);
        tenant.enter(new TenantPrincipal(applicant.organisation(), "somebody", "S", Set.of(), Set.of()));
        assertThatThrownBy(() -> vault.open(object)).isInstanceOf(KeyIsGone.class);
    }

    private void as(People people) {
        tenant.enter(people.member());
    }

    /** As the scheduler does, which may be processing it already: repeated until the condition holds. */
    private void carryOut(BooleanSupplier done) {
        processor.carryOut();
        as(applicant);
        for (int i = 0; i < 100 && !done.getAsBoolean(); i++) {
            LockSupport.parkNanos(100_000_000);
            processor.carryOut();
            as(applicant);
        }
    }

    /** The expelled reader has no key; fields may still have to be resealed. */
    private boolean isBegun() {
        return open().stream().allMatch("RESEAL"::equals);
    }

    /** The older key waits for its end, or has come to it. */
    private boolean isResealed() {
        return DatabaseSuperuser.MAIN
                .strings("select 1 from vault_command where due_at < now() + interval '1 minute' and object_id = '"
                        + object.id() + "'")
                .isEmpty();
    }

    /** Ten minutes are over, for what was promised about this object; the portal's own scheduler may postpone it once more. */
    private void letTimePass() {
        DatabaseSuperuser.KEYS.run(
                "update object_wrap set made_at = made_at - interval '10 minutes' where object_id = '" + object.id()
                        + "'");
        for (int time = 0; time < 10 && !open().isEmpty(); time++) {
            DatabaseSuperuser.MAIN.run(
                    "update vault_command set due_at = now() where object_id = '" + object.id() + "'");
            carryOut(() -> true);
        }
    }

    private List<String> generations() {
        return DatabaseSuperuser.KEYS.strings(
                "select distinct generation::text from object_wrap where object_id = '" + object.id() + "' order by 1");
    }

    private List<String> open() {
        return DatabaseSuperuser.MAIN.strings("select act from vault_command where object_id = '" + object.id() + "'");
    }

    private String ofFunder() {
        return "object_id = '" + object.id() + "' and reader_id = '" + funder.organisation() + "'";
    }
}
