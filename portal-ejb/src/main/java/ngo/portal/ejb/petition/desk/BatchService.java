package ngo.portal.ejb.petition.desk;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.petition.desk.DeskEvent.BatchAsked;
import ngo.portal.ejb.petition.desk.DeskEvent.BatchCancelled;
import ngo.portal.ejb.petition.desk.DeskEvent.BatchPreviewed;
import ngo.portal.ejb.petition.desk.DeskEvent.BatchStarted;
import ngo.portal.ejb.petition.desk.DeskEvent.BatchUndone;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.desk.DeskRefusals.BatchHasGrown;
import ngo.portal.persistence.petition.desk.DeskRefusals.BatchTakesEverything;
import ngo.portal.persistence.petition.desk.DeskRefusals.BatchTakesNothing;
import ngo.portal.persistence.petition.desk.DeskRefusals.SamePerson;
import ngo.portal.persistence.petition.desk.DeskRefusals.SecondPersonNeeded;
import ngo.portal.persistence.petition.desk.DeskRepository;
import ngo.portal.persistence.petition.desk.DeskSignatureRow;
import ngo.portal.persistence.petition.desk.InvalidationRepository;
import ngo.portal.persistence.petition.desk.InvalidationRow;
import ngo.portal.persistence.petition.desk.InvalidationState;
import ngo.portal.persistence.petition.desk.InvalidationWords;
import ngo.portal.persistence.petition.desk.SignatureCriteria;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.InputText;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.text.InterfaceLanguage;

/**
 * Batches of signatures that are not to count. The effect of a batch is counted before it runs; a large one needs a second
 * person; the scheduler carries it out; it can be undone.
 */
@Stateless
public class BatchService {

    /** Maximum number shown at once. */
    static final int PART_SIZE = 100;

    private static final int MAX_PUBLIC_CHARACTERS = 1_000;
    private static final int SAMPLE = 10;

    @Inject
    private DeskAccess desk;

    @Inject
    private InvalidationRepository batches;

    @Inject
    private DeskRepository signatures;

    @Inject
    private Event<DeskEvent> events;

    @Inject
    private Clock clock;

    /** Newest first, below this number. */
    public Slice.Part<BatchView> batches(UUID id, int below) {
        Petition petition = desk.forSecond(id);
        long alone = batches.takenAlone(id, desk.person());
        List<BatchView> rows = batches.of(petition.organisation(), id, below, PART_SIZE + 1).stream()
                .map(row -> view(petition, row, alone))
                .toList();
        return Slice.Part.numbered(rows, PART_SIZE, one -> one.row().number());
    }

    public BatchView batch(UUID id, int number) {
        Petition petition = desk.forSecond(id);
        return view(
                petition, batches.require(petition.organisation(), id, number), batches.takenAlone(id, desk.person()));
    }

    /** A sample of the matching signatures, newest first, in all states. */
    public List<DeskSignatureRow> sample(UUID id, int number) {
        Petition petition = desk.forSecond(id);
        InvalidationRow row = batches.require(petition.organisation(), id, number);
        return signatures.signatures(id, row.criteria(), Slice.first(SAMPLE)).items();
    }

    private BatchView view(Petition petition, InvalidationRow row, long alone) {
        return new BatchView(row, desk.keeps(petition), row.isFirst(desk.person()), alone);
    }

    /**
     * Describes a batch with its reason and counts its effect, without any other change.
     *
     * @return the batch with the number of matching signatures
     */
    public InvalidationRow preview(UUID id, SignatureCriteria criteria, InvalidationWords words) {
        Petition petition = desk.forDesk(id);
        if (criteria.isEmpty()) {
            throw new BatchTakesEverything();
        }
        if (InterfaceLanguage.of(words.language()).isEmpty()) {
            throw new InvalidInput("language");
        }
        InvalidationRow row = batches.preview(
                petition.organisation(),
                id,
                criteria,
                new InvalidationWords(
                        words.cause(),
                        InputText.required(words.reason(), "reason"),
                        InputText.required(words.publicReason(), "publicReason", MAX_PUBLIC_CHARACTERS),
                        words.language()),
                desk.person(),
                clock.instant());

        events.fire(new BatchPreviewed(petition.document(), List.of()));
        return row;
    }

    /** Requests the second person's confirmation. */
    public void ask(UUID id, int number, long version) {
        Petition petition = desk.forDesk(id);
        InvalidationRow row = sensible(petition, number, version);
        batches.ask(row, desk.person(), clock.instant());

        events.fire(new BatchAsked(petition.document(), DeskAccess.seconds(petition)));
    }

    /**
     * Starts a batch, which the scheduler carries out: press officers start a small one, the second person a large one. A
     * batch that matches more signatures than they were shown is refused.
     */
    public void run(UUID id, int number, long version) {
        Petition petition = desk.forSecond(id);
        InvalidationRow row = sensible(petition, number, version);
        if (row.state() == InvalidationState.PREVIEWED) {
            desk.forDesk(id);
            if (row.isLargeAfter(batches.takenAlone(id, desk.person()))) {
                throw new SecondPersonNeeded();
            }
        } else if (row.isFirst(desk.person())) {
            throw new SamePerson();
        }
        if (batches.takes(id, row.id()) > row.found()) {
            throw new BatchHasGrown();
        }
        batches.run(row, desk.person(), clock.instant());

        events.fire(new BatchStarted(petition.document(), DeskAccess.desk(petition)));
    }

    /** Cancels the batch, or refuses it as the second person. */
    public void cancel(UUID id, int number, long version) {
        Petition petition = desk.forSecond(id);
        InvalidationRow row = read(petition, number, version);
        if (!desk.keeps(petition) && row.state() == InvalidationState.PREVIEWED) {
            throw new Forbidden();
        }
        batches.cancel(row, desk.person(), clock.instant());

        events.fire(new BatchCancelled(petition.document(), DeskAccess.desk(petition)));
    }

    /** Counts its signatures again, except those that were withdrawn meanwhile. */
    public void undo(UUID id, int number, long version) {
        Petition petition = desk.forDesk(id);
        batches.undo(read(petition, number, version), desk.person(), clock.instant());

        events.fire(new BatchUndone(petition.document(), DeskAccess.deskAndLeads(petition)));
    }

    private InvalidationRow sensible(Petition petition, int number, long version) {
        InvalidationRow row = read(petition, number, version);
        if (row.found() == 0) {
            throw new BatchTakesNothing();
        }
        if (!row.isSensible()) {
            throw new BatchTakesEverything();
        }
        return row;
    }

    private InvalidationRow read(Petition petition, int number, long version) {
        InvalidationRow row = batches.requireAlone(petition.organisation(), petition.id(), number);
        if (row.version() != version) {
            throw new Stale();
        }
        return row;
    }
}
