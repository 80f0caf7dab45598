package ngo.portal.sample.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import ngo.portal.ejb.petition.desk.BatchService;
import ngo.portal.ejb.petition.desk.DeskService;
import ngo.portal.ejb.petition.signing.SigningAnswer;
import ngo.portal.ejb.petition.signing.SigningService;
import ngo.portal.ejb.petition.signing.SupporterInput;
import ngo.portal.persistence.petition.desk.InvalidationCause;
import ngo.portal.persistence.petition.desk.InvalidationRow;
import ngo.portal.persistence.petition.desk.InvalidationState;
import ngo.portal.persistence.petition.desk.InvalidationWords;
import ngo.portal.persistence.petition.desk.SignatureCriteria;
import ngo.portal.persistence.petition.desk.SignatureGroupRow;
import ngo.portal.persistence.petition.signing.SignatureDisplay;
import ngo.portal.persistence.petition.signing.SigningPageRow;
import ngo.portal.sample.SamplePerson.Duty;
import ngo.portal.sample.SampleSession;

/**
 * Signs a sample petition as in the course of a month: some signatures are not yet confirmed, some are held, and two groups were
 * reviewed.
 */
@ApplicationScoped
public class PetitionSigned {

    private static final int FIRST_PENDING = 1_325;
    private static final int PENDING = 37;
    private static final int HELD = 12;

    /** From this score on a signature is held. */
    private static final int ODD = 3;

    private static final int PEOPLE_IN_A_NETWORK = 4;
    private static final int UNDONE = 41;
    private static final int DONE = 23;

    /** Keys appear within seconds after a petition is opened, and so do the scheduler's steps of a batch. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration AGAIN = Duration.ofMillis(200);

    @Inject
    private SampleSignatures signatures;

    @Inject
    private SigningService signing;

    @Inject
    private DeskService desk;

    @Inject
    private BatchService batches;

    @Inject
    private SampleSession stage;

    /** Signs once after the petition was opened. */
    void seed(UUID petition, String slug, String owner, Properties words) {
        stage.enterTimer();
        if (signatures.lay(petition) == 0) {
            return;
        }
        stage.clear();
        SigningPageRow page = signing.page(slug, "en", "");
        for (int i = 0; i < PENDING; i++) {
            int supporter = FIRST_PENDING + i;
            // At the end, when one domain has so many signatures that all of these are held in any case.
            int odd = i < PENDING - HELD ? 0 : ODD;
            await(() -> sign(page, supporter, odd));
        }
        await(() -> signing.count(slug).confirmed() > 0);
        int first = run(petition, owner, UNDONE, words);
        int second = run(petition, owner, DONE, words);
        await(() -> isDone(petition, first) && isDone(petition, second));
        batches.undo(petition, first, row(petition, first).version());
    }

    /** Whether the signature was accepted. */
    private boolean sign(SigningPageRow page, int supporter, int odd) {
        String name = "Sample supporter " + supporter;
        String address = String.format(Locale.ROOT, "supporter-%04d@people.example", supporter);
        SupporterInput input = new SupporterInput(name, address, "GB", SignatureDisplay.COUNTED, Set.of());
        String network = "sample " + supporter / PEOPLE_IN_A_NETWORK;
        return signing.sign(page, input, "en", network, false, odd).kind() != SigningAnswer.Kind.AWAY;
    }

    /** Has the scheduler remove the signatures from one network, reviewed by two people; returns the number of the batch. */
    private int run(UUID petition, String owner, int signatures, Properties words) {
        stage.enter(Duty.PRESS, owner);
        String network = desk.view(petition).groups().stream()
                .filter(group -> group.kind() == SignatureGroupRow.Kind.ORIGIN && group.signatures() == signatures)
                .map(SignatureGroupRow::mark)
                .findFirst()
                .orElseThrow();
        InvalidationRow row = batches.preview(
                petition,
                new SignatureCriteria(null, "", network, "", 0, null, null),
                new InvalidationWords(
                        InvalidationCause.AUTOMATED,
                        words.getProperty("batch.reason"),
                        words.getProperty("batch.public"),
                        "en"));
        batches.ask(petition, row.number(), row.version());
        stage.enter(Duty.ADMIN, owner);
        batches.run(petition, row.number(), row(petition, row.number()).version());
        stage.enter(Duty.PRESS, owner);
        return row.number();
    }

    private boolean isDone(UUID petition, int number) {
        return row(petition, number).state() == InvalidationState.DONE;
    }

    private InvalidationRow row(UUID petition, int number) {
        return batches.batch(petition, number).row();
    }

    private static void await(BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The petition timer did not run in time.");
            }
            LockSupport.parkNanos(AGAIN.toNanos());
        }
    }
}
