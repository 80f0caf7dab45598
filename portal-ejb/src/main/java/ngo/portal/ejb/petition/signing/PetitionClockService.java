package ngo.portal.ejb.petition.signing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.vault.Vault;
import ngo.portal.ejb.vault.VaultObject;
import ngo.portal.persistence.petition.signing.MissingBatchRow;
import ngo.portal.persistence.petition.signing.OldBatchRow;
import ngo.portal.persistence.petition.signing.PetitionBatchRow;
import ngo.portal.persistence.petition.signing.PetitionClockRepository;
import ngo.portal.persistence.petition.signing.PetitionClockRepository.MailOutcome;
import ngo.portal.persistence.petition.signing.PetitionMailRow;

/** The steps of the clock and of the courier, a short transaction each. For timers alone. */
@Stateless
public class PetitionClockService {

    @Inject
    private PetitionClockRepository signatures;

    @Inject
    private Vault vault;

    /** Adds up what is certain and prints the number of each petition. */
    public void fold() {
        signatures.fold();
    }

    /** Days that are over go into the log. */
    public void sealDays() {
        signatures.sealDays();
    }

    public List<MissingBatchRow> missing() {
        return signatures.missing();
    }

    public void keep(MissingBatchRow batch, UUID object) {
        signatures.keep(batch, object);
    }

    public List<PetitionBatchRow> batches() {
        return signatures.batches();
    }

    public List<OldBatchRow> old() {
        return signatures.old();
    }

    /** Nobody will open it again, from no backup either; acting for its owner. */
    public void shred(OldBatchRow batch) {
        signatures.forget(batch.object());
        vault.shredLater(new VaultObject(batch.object(), batch.organisation()));
    }

    public void forgetTraces() {
        signatures.forgetTraces();
    }

    public List<PetitionMailRow> claim(int most) {
        return signatures.claim(most);
    }

    public void mark(PetitionMailRow mail, MailOutcome outcome) {
        signatures.mark(mail, outcome);
    }

    /** Whether whoever reads at this address wants no such mails. */
    public boolean isBlocked(byte[] addressHash) {
        return signatures.isBlocked(HexFormat.of().formatHex(addressHash));
    }
}
