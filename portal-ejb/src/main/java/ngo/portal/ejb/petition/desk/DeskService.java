package ngo.portal.ejb.petition.desk;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import ngo.portal.ejb.petition.desk.DeskEvent.HeldJudged;
import ngo.portal.ejb.petition.desk.DeskEvent.NamesJudged;
import ngo.portal.persistence.petition.PageRepository;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.desk.DeskRepository;
import ngo.portal.persistence.petition.desk.DeskRow;
import ngo.portal.persistence.petition.desk.DeskSignatureRow;
import ngo.portal.persistence.petition.desk.HeldSignatureRow;
import ngo.portal.persistence.petition.desk.NameStanding;
import ngo.portal.persistence.petition.desk.SignatureCriteria;
import ngo.portal.persistence.petition.desk.SupporterNameRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Slice;

/** The desk: press officers of the owner moderate sign-ons before the confirmation mail, and names before their publication. */
@Stateless
public class DeskService {

    private static final int MAX_AT_ONCE = 100;

    @Inject
    private DeskAccess desk;

    @Inject
    private DeskRepository signatures;

    @Inject
    private PageRepository pages;

    @Inject
    private Event<DeskEvent> events;

    /** The numbers of waiting items, for moderators and the second person. */
    public DeskView view(UUID id) {
        Petition petition = desk.forSecond(id);
        DeskRow waiting = signatures.desk(id).orElseThrow(NotFound::new);
        return new DeskView(
                waiting, signatures.groups(id), pages.of(petition.organisation(), id), desk.keeps(petition));
    }

    /** Sign-ons that wait before their confirmation mail. */
    public Slice.Part<HeldSignatureRow> held(UUID id, Slice slice) {
        desk.forDesk(id);
        return signatures.held(id, slice);
    }

    /**
     * Releases sign-ons for their confirmation mail, or erases them; the same person may sign again.
     *
     * @return how many of them were still held
     */
    public int judgeHeld(UUID id, Collection<UUID> chosen, boolean release) {
        Petition petition = desk.forDesk(id);
        int judged = signatures.judgeHeld(id, chosen(chosen), release);

        events.fire(new HeldJudged(petition.document(), DeskAccess.desk(petition)));
        return judged;
    }

    /** Names of supporters who agreed to publication, by moderation state. */
    public Slice.Part<SupporterNameRow> names(UUID id, NameStanding standing, Slice slice) {
        desk.forDesk(id);
        return signatures.names(id, standing, slice);
    }

    /** Publishes or hides names; the signatures count in either case. */
    public int judgeNames(UUID id, Collection<UUID> chosen, boolean shown) {
        Petition petition = desk.forDesk(id);
        int judged = signatures.judgeNames(id, chosen(chosen), shown);

        events.fire(new NamesJudged(petition.document(), DeskAccess.desk(petition)));
        return judged;
    }

    /** Signatures by their common features, none of which identifies a person. */
    public Slice.Part<DeskSignatureRow> signatures(UUID id, SignatureCriteria wanted, Slice slice) {
        desk.forSecond(id);
        return signatures.signatures(id, wanted, slice);
    }

    private static Collection<UUID> chosen(Collection<UUID> ids) {
        if (ids.isEmpty() || ids.size() > MAX_AT_ONCE) {
            throw new InvalidInput("chosen");
        }
        return ids;
    }
}
