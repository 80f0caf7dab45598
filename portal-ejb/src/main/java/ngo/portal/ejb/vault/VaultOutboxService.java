package ngo.portal.ejb.vault;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.access.Backoff;
import ngo.portal.persistence.vault.DueVaultCommand;
import ngo.portal.persistence.vault.KeyGeneration;
import ngo.portal.persistence.vault.VaultCommandType;
import ngo.portal.persistence.vault.VaultOutboxCommand;
import ngo.portal.persistence.vault.VaultOutboxRepository;

/**
 * Carries out, step by step, what the vault has promised. Each step is a transaction and may be taken again: where one ends
 * early, whoever may read still can. For a timer alone, acting for the owner.
 */
@Stateless
public class VaultOutboxService {

    /**
     * Longer than any transaction can last that has opened a cipher before there was the new key. What it may still write with
     * the old one is sealed anew before that is destroyed.
     */
    private static final Duration MAX_TRANSACTION_TIME = Duration.ofMinutes(5);

    /** Attachments are large, and twice in memory while they are sealed anew. */
    private static final int RESEAL_CHUNK_SIZE = 4;

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(5), Duration.ofHours(1));

    @Inject
    private VaultOutboxRepository outbox;

    @Inject
    private KeyStoreService keyStore;

    @Inject
    @Any
    private Instance<SealedStore> places;

    @Inject
    private Clock clock;

    public List<DueVaultCommand> due() {
        return outbox.due();
    }

    /** Before anything is done: what fails, or ends the whole server, has let others past by then. */
    public void putOff(UUID id) {
        Instant now = clock.instant();
        outbox.alone(id).ifPresent(command -> outbox.putOff(command, BACKOFF.next(command.attempts() + 1, now)));
    }

    /** Takes keys away. Whoever admits the same reader again waits for this, or comes first and takes the command back. */
    public void begin(UUID id) {
        outbox.alone(id).ifPresent(command -> {
            VaultObject object = object(command);
            UUID reader = command.reader();
            if (command.type() == VaultCommandType.EXPEL && reader != null) {
                keyStore.expel(object, reader);
                outbox.goOn(command);
            }
            if (command.type() == VaultCommandType.SHRED) {
                keyStore.shred(object);
                places.forEach(place -> place.forget(object));
                outbox.end(command);
            }
        });
    }

    /**
     * How far one step came.
     *
     * @param sealed how many things it has sealed anew
     * @param damaged how many it met that no key opens; they stay as they are
     */
    public record Step(int sealed, int damaged) {}

    /**
     * Seals some more of what an older key opens with the newest.
     *
     * @param damaged how many the step before has met, past which this one looks
     */
    public Step reseal(UUID id, int damaged) {
        return outbox.alone(id)
                .filter(one -> one.type() == VaultCommandType.RESEAL)
                .map(command -> reseal(object(command), RESEAL_CHUNK_SIZE + damaged))
                .orElse(new Step(0, 0));
    }

    /** Destroys the older keys, once nothing can be sealed with them any more and nothing is. */
    public void end(UUID id) {
        outbox.alone(id).filter(one -> one.type() == VaultCommandType.RESEAL).ifPresent(command -> {
            VaultObject object = object(command);
            Optional<KeyGeneration> newest = keyStore.newest(object);
            Instant safe =
                    newest.map(KeyGeneration::madeAt).orElse(Instant.EPOCH).plus(MAX_TRANSACTION_TIME);
            if (safe.isAfter(clock.instant())) {
                outbox.putOff(command, safe);
            } else if (older(object, newest).isEmpty()) {
                newest.ifPresent(one -> keyStore.destroyOlder(object, one.generation()));
                outbox.end(command);
            }
        });
    }

    private Step reseal(VaultObject object, int most) {
        ObjectCipher cipher = keyStore.open(List.of(object), object.owner()).get(object);
        int sealed = 0;
        int damaged = 0;
        if (cipher != null) {
            for (SealedStore place : places) {
                for (SealedItem item : place.olderThan(object, cipher.generation(), most)) {
                    boolean opened = reseal(object, cipher, place, item);
                    sealed += opened ? 1 : 0;
                    damaged += opened ? 0 : 1;
                }
            }
        }
        return new Step(sealed, damaged);
    }

    /** Whether it could be opened; what was damaged keeps nothing else from being sealed anew. */
    private static boolean reseal(VaultObject object, ObjectCipher cipher, SealedStore place, SealedItem item) {
        Optional<byte[]> plain = cipher.opened(item.row(), item.field(), item.generation(), item.sealed());
        plain.ifPresent(bytes ->
                place.replace(object, item, cipher.generation(), cipher.seal(item.row(), item.field(), bytes)));
        return plain.isPresent();
    }

    private List<SealedItem> older(VaultObject object, Optional<KeyGeneration> newest) {
        return newest.stream()
                .flatMap(one -> places.stream().flatMap(place -> place.olderThan(object, one.generation(), 1).stream()))
                .toList();
    }

    private static VaultObject object(VaultOutboxCommand command) {
        return new VaultObject(command.object(), command.owner());
    }
}
