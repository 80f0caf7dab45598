package ngo.portal.ejb.petition.desk;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.petition.desk.DeskEvent.SheetCounted;
import ngo.portal.ejb.petition.desk.DeskEvent.SheetDiffers;
import ngo.portal.ejb.petition.desk.DeskEvent.SheetEntered;
import ngo.portal.ejb.petition.desk.DeskEvent.SheetTakenBack;
import ngo.portal.persistence.petition.PageRepository;
import ngo.portal.persistence.petition.PageRow;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.desk.DeskRefusals.SamePerson;
import ngo.portal.persistence.petition.desk.SheetNumbers;
import ngo.portal.persistence.petition.desk.SheetRepository;
import ngo.portal.persistence.petition.desk.SheetRow;
import ngo.portal.persistence.petition.desk.SheetState;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.InputText;
import ngo.portal.persistence.shared.Slice;

/**
 * Signatures on paper. One person enters a sheet, another counts it without seeing the first count: if both agree the sheet
 * counts, except signatures that were confirmed by mail.
 */
@Stateless
public class SheetService {

    /** Maximum number shown at once. */
    static final int PART_SIZE = 200;

    private static final int MAX_LABEL_CHARACTERS = 200;

    @Inject
    private DeskAccess desk;

    @Inject
    private SheetRepository sheets;

    @Inject
    private PageRepository pages;

    @Inject
    private Event<DeskEvent> events;

    @Inject
    private Clock clock;

    /** Newest first, below this number; another person's count is included once both have counted. */
    public Slice.Part<SheetView> sheets(UUID id, int below) {
        Petition petition = desk.forSecond(id);
        List<SheetView> rows = sheets.of(petition.organisation(), id, below, PART_SIZE + 1).stream()
                .map(row -> view(petition, row))
                .toList();
        return Slice.Part.numbered(rows, PART_SIZE, one -> one.row().number());
    }

    public SheetView sheet(UUID id, int number) {
        Petition petition = desk.forSecond(id);
        return view(petition, sheets.require(petition.organisation(), id, number));
    }

    private SheetView view(Petition petition, SheetRow row) {
        return new SheetView(row, desk.keeps(petition), row.isFirst(desk.person()));
    }

    /**
     * Enters a sheet with its first count.
     *
     * @param label where it was collected, or another name
     * @param alias of the organisation to whose page it is credited; empty for the owner's
     * @return its number
     */
    public int enter(UUID id, String label, String alias, SheetNumbers numbers) {
        Petition petition = desk.forDesk(id);
        PageRow page = pages.of(petition.organisation(), id).stream()
                .filter(one -> alias.isEmpty() ? one.own() : one.alias().equals(alias))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("page"));
        SheetRow sheet = sheets.enter(
                petition.organisation(),
                id,
                InputText.required(label, "label", MAX_LABEL_CHARACTERS),
                page.id(),
                numbers,
                desk.person(),
                clock.instant());

        events.fire(new SheetEntered(petition.document(), DeskAccess.seconds(petition)));
        return sheet.number();
    }

    /** Replaces the first count of a sheet whose two counts differ; a second person then has to count it again. */
    public void reenter(UUID id, int number, long version, SheetNumbers numbers) {
        Petition petition = desk.forDesk(id);
        sheets.reenter(read(petition, number, version), numbers, desk.person(), clock.instant());

        events.fire(new SheetEntered(petition.document(), DeskAccess.seconds(petition)));
    }

    /**
     * Counts it as the second person.
     *
     * @return COUNTED, or DIFFERS
     */
    public SheetState count(UUID id, int number, long version, SheetNumbers numbers) {
        Petition petition = desk.forSecond(id);
        SheetRow sheet = read(petition, number, version);
        if (sheet.isFirst(desk.person())) {
            throw new SamePerson();
        }
        SheetState state = sheets.count(sheet, numbers, desk.person(), clock.instant());

        events.fire(
                state == SheetState.COUNTED
                        ? new SheetCounted(petition.document(), DeskAccess.desk(petition))
                        : new SheetDiffers(petition.document(), DeskAccess.desk(petition)));
        return state;
    }

    /** Withdraws a sheet, which then does not count any more. */
    public void takeBack(UUID id, int number, long version, String reason) {
        Petition petition = desk.forDesk(id);
        SheetRow sheet = read(petition, number, version);
        sheets.takeBack(sheet, InputText.required(reason, "reason"), desk.person(), clock.instant());

        events.fire(new SheetTakenBack(petition.document(), DeskAccess.deskAndLeads(petition)));
    }

    private SheetRow read(Petition petition, int number, long version) {
        SheetRow sheet = sheets.requireAlone(petition.organisation(), petition.id(), number);
        if (sheet.version() != version) {
            throw new Stale();
        }
        return sheet;
    }
}
