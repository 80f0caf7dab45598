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
 * Batches of signatures that are not to count. What one would take away is counted before; a large one needs a second person; the clock
 * carries it out; it can be undone.
 */
@Stateless
public class BatchService {

    /** How many are shown at once. */
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

    /** The newest first, below this number. */
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

    /** Some of the signatures that it meets, the newest first; of all states. */
    public List<DeskSignatureRow> sample(UUID id, int number) {
        Petition petition = desk.forSecond(id);
        InvalidationRow row = batches.require(petition.organisation(), id, number);
        return signatures.signatures(id, row.criteria(), Slice.first(SAMPLE)).items();
    }

    private BatchView view(Petition petition, InvalidationRow row, long alone) {
        return new BatchView(row, desk.keeps(petition), row.isFirst(desk.person()), alone);
    }

    /**
     * Writes down what would be taken away, and why. Nothing happens to it yet.
     *
     * @return what it would take away
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

    /** A second person is to look at it. */
    public void ask(UUID id, int number, long version) {
        Petition petition = desk.forDesk(id);
        InvalidationRow row = sensible(petition, number, version);
        batches.ask(row, desk.person(), clock.instant());

        events.fire(new BatchAsked(petition.document(), DeskAccess.seconds(petition)));
    }

    /**
     * Lets the clock carry it out: a small one by whoever keeps the desk, a large one by the second person, and none that meets more than
     * they were shown.
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

    /** It is given up, or a second person does not agree. */
    public void cancel(UUID id, int number, long version) {
        Petition petition = desk.forSecond(id);
        InvalidationRow row = read(petition, number, version);
        if (!desk.keeps(petition) && row.state() == InvalidationState.PREVIEWED) {
            throw new Forbidden();
        }
        batches.cancel(row, desk.person(), clock.instant());

        events.fire(new BatchCancelled(petition.document(), DeskAccess.desk(petition)));
    }

    /** What it took away counts again, but for whoever has withdrawn meanwhile. */
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
