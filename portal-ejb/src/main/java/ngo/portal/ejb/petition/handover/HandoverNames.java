package ngo.portal.ejb.petition.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.petition.handover.HandoverList.Entry;
import ngo.portal.ejb.petition.signing.SupporterNames;
import ngo.portal.ejb.vault.ObjectCipher;
import ngo.portal.ejb.vault.Vault;
import ngo.portal.ejb.vault.VaultObject;
import ngo.portal.persistence.petition.PetitionDetail;
import ngo.portal.persistence.petition.PetitionRefusals.HandoverHasChanged;
import ngo.portal.persistence.petition.PetitionRefusals.HandoverTooLong;
import ngo.portal.persistence.petition.handover.HandoverContent;
import ngo.portal.persistence.petition.handover.HandoverNameRow;
import ngo.portal.persistence.petition.handover.HandoverPartRow;
import ngo.portal.persistence.petition.handover.HandoverRepository;

/** Decrypts the names for a list, by country and in alphabetical order. */
@ApplicationScoped
public class HandoverNames {

    private static final int PAGE_SIZE = 2_000;
    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    private HandoverRepository handovers;

    @Inject
    private Vault vault;

    /** All names at once, up to the limit of one file. */
    List<Entry> all(PetitionDetail petition, HandoverContent content) {
        List<Entry> people = new ArrayList<>();
        UUID past = FIRST;
        List<HandoverNameRow> rows;
        do {
            rows = handovers.names(petition.id(), past, PAGE_SIZE);
            people.addAll(opened(petition, content, rows));
            if (people.size() > HandoverService.MAX_PEOPLE) {
                throw new HandoverTooLong();
            }
            past = rows.isEmpty() ? past : rows.get(rows.size() - 1).id();
        } while (rows.size() == PAGE_SIZE);
        return sorted(people);
    }

    /**
     * The names of one part. Supporters who withdrew since the division are not among them.
     *
     * @throws HandoverHasChanged if there are more than at the time of the division
     */
    List<Entry> part(PetitionDetail petition, HandoverPartRow part) {
        List<HandoverNameRow> rows = handovers.names(part.division(), part.number());
        if (rows.size() > part.people()) {
            throw new HandoverHasChanged();
        }
        return sorted(opened(petition, part.content(), rows));
    }

    private List<Entry> opened(PetitionDetail petition, HandoverContent content, List<HandoverNameRow> rows) {
        Map<UUID, ObjectCipher> ciphers = ciphers(petition.owner(), rows);
        return rows.stream()
                .map(row -> new Entry(name(row, ciphers), row.country()))
                .filter(one -> !one.name().isBlank())
                .map(one ->
                        content == HandoverContent.INITIALS ? new Entry(Initials.of(one.name()), one.country()) : one)
                .toList();
    }

    private static List<Entry> sorted(List<Entry> people) {
        return people.stream()
                .sorted(Comparator.comparing(Entry::country).thenComparing(Entry::name))
                .toList();
    }

    private Map<UUID, ObjectCipher> ciphers(UUID owner, List<HandoverNameRow> rows) {
        Stream<UUID> objects = rows.stream().map(HandoverNameRow::object).filter(Objects::nonNull);
        return vault.openAll(
                objects.distinct().map(object -> new VaultObject(object, owner)).toList());
    }

    /** Empty if its key was destroyed. */
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
