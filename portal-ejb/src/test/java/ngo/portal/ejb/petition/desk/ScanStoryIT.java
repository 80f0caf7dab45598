package ngo.portal.ejb.petition.desk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import ngo.portal.ejb.DatabaseSuperuser;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.UseCases;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.file.CleanFile;
import ngo.portal.ejb.file.FileCleaner;
import ngo.portal.ejb.file.FileNotTaken;
import ngo.portal.ejb.petition.PetitionCourseService;
import ngo.portal.ejb.petition.archive.ArchiveService;
import ngo.portal.ejb.petition.signing.PetitionFixture;
import ngo.portal.ejb.vault.VaultOutboxProcessor;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.petition.desk.DeskRefusals.NoSignatures;
import ngo.portal.persistence.petition.desk.DeskRefusals.NotAScan;
import ngo.portal.persistence.petition.desk.DeskRefusals.ScanTooLarge;
import ngo.portal.persistence.petition.desk.DeskRefusals.SheetIsCounted;
import ngo.portal.persistence.petition.desk.SheetNumbers;
import ngo.portal.persistence.petition.desk.SheetState;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.tenant.NoTenantSelected;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The scan of a sheet of paper: who sees it, what lies in the databases, and what destroys it. */
@ArquillianTest
class ScanStoryIT {

    private static final String PLANTED = "Amina Planted";

    /** What is connected would go on. */
    private static final String CUT_OFF =
            "select pg_terminate_backend(pid, 10000) from pg_stat_activity where usename = 'portal_vault'";

    private final People owner = People.ofANewOrganisation();
    private final People other = People.ofANewOrganisation();
    private final People third = People.ofANewOrganisation();
    private final People stranger = People.ofANewOrganisation();

    private final TenantPrincipal press = owner.person("press", MemberRole.PRESS_OFFICER);
    private final TenantPrincipal second = owner.person("second", MemberRole.PRESS_OFFICER);

    @Inject
    private Founding founding;

    @Inject
    private TenantContext tenant;

    @Inject
    private PetitionFixture fixture;

    @Inject
    private PetitionCourseService course;

    @Inject
    private ArchiveService archives;

    @Inject
    private SheetService sheets;

    @Inject
    private ScanService scans;

    @Inject
    private ScanUpload uploads;

    @Inject
    private FileCleaner cleaner;

    @Inject
    private VaultOutboxProcessor outbox;

    private UUID id = new UUID(0, 0);
    private int sheet;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void aSheetOfAnOpenPetition() {
        founding.of(
                List.of(owner, other, third, stranger),
                List.of(Founding.member(other.lead(), other), Founding.member(third.lead(), third)),
                Map.of(
                        other.lead().subject(), Set.of("consortium-lead"),
                        third.lead().subject(), Set.of("consortium-lead")));
        id = fixture.of(owner, other, third);
        tenant.enter(press);
        sheet = sheets.enter(id, "Market", "", SheetNumbers.typed("FR 20"));
    }

    @Test
    void aCounterSeesTheSheetAndNotTheFirstCount() throws IOException {
        assertThat(scans.scan(id, sheet).mayPut()).isTrue();
        uploads.put(id, sheet, photo());

        for (TenantPrincipal one : List.of(press, second, owner.administrator(), other.lead())) {
            tenant.enter(one);
            ScanView view = scans.scan(id, sheet);
            assertThat(view.key()).as(one.name()).isEqualTo(ScanView.Key.HELD);
            assertThat(view.mayRemove()).as(one.name()).isEqualTo(one.equals(press) || one.equals(second));
            OpenedScan opened = scans.open(id, sheet);
            assertThat(opened.mediaType()).isEqualTo("image/jpeg");
            assertThat(new String(opened.bytes(), ISO_8859_1))
                    .startsWith("\u00FF\u00D8")
                    .doesNotContain(PLANTED);
            if (!one.equals(press)) {
                assertThat(sheets.sheet(id, sheet).row().entered())
                        .as(one.name())
                        .isEmpty();
            }
        }
        tenant.enter(other.lead());
        assertThatThrownBy(() -> uploads.put(id, sheet, photo())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> scans.remove(id, sheet, shown())).isInstanceOf(Forbidden.class);
        assertThat(DatabaseSuperuser.MAIN.strings("select count(*)::text from audit_entry where object_id = '" + id
                        + "' and action = 'ScanOpened'"))
                .containsExactly("4");
    }

