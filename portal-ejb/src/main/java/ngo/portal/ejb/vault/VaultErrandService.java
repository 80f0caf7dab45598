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
import ngo.portal.persistence.vault.DueErrand;
import ngo.portal.persistence.vault.Newest;
import ngo.portal.persistence.vault.VaultAct;
import ngo.portal.persistence.vault.VaultErrand;
import ngo.portal.persistence.vault.VaultErrandRepository;

/**
 * Carries out, step by step, what the vault has promised. Each step is a transaction and may be taken again: where one ends
 * early, whoever may read still can. For the portal's clock alone, acting for the owner.
 */
@Stateless
public class VaultErrandService {

    /**
     * Longer than any transaction can last that has opened a box before there was the new key. What it may still write with
     * the old one is sealed anew before that is destroyed.
     */
    private static final Duration ANY_TRANSACTION = Duration.ofMinutes(5);

    /** Attachments are large, and twice in memory while they are sealed anew. */
    private static final int AT_ONCE = 4;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final int LONGEST_WAIT = 6;

    @Inject
    private VaultErrandRepository errands;

    @Inject
    private KeyCabinet cabinet;

    @Inject
    @Any
    private Instance<Sealed> places;

    @Inject
    private Clock clock;

    public List<DueErrand> due() {
        return errands.due();
    }

    /** Takes keys away. Whoever admits the same reader again waits for this, or comes first and takes the errand back. */
    public void begin(UUID id) {
        errands.alone(id).ifPresent(errand -> {
            VaultObject object = object(errand);
            UUID reader = errand.reader();
            if (errand.act() == VaultAct.EXPEL && reader != null) {
                cabinet.expel(object, reader);
                errands.goOn(errand);
            }
            if (errand.act() == VaultAct.SHRED) {
                cabinet.shred(object);
                places.forEach(place -> place.forget(object));
                errands.end(errand);
            }
        });
    }

    /** Seals some more of what an older key opens with the newest; tells whether there was any. */
    public boolean reseal(UUID id) {
        Optional<VaultErrand> errand = errands.alone(id).filter(one -> one.act() == VaultAct.RESEAL);
        return errand.isPresent() && reseal(object(errand.get()));
    }

    /** Destroys the older keys, once nothing can be sealed with them any more and nothing is. */
    public void end(UUID id) {
        errands.alone(id).filter(one -> one.act() == VaultAct.RESEAL).ifPresent(errand -> {
            VaultObject object = object(errand);
            Optional<Newest> newest = cabinet.newest(object);
            Instant safe = newest.map(Newest::madeAt).orElse(Instant.EPOCH).plus(ANY_TRANSACTION);
            if (safe.isAfter(clock.instant())) {
                errands.putOff(errand, safe);
            } else if (older(object, newest).isEmpty()) {
                newest.ifPresent(one -> cabinet.destroyOlder(object, one.generation()));
                errands.end(errand);
            }
        });
    }

    /** Something was in the way: again a little later. */
    public void putOff(UUID id) {
        errands.alone(id)
                .ifPresent(errand -> errands.putOff(
                        errand,
                        clock.instant()
                                .plus(FIRST_WAIT.multipliedBy(1L << Math.min(errand.attempts(), LONGEST_WAIT)))));
    }

    private boolean reseal(VaultObject object) {
        Box box = cabinet.open(List.of(object), object.owner()).get(object);
        if (box == null) {
            return false;
        }
        boolean any = false;
        for (Sealed place : places) {
            for (SealedItem item : place.olderThan(object, box.generation(), AT_ONCE)) {
                byte[] plain = box.open(item.row(), item.field(), item.generation(), item.sealed());
                place.replace(object, item, box.generation(), box.seal(item.row(), item.field(), plain));
                any = true;
            }
        }
        return any;
    }

    private List<SealedItem> older(VaultObject object, Optional<Newest> newest) {
        return newest.stream()
                .flatMap(one -> places.stream().flatMap(place -> place.olderThan(object, one.generation(), 1).stream()))
                .toList();
    }

    private static VaultObject object(VaultErrand errand) {
        return new VaultObject(errand.object(), errand.owner());
    }
}
