package ngo.portal.ejb.petition.desk;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.file.CleanFile;
import ngo.portal.ejb.file.FileKind;
import ngo.portal.ejb.petition.desk.DeskEvent.ScanAdded;
import ngo.portal.ejb.petition.desk.DeskEvent.ScanOpened;
import ngo.portal.ejb.petition.desk.DeskEvent.ScanRemoved;
import ngo.portal.ejb.vault.ObjectCipher;
import ngo.portal.ejb.vault.Vault;
import ngo.portal.ejb.vault.VaultObject;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.desk.DeskRefusals.NotAScan;
import ngo.portal.persistence.petition.desk.DeskRefusals.SheetIsCounted;
import ngo.portal.persistence.petition.desk.ScanRepository;
import ngo.portal.persistence.petition.desk.ScanRow;
import ngo.portal.persistence.petition.desk.SheetRepository;
import ngo.portal.persistence.petition.desk.SheetRow;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/**
 * Scans of paper sheets. Moderators add, replace and remove them; people who may count view them, without the earlier count.
 * Each is encrypted as an object of its own, so that it can be destroyed alone.
 */
@Stateless
public class ScanService {

    private static final Set<FileKind> KINDS = EnumSet.of(FileKind.PDF, FileKind.PNG, FileKind.JPEG);

    @Inject
    private DeskAccess desk;

    @Inject
    private SheetRepository sheets;

    @Inject
    private ScanRepository scans;

    @Inject
    private Vault vault;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<DeskEvent> events;

    @Inject
    private Clock clock;

    /** The state of a scan, for moderators and the second person; a sheet can also be counted without a scan. */
    public ScanView scan(UUID id, int number) {
        Petition petition = desk.forSecond(id);
        SheetRow sheet = sheets.require(petition.organisation(), id, number);
        Optional<ScanRow> scan = scans.of(sheet.owner(), sheet.id());
        return new ScanView(
                scan.orElse(null),
                sheet.state(),
                desk.keeps(petition),
                scan.map(this::key).orElse(ScanView.Key.NONE));
    }

    private ScanView.Key key(ScanRow scan) {
        return vault.holdsKey(object(scan))
                .map(held -> held ? ScanView.Key.HELD : ScanView.Key.NONE)
                .orElse(ScanView.Key.AWAY);
    }

    /** Decrypts the scan for the same people; the audit trail records it. */
    public OpenedScan open(UUID id, int number) {
        Petition petition = desk.forSecond(id);
        SheetRow sheet = sheets.require(petition.organisation(), id, number);
        ScanRow scan = scans.of(sheet.owner(), sheet.id()).orElseThrow(NotFound::new);
        byte[] sealed = scans.sealed(scan);
        ObjectCipher cipher = vault.open(object(scan));
        byte[] bytes = cipher.open(scan.sheet(), ScanRepository.FIELD, scan.generation(), sealed);

        events.fire(new ScanOpened(petition.document(), List.of()));
        return new OpenedScan(scan.mediaType(), bytes);
    }

    /** Checks before the file is processed whether a scan may be added now. */
    public void requireUncountedSheet(UUID id, int number) {
        Petition petition = desk.forDesk(id);
        requireUncounted(sheets.require(petition.organisation(), id, number));
    }

    /** Stores the scan, or replaces the existing one, whose key is destroyed. */
    public void put(UUID id, int number, CleanFile clean) {
        Petition petition = desk.forDesk(id);
        SheetRow sheet = sheets.requireAlone(petition.organisation(), id, number);
        requireUncounted(sheet);
        if (!KINDS.contains(clean.kind())) {
            throw new NotAScan();
        }
        scans.of(sheet.owner(), sheet.id()).ifPresent(this::destroy);
        add(sheet, clean);

        events.fire(new ScanAdded(petition.document(), List.of()));
    }

    /**
     * Destroys the scan, in any state of the sheet.
     *
     * @param shown the scan that the reader was viewing
     */
    public void remove(UUID id, int number, UUID shown) {
        Petition petition = desk.forDesk(id);
        SheetRow sheet = sheets.requireAlone(petition.organisation(), id, number);
        ScanRow scan = scans.of(sheet.owner(), sheet.id()).orElseThrow(NotFound::new);
        if (!scan.object().equals(shown)) {
            throw new Stale();
        }
        destroy(scan);

        events.fire(new ScanRemoved(petition.document(), List.of()));
    }

    private static void requireUncounted(SheetRow sheet) {
        if (!sheet.state().isUncounted()) {
            throw new SheetIsCounted();
        }
    }

    private void add(SheetRow sheet, CleanFile clean) {
        TenantPrincipal acting = tenant.acting();
        Instant now = clock.instant();
        VaultObject object = new VaultObject(UUID.randomUUID(), sheet.owner());
        vault.create(object);
        scans.readers(sheet.petition()).forEach(reader -> vault.admit(object, reader));
        ObjectCipher cipher = vault.open(object);
        scans.add(
                new ScanRow(
                        sheet.owner(),
                        sheet.petition(),
                        sheet.id(),
                        object.id(),
                        clean.kind().type(),
                        clean.size(),
                        cipher.generation(),
                        acting.name(),
                        now),
                cipher.seal(sheet.id(), ScanRepository.FIELD, clean.bytes()),
                acting,
                now);
    }

    private void destroy(ScanRow scan) {
        scans.drop(scan);
        vault.shredLater(object(scan));
    }

    private static VaultObject object(ScanRow scan) {
        return new VaultObject(scan.object(), scan.owner());
    }
}
