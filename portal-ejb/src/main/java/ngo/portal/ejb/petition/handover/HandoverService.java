package ngo.portal.ejb.petition.handover;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.petition.PetitionEvent;
import ngo.portal.ejb.petition.PetitionEvent.HandoverMade;
import ngo.portal.ejb.petition.handover.HandoverList.Entry;
import ngo.portal.ejb.petition.signing.SupporterNames;
import ngo.portal.ejb.vault.ObjectCipher;
import ngo.portal.ejb.vault.Vault;
import ngo.portal.ejb.vault.VaultObject;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.PetitionDetail;
import ngo.portal.persistence.petition.PetitionRefusals.HandoverTooLong;
import ngo.portal.persistence.petition.PetitionRepository;
import ngo.portal.persistence.petition.handover.CountryNumber;
import ngo.portal.persistence.petition.handover.HandoverContent;
import ngo.portal.persistence.petition.handover.HandoverFileType;
import ngo.portal.persistence.petition.handover.HandoverNameRow;
import ngo.portal.persistence.petition.handover.HandoverRepository;
import ngo.portal.persistence.petition.handover.HandoverRow;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.text.Sha256;

/**
 * Makes lists of signatures for members of the petition's organisation. A list leaves with whoever made it: the portal keeps its
 * fingerprint and how much stood in it, and nothing of the people.
 */
@Stateless
public class HandoverService {

    /** People in one list; whoever has more hands over numbers. */
    public static final int MAX_PEOPLE = 100_000;

    private static final int PAGE_SIZE = 2_000;
    private static final int REFERENCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    private PetitionRepository petitions;

    @Inject
    private HandoverRepository handovers;

    @Inject
    private Vault vault;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<PetitionEvent> events;

    @Inject
    private Clock clock;

    /** Writes a list down as a file. */
    @FunctionalInterface
    public interface Writer {
        byte[] write(HandoverList list);
    }

    /** What was made of a petition, for whoever has it; the newest first. */
    public List<HandoverRow> made(UUID id) {
        access.requireMember();
        return handovers.made(petitions.require(id).organisation(), id);
    }

    /**
     * Makes a list and keeps its fingerprint.
     *
     * @param language of the words in it
     * @return the bytes that the writer has written
     */
    public byte[] make(UUID id, HandoverContent content, HandoverFileType fileType, String language, Writer writer) {
        Petition petition = forOwner(id);
        if (!petition.state().isAfterSigning()) {
            throw new IllegalTransition(petition.state().name(), "HANDOVER");
        }
        HandoverList list = list(petitions.detail(id), content);
        byte[] bytes = writer.write(list);
        handovers.add(
                petition.organisation(),
                id,
                new HandoverRow(
                        0,
                        content,
                        fileType,
                        language,
                        list.people().size(),
                        list.total(),
                        Sha256.of(bytes),
                        tenant.acting().name(),
                        list.at()),
                tenant.acting());

        events.fire(new HandoverMade(petition.document(), List.of()));
        return bytes;
    }

    private Petition forOwner(UUID id) {
        Petition petition = petitions.require(id);
        access.require(Permission.WRITE, petition.organisation(), id);
        if (!petition.organisation().equals(tenant.organisation())) {
            throw new Forbidden();
        }
        access.requireFresh();
        return petition;
    }

    private HandoverList list(PetitionDetail petition, HandoverContent content) {
        List<CountryNumber> numbers = handovers.numbers(petition.id());
        CountryNumber all = numbers.stream()
                .filter(one -> one.country().isEmpty())
                .findFirst()
                .orElseThrow();
        List<CountryNumber> countries =
                numbers.stream().filter(one -> !one.country().isEmpty()).toList();
        long told = countries.stream().mapToLong(CountryNumber::confirmed).sum();
        return new HandoverList(
                petition,
                content,
                clock.instant(),
                reference(),
                all.confirmed(),
                all.paper(),
                countries,
                all.confirmed() - told,
                content.isPersonal() ? people(petition, content) : List.of());
    }

    /** The fingerprint of a list stands in the log for good; without this, names could be tried until it fits. */
    private static String reference() {
        byte[] random = new byte[REFERENCE_BYTES];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private List<Entry> people(PetitionDetail petition, HandoverContent content) {
        List<Entry> people = new ArrayList<>();
        UUID past = FIRST;
        List<HandoverNameRow> rows;
        do {
            rows = handovers.names(petition.id(), past, PAGE_SIZE);
            Map<UUID, ObjectCipher> ciphers = ciphers(petition.owner(), rows);
            rows.stream()
                    .map(row -> new Entry(name(row, ciphers), row.country()))
                    .filter(one -> !one.name().isBlank())
                    .map(one -> content == HandoverContent.INITIALS
                            ? new Entry(Initials.of(one.name()), one.country())
                            : one)
                    .forEach(people::add);
            if (people.size() > MAX_PEOPLE) {
                throw new HandoverTooLong();
            }
            past = rows.isEmpty() ? past : rows.get(rows.size() - 1).id();
        } while (rows.size() == PAGE_SIZE);
        people.sort(Comparator.comparing(Entry::country).thenComparing(Entry::name));
        return people;
    }

    private Map<UUID, ObjectCipher> ciphers(UUID owner, List<HandoverNameRow> rows) {
        Stream<UUID> objects = rows.stream().map(HandoverNameRow::object).filter(Objects::nonNull);
        return vault.openAll(
                objects.distinct().map(object -> new VaultObject(object, owner)).toList());
    }

    /** Empty where its key is gone. */
    private static String name(HandoverNameRow row, Map<UUID, ObjectCipher> ciphers) {
        UUID object = row.object();
        Integer generation = row.generation();
        byte[] sealed = row.sealed();
        ObjectCipher cipher = object == null ? null : ciphers.get(object);
        return cipher == null || generation == null || sealed == null
                ? row.name()
                : SupporterNames.open(cipher, row.id(), generation, sealed);
    }
}