    @Test
    void inTheDatabasesItLiesSealed() throws IOException {
        uploads.put(id, sheet, photo());
        byte[] plain = scans.open(id, sheet).bytes();
        String some = HexFormat.of().formatHex(plain, plain.length / 2, plain.length / 2 + 24);
        String sealed = DatabaseSuperuser.MAIN
                .strings(
                        "select encode(substring(sealed from 40 for 24), 'hex') from petition_scan where petition_id = '"
                                + id + "'")
                .get(0);

        for (DatabaseSuperuser database : DatabaseSuperuser.values()) {
            assertThat(database.tablesWith(some)).as(database.name()).isEmpty();
            assertThat(database.tablesWith(HexFormat.of().formatHex(PLANTED.getBytes(UTF_8))))
                    .isEmpty();
        }
        assertThat(DatabaseSuperuser.MAIN.tablesWith(sealed))
                .as("what is there is found")
                .containsExactly("public.petition_scan");
    }

    @Test
    void whatIsNoScanIsRefusedInWords() {
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        assertThatThrownBy(() -> uploads.put(id, sheet, large)).isInstanceOf(ScanTooLarge.class);
        assertThatThrownBy(() -> uploads.put(id, sheet, "FR 20".getBytes(UTF_8)))
                .isInstanceOf(NotAScan.class);
        assertThatThrownBy(() -> uploads.put(id, sheet, "<html><body>".getBytes(UTF_8)))
                .isInstanceOf(FileNotTaken.class);
        assertThatThrownBy(() -> uploads.put(id, sheet + 1, "FR 20".getBytes(UTF_8)))
                .isInstanceOf(NotFound.class);
        assertThat(scans.scan(id, sheet).isThere()).isFalse();
    }

    /** Sheets are called by numbers that count from one in each petition. */
    @Test
    void aNumberOpensNoScanOfAnotherPetition() throws IOException {
        uploads.put(id, sheet, photo());
        UUID ours = fixture.of(owner, other, third);
        UUID theirs = fixture.of(stranger, other, third);
        tenant.enter(press);
        assertThatThrownBy(() -> scans.open(ours, sheet)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> scans.remove(ours, sheet, shown())).isInstanceOf(NotFound.class);
        tenant.enter(stranger.person("press", MemberRole.PRESS_OFFICER));
        int number = sheets.enter(theirs, "Market", "", SheetNumbers.typed("FR 20"));
        assertThat(number).isEqualTo(sheet);
        assertThat(scans.scan(theirs, number).isThere()).isFalse();
        assertThatThrownBy(() -> scans.open(theirs, number)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> scans.open(id, number)).isInstanceOf(NotFound.class);
    }

    @Test
    void itIsReplacedAndRemovedForGood() throws IOException {
        uploads.put(id, sheet, photo());
        UUID first = shown();
        assertThat(keys(first)).isGreaterThan(1);
        tenant.enter(second);
        uploads.put(id, sheet, photo());
        UUID next = shown();
        assertThat(next).isNotEqualTo(first);
        assertThatThrownBy(() -> scans.remove(id, sheet, first)).isInstanceOf(Stale.class);
        shredUntil(() -> keys(first) == 0);
        assertThat(keys(first)).isZero();
        assertThat(scans.open(id, sheet).bytes()).isNotEmpty();

        scans.remove(id, sheet, next);
        assertThat(scans.scan(id, sheet).isThere()).isFalse();
        assertThatThrownBy(() -> scans.open(id, sheet)).isInstanceOf(NotFound.class);
        shredUntil(() -> keys(next) == 0);
        assertThat(keys(next)).isZero();
    }

    @Test
    void onceTheSheetCountsItIsRemovedButNotReplaced() throws IOException {
        uploads.put(id, sheet, photo());
        tenant.enter(owner.administrator());
        assertThat(sheets.count(id, sheet, 1, SheetNumbers.typed("FR 20"))).isEqualTo(SheetState.COUNTED);
        tenant.enter(press);
        assertThat(scans.scan(id, sheet).mayPut()).isFalse();
        assertThatThrownBy(() -> uploads.put(id, sheet, photo())).isInstanceOf(SheetIsCounted.class);
        scans.remove(id, sheet, shown());
        assertThat(scans.scan(id, sheet).isThere()).isFalse();
    }

    @Test
    void aLeadAppointedLaterIsInformedThatThereIsNoKey() throws IOException {
        uploads.put(id, sheet, photo());
        tenant.enter(stranger.lead());
        assertThat(scans.scan(id, sheet).isThere()).isTrue();
        assertThat(scans.scan(id, sheet).key()).isEqualTo(ScanView.Key.NONE);
    }

