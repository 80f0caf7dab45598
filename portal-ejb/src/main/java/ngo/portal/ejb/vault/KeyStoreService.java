package ngo.portal.ejb.vault;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import ngo.portal.ejb.vault.VaultRefusals.KeyIsGone;
import ngo.portal.ejb.vault.VaultRefusals.Unreadable;
import ngo.portal.persistence.vault.DataKey;
import ngo.portal.persistence.vault.KeyGeneration;
import ngo.portal.persistence.vault.KeyRepository;
import ngo.portal.persistence.vault.KeyWrap;
import ngo.portal.persistence.vault.KeyWrapper;
import ngo.portal.persistence.vault.PublicKeyRow;
import ngo.portal.persistence.vault.WrapContext;
import ngo.portal.persistence.vault.WrapRow;

/**
 * The key store's transactions. Each is independent of those of the portal's database, because the two databases do not
 * share commits. For the vault alone.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class KeyStoreService {

    @Inject
    private KeyRepository keys;

    @Inject
    private KeyWrap master;

    @Inject
    private Clock clock;

    public void create(VaultObject object) {
        wrap(object, 1, object.owner(), DataKey.made());
    }

    /** During a re-encryption the reader also needs the key of the previous generation. */
    public void admit(VaultObject object, UUID reader) {
        keys.alone(object.id());
        Map<Integer, DataKey> own = unwrapped(List.of(object), object.owner()).get(object);
        if (own == null) {
            throw new KeyIsGone();
        }
        List<Integer> held = keys.generations(object.owner(), object.id(), reader);
        own.forEach((generation, key) -> {
            if (!held.contains(generation)) {
                wrap(object, generation, reader, key);
            }
        });
    }

    /** The ciphers of those objects that the reader can decrypt. */
    public Map<VaultObject, ObjectCipher> open(Collection<VaultObject> objects, UUID reader) {
        Map<VaultObject, ObjectCipher> boxes = new HashMap<>();
        unwrapped(List.copyOf(objects), reader)
                .forEach((object, held) -> boxes.put(object, new ObjectCipher(object.id(), held)));
        return boxes;
    }

    /** Creates a new key for the remaining readers, if the organisation was one; repeating it changes nothing. */
    public void expel(VaultObject object, UUID reader) {
        keys.alone(object.id());
        boolean was = keys.dropReader(object.owner(), object.id(), reader) > 0;
        Optional<KeyGeneration> newest = newest(object);
        if (was && newest.isPresent()) {
            DataKey fresh = DataKey.made();
            int next = newest.get().generation() + 1;
            keys.readers(object.owner(), object.id()).forEach(one -> wrap(object, next, one, fresh));
        }
    }

    /** Absent if the object was destroyed, or never had a key. */
    public Optional<KeyGeneration> newest(VaultObject object) {
        return keys.newest(object.owner(), object.id());
    }

    /** Destroys all keys of earlier generations, in a transaction of its own; it cannot be undone. */
    public void destroyOlder(VaultObject object, int generation) {
        keys.dropOlder(object.owner(), object.id(), generation);
    }

    public void shred(VaultObject object) {
        keys.alone(object.id());
        keys.dropAll(object.owner(), object.id());
    }

    private void wrap(VaultObject object, int generation, UUID reader, DataKey key) {
        PublicKeyRow half = publicKey(reader);
        WrapContext context = new WrapContext(object.owner(), object.id(), generation, reader, half.number());
        try {
            keys.add(context, new KeyWrapper(master).wrap(context, key, half.publicKey()), clock.instant());
        } catch (GeneralSecurityException exchanged) {
            throw new Unreadable();
        }
    }

    /** The key pair of an organisation, created when it is first needed, by itself or by an organisation that admits it as a reader. */
    private PublicKeyRow publicKey(UUID organisation) {
        Optional<PublicKeyRow> known = keys.publicKey(organisation);
        if (known.isPresent()) {
            return known.get();
        }
        keys.addFirst(organisation, new KeyWrapper(master).pair(organisation, 1), clock.instant());
        return keys.publicKey(organisation)
                .orElseThrow(() -> new IllegalStateException("every key of " + organisation + " is retired"));
    }

    private Map<VaultObject, Map<Integer, DataKey>> unwrapped(List<VaultObject> objects, UUID reader) {
        List<UUID> ids = objects.stream().map(VaultObject::id).toList();
        List<UUID> owners = objects.stream().map(VaultObject::owner).toList();
        Map<VaultObject, Map<Integer, DataKey>> opened = new HashMap<>();
        for (WrapRow row : keys.wraps(ids, owners, reader)) {
            VaultObject object =
                    new VaultObject(row.place().object(), row.place().owner());
            opened.computeIfAbsent(object, none -> new TreeMap<>())
                    .put(row.place().generation(), unwrapped(row));
        }
        return opened;
    }

    private DataKey unwrapped(WrapRow row) {
        try {
            return new KeyWrapper(master).unwrap(row.place(), row.wrapped(), row.secret());
        } catch (GeneralSecurityException changed) {
            throw new Unreadable();
        }
    }
}
