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
 * All that is done with keys. Each act is a transaction of its own in the database of keys: the portal's two databases know
 * nothing of each other's commits, so none of them is ever part of the other's. For the vault alone.
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

    /** While an object is sealed anew its reader needs the key of the generation before as well. */
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

    /** What the reader can open of these. */
    public Map<VaultObject, ObjectCipher> open(Collection<VaultObject> objects, UUID reader) {
        Map<VaultObject, ObjectCipher> boxes = new HashMap<>();
        unwrapped(List.copyOf(objects), reader)
                .forEach((object, held) -> boxes.put(object, new ObjectCipher(object.id(), held)));
        return boxes;
    }

    /** A new key for whoever still reads, if the reader was one; done twice it changes nothing. */
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

    /** Absent where the object was shredded, or never had a key. */
    public Optional<KeyGeneration> newest(VaultObject object) {
        return keys.newest(object.owner(), object.id());
    }

    /** Destroys all keys of the generations before this one, in a transaction of its own; nothing brings them back. */
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

    /** An organisation gets its pair when it is first needed, by itself or by whoever lets it read. */
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