    @Test
    void whileTheKeysAreAwayItIsSaidAndTheSheetIsCounted() throws IOException {
        uploads.put(id, sheet, photo());
        tenant.enter(second);
        try {
            DatabaseSuperuser.MAIN.run("alter role portal_vault nologin", CUT_OFF);
            ScanView view = scans.scan(id, sheet);
            assertThat(view.key()).isEqualTo(ScanView.Key.AWAY);
            assertThat(view.isThere()).isTrue();
            assertThat(view.mayPut()).as("a new one has no key either").isFalse();
            assertThat(sheets.count(id, sheet, 1, SheetNumbers.typed("FR 20"))).isEqualTo(SheetState.COUNTED);
        } finally {
            DatabaseSuperuser.MAIN.run("alter role portal_vault login");
        }
        for (int i = 0; i < 100 && scans.scan(id, sheet).key() != ScanView.Key.HELD; i++) {
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(scans.scan(id, sheet).key()).isEqualTo(ScanView.Key.HELD);
    }

    @Test
    void withThePetitionItIsDestroyed() throws IOException {
        uploads.put(id, sheet, photo());
        UUID object = shown();
        tenant.enter(other.lead());
        course.close(id, "Over.", "en");
        DatabaseSuperuser.change("update petition set closed_at = now() - interval '8 days' where id = '" + id + "'");
        DatabaseSuperuser.change(
                "update public_petition set closed_at = now() - interval '8 days' where petition_id = '" + id + "'");
        tenant.enter(owner.member());
        archives.ask(id, "It is over.");
        tenant.enter(other.lead());
        archives.agree(id);

        assertThat(DatabaseSuperuser.MAIN.strings(
                        "select length(sealed)::text from petition_scan where object_id = '" + object + "'"))
                .as("at once")
                .containsExactly("0");
        for (TenantPrincipal one : List.of(press, other.lead())) {
            tenant.enter(one);
            assertThatThrownBy(() -> scans.open(id, sheet)).as(one.name()).isInstanceOf(NoSignatures.class);
            assertThatThrownBy(() -> scans.scan(id, sheet)).as(one.name()).isInstanceOf(NoSignatures.class);
        }
        tenant.enter(owner.member());
        assertThat(archives.erasure(id).keysLeft()).isPositive();
        String row = "select 1 from petition_scan where object_id = '" + object + "'";
        shredUntil(() -> DatabaseSuperuser.MAIN.strings(row).isEmpty());
        assertThat(DatabaseSuperuser.MAIN.strings(row)).isEmpty();
        assertThat(keys(object)).isZero();
    }

    @Test
    void toStrangersAndNobodyItIsNotThere() throws IOException {
        uploads.put(id, sheet, photo());
        CleanFile clean = cleaner.cleaned(photo());
        UseCases useCases = new UseCases(
                id, Map.of(int.class, sheet, UUID.class, shown(), byte[].class, photo(), CleanFile.class, clean));
        List<Object> services = List.of(scans, uploads);
        for (TenantPrincipal acting :
                List.of(stranger.person("press", MemberRole.PRESS_OFFICER), stranger.administrator())) {
            useCases.allRefuse(services, acting.name(), () -> tenant.enter(acting), NotFound.class);
        }
        useCases.allRefuse(services, "nobody", tenant::leave, NotFound.class, NoTenantSelected.class);
        useCases.allRefuse(services, "member", () -> tenant.enter(owner.member()), Forbidden.class);
    }

    private UUID shown() {
        return Objects.requireNonNull(scans.scan(id, sheet).row()).object();
    }

    /** The portal's own timer may have it in hand. */
    private void shredUntil(BooleanSupplier done) {
        TenantPrincipal acting = tenant.acting();
        for (int i = 0; i < 50 && !done.getAsBoolean(); i++) {
            tenant.leave();
            outbox.carryOut();
            tenant.enter(acting);
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static long keys(UUID object) {
        return Long.parseLong(DatabaseSuperuser.KEYS
                .strings("select count(*)::text from object_wrap where object_id = '" + object + "'")
                .get(0));
    }

    /** With a name behind the picture, where no program looks. */
    private static byte[] photo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 48; i++) {
            picture.setRGB(i % 64, i / 64, i * 2_654_435);
        }
        ImageIO.write(picture, "jpeg", out);
        out.writeBytes(PLANTED.getBytes(UTF_8));
        return out.toByteArray();
    }
}
