package ngo.portal.ejb.petition.signing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.vault.Vault;
import ngo.portal.ejb.vault.VaultObject;
import ngo.portal.persistence.petition.signing.MissingKeyRow;
import ngo.portal.persistence.petition.signing.OldKeyRow;
import ngo.portal.persistence.petition.signing.OpenedMail;
import ngo.portal.persistence.petition.signing.PetitionClockRepository;
import ngo.portal.persistence.petition.signing.PetitionClockRepository.MailOutcome;
import ngo.portal.persistence.petition.signing.PetitionKeyRow;
import ngo.portal.persistence.petition.signing.PetitionMailRow;

/** The steps of the clock and of the courier, a short transaction each. For timers alone. */
@Stateless
public class PetitionClockService {

    /** Few enough rows for a statement of the portal, which may take twelve seconds. */
    static final int CHUNK_SIZE = 5_000;

    @Inject
    private PetitionClockRepository signatures;

    @Inject
    private Vault vault;

    /** Adds up what is certain and prints the number of each petition. */
    public void fold() {
        signatures.fold();
    }

    /** A day that is over goes into the log; whether there was one. */
    public boolean sealDay() {
        return signatures.sealDay();
    }

    public List<MissingKeyRow> missing() {
        return signatures.missing();
    }

    public void keep(MissingKeyRow key, UUID object) {
        signatures.keep(key, object);
    }

    public List<PetitionKeyRow> keys() {
        return signatures.keys();
    }

    public List<OldKeyRow> old() {
        return signatures.old();
    }

    /**
     * Nobody will open it again, from no backup either; acting for its owner. Where many rows were sealed under it, some of them go
     * first.
     *
     * @return whether it is done
     */
    public boolean shred(OldKeyRow key) {
        boolean done = signatures.forget(key.object(), CHUNK_SIZE);
        if (done) {
            vault.shredLater(new VaultObject(key.object(), key.organisation()));
        }
        return done;
    }

    /** Whether there may be more. */
    public boolean forgetSomeTraces() {
        return signatures.forgetTraces(CHUNK_SIZE);
    }

    public List<PetitionMailRow> claim(int most) {
        return signatures.claim(most);
    }

    /** Whether a mail that was claimed may be sent now: another node may have taken it over, or its row differs from what is sealed in it. */
    public boolean renew(PetitionMailRow mail, OpenedMail opened) {
        return signatures.renew(mail, opened);
    }

    public void mark(PetitionMailRow mail, MailOutcome outcome) {
        signatures.mark(mail, outcome);
    }

    /** Until its address may have a mail again. */
    public void putOff(PetitionMailRow mail, Duration wait) {
        signatures.putOff(mail, wait);
    }

    /** Whether the person behind these forms of an address wants no such mails. */
    public boolean isBlocked(List<byte[]> addressHashes) {
        return signatures.isBlocked(addressHashes);
    }
}
