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
 * Carries out the vault's outbox commands step by step. Each step is a transaction and can be repeated: if one is
 * interrupted, the authorised readers can still decrypt. For a timer alone, acting for the owner.
 */
@Stateless
public class VaultOutboxService {

    /**
     * Longer than the longest possible transaction that opened a cipher before the new key existed. Values that it still
     * encrypts with the old key are re-encrypted before that key is destroyed.
     */
    private static final Duration MAX_TRANSACTION_TIME = Duration.ofMinutes(5);

    /** Attachments are large, and twice in memory while they are re-encrypted. */
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

    /** Postpones the command before it is carried out, so that a failure, even one that ends the server, does not block others. */
    public void putOff(UUID id) {
        Instant now = clock.instant();
        outbox.alone(id).ifPresent(command -> outbox.putOff(command, BACKOFF.next(command.attempts() + 1, now)));
    }

    /** Removes keys. Admitting the same reader again waits for this, or comes first and cancels the command. */
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
     * The result of one step.
     *
     * @param sealed number of re-encrypted values
     * @param damaged number of values that no key decrypts; they stay unchanged
     */
    public record Step(int sealed, int damaged) {}

    /**
     * Re-encrypts some more values with the newest key.
     *
     * @param damaged number of damaged values that the previous step met, which this one skips
     */
    public Step reseal(UUID id, int damaged) {
        return outbox.alone(id)
                .filter(one -> one.type() == VaultCommandType.RESEAL)
                .map(command -> reseal(object(command), RESEAL_CHUNK_SIZE + damaged))
                .orElse(new Step(0, 0));
    }

    /** Destroys the older keys, once nothing is encrypted with them and nothing can be any more. */
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

    /** Returns whether the value could be decrypted; a damaged one does not prevent the re-encryption of others. */
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
