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
import ngo.portal.persistence.petition.signing.PetitionKeyRow;
import ngo.portal.persistence.petition.signing.PetitionMailRow;
import ngo.portal.persistence.petition.signing.PetitionTimerRepository;
import ngo.portal.persistence.petition.signing.PetitionTimerRepository.MailOutcome;

/** The database steps of the scheduler and the mail courier, one short transaction each. For timers alone. */
@Stateless
public class PetitionTimerService {

    /** Few enough rows for a database statement, which may take twelve seconds. */
    static final int CHUNK_SIZE = 5_000;

    @Inject
    private PetitionTimerRepository signatures;

    @Inject
    private Vault vault;

    /** Adds final signatures to the totals and publishes the number of each petition. */
    public void fold() {
        signatures.fold();
    }

    /** Adds a finished day to the log; returns whether there was one. */
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
     * Destroys a key, so that its data cannot be decrypted any more, not from a backup either; acting for its owner. If many
     * rows are encrypted with it, some of them are deleted first.
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

    /** Returns whether there may be more. */
    public boolean forgetSomeTraces() {
        return signatures.forgetTraces(CHUNK_SIZE);
    }

    public List<PetitionMailRow> claim(int most) {
        return signatures.claim(most);
    }

    /** Renews the lease of a mail; false if another node has taken it over, or its row differs from its encrypted content. */
    public boolean renew(PetitionMailRow mail, OpenedMail opened) {
        return signatures.renew(mail, opened);
    }

    public void mark(PetitionMailRow mail, MailOutcome outcome) {
        signatures.mark(mail, outcome);
    }

    /** Postpones the mail until its address may receive one again. */
    public void putOff(PetitionMailRow mail, Duration wait) {
        signatures.putOff(mail, wait);
    }

    /** Whether the owner of the address in one of these forms has blocked such mails. */
    public boolean isBlocked(List<byte[]> addressHashes) {
        return signatures.isBlocked(addressHashes);
    }
}
