package ngo.portal.ejb.petition.desk;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.RecentAuthentication;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.petition.desk.DeskEvent.SupportersExported;
import ngo.portal.ejb.petition.signing.SupporterCopy;
import ngo.portal.ejb.vault.ObjectCipher;
import ngo.portal.ejb.vault.Vault;
import ngo.portal.ejb.vault.VaultObject;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.ownkey.OwnSupporter;
import ngo.portal.persistence.ownkey.SealedLine;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.PetitionRepository;
import ngo.portal.persistence.petition.desk.SupporterCountRow;
import ngo.portal.persistence.petition.desk.SupporterRepository;
import ngo.portal.persistence.petition.desk.SupporterRow;
import ngo.portal.persistence.tenant.TenantContext;
import org.jspecify.annotations.Nullable;

/**
 * Exports the supporters who agreed to be contacted by an organisation, for its administrators. The export is read in parts
 * of limited size, so that memory use does not depend on its total size.
 */
@Stateless
public class SupporterExport {

    private static final int MAX_IN_A_PART = 500;

    @Inject
    private PetitionRepository petitions;

    @Inject
    private SupporterRepository supporters;

    @Inject
    private Vault vault;

    @Inject
    private AccessControl access;

    @Inject
    private RecentAuthentication recentAuthentication;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<DeskEvent> events;

    /**
     * One part, in an order without meaning.
     *
     * @param last where the next part starts; absent after the last
     */
    public record Part(List<ExportedSupporter> supporters, @Nullable UUID last) {

        public Part {
            supporters = List.copyOf(supporters);
        }
    }

    /** The number of supporters. */
    public SupporterView view(UUID id) {
        petitions.require(id);
        access.requireAdministrator();
        return new SupporterView(
                supporters.count(tenant.organisation(), id).orElseGet(() -> new SupporterCountRow(0, 0, 0)),
                recentAuthentication.isFresh());
    }

    /** Begins an export; requires a recent authentication. */
    public void begin(UUID id) {
        Petition petition = petitions.require(id);
        access.requireAdministrator();
        access.requireFresh();

        events.fire(new SupportersExported(
                petition.document(), List.of(Audience.notified(tenant.organisation(), MemberRole.ADMINISTRATOR))));
    }

    /** The part after this one; the first part if absent. */
    public Part part(UUID id, @Nullable UUID last) {
        petitions.require(id);
        access.requireAdministrator();
        List<SupporterRow> rows = supporters.after(tenant.organisation(), id, last, MAX_IN_A_PART);
        List<VaultObject> objects = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.object()).stream())
                .distinct()
                .map(object -> new VaultObject(object, tenant.organisation()))
                .toList();
        Map<UUID, ObjectCipher> ciphers = vault.openAll(objects);
        List<ExportedSupporter> opened =
                rows.stream().flatMap(row -> opened(row, ciphers).stream()).toList();
        return new Part(
                opened,
                rows.size() < MAX_IN_A_PART ? null : rows.get(rows.size() - 1).signature());
    }

    /** Omits supporters whose key was destroyed; data that only the organisation can decrypt is passed on unchanged. */
    private static Optional<ExportedSupporter> opened(SupporterRow row, Map<UUID, ObjectCipher> ciphers) {
        UUID object = row.object();
        Integer generation = row.generation();
        byte[] sealed = row.sealed();
        if (row.takenBackAt() != null) {
            return Optional.of(line(row, SupporterCopy.NONE, ""));
        }
        String ownKey = row.ownKey();
        if (ownKey != null && sealed != null) {
            return Optional.of(line(row, SupporterCopy.NONE, new SealedLine(ownKey, sealed).text()));
        }
        return object == null || generation == null || sealed == null
                ? Optional.empty()
                : Optional.ofNullable(ciphers.get(object))
                        .map(cipher -> line(row, SupporterCopy.open(cipher, row.signature(), generation, sealed), ""));
    }

    private static ExportedSupporter line(SupporterRow row, SupporterCopy copy, String sealed) {
        return new ExportedSupporter(
                row.signature(),
                copy.name(),
                copy.email(),
                copy.country(),
                copy.language(),
                row.wording(),
                sealed.isEmpty() ? day(row.givenAt()).toString() : OwnSupporter.agreed(row.givenAt()),
                Optional.ofNullable(row.takenBackAt()).map(SupporterExport::day).orElse(null),
                sealed);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
