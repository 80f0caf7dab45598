package ngo.portal.ejb.petition.ownkey;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.RecentAuthentication;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.petition.ownkey.SupporterKeyEvent.SupporterKeyDiscarded;
import ngo.portal.ejb.petition.ownkey.SupporterKeyEvent.SupporterKeyRemoved;
import ngo.portal.ejb.petition.ownkey.SupporterKeyEvent.SupporterKeyUploaded;
import ngo.portal.ejb.petition.ownkey.SupporterKeyEvent.SupporterKeyUsed;
import ngo.portal.ejb.petition.signing.PetitionKeys;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.Organisation;
import ngo.portal.persistence.organisation.entry.DirectoryRepository;
import ngo.portal.persistence.ownkey.OwnPublicKey;
import ngo.portal.persistence.petition.ownkey.NewSupporterKey;
import ngo.portal.persistence.petition.ownkey.SupporterKeyRefusals.SupporterKeyRefused;
import ngo.portal.persistence.petition.ownkey.SupporterKeyRefusals.SupporterKeyWaits;
import ngo.portal.persistence.petition.ownkey.SupporterKeyRefusals.SupporterKeysAway;
import ngo.portal.persistence.petition.ownkey.SupporterKeyRepository;
import ngo.portal.persistence.petition.ownkey.SupporterKeyRow;
import ngo.portal.persistence.petition.ownkey.SupporterKeyState;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.tenant.TenantContext;

/**
 * An organisation's own key for the addresses of its supporters, for its administrators. A change of the key affects new
 * addresses only: existing ones stay encrypted as they are.
 */
@Stateless
public class SupporterKeyService {

    @Inject
    private SupporterKeyRepository keys;

    @Inject
    private PetitionKeys petitionKeys;

    @Inject
    private DirectoryRepository directory;

    @Inject
    private AccessControl access;

    @Inject
    private RecentAuthentication recentAuthentication;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<SupporterKeyEvent> events;

    @Inject
    private Clock clock;

    /** The present and former keys, and how many addresses the portal can decrypt. */
    public SupporterKeyView view() {
        access.requireAdministrator();
        UUID organisation = tenant.organisation();
        return new SupporterKeyView(keys.all(organisation), keys.held(organisation), recentAuthentication.isFresh());
    }

    /** Stores the public half of a key, without using it, until an administrator has checked its effect. */
    public void upload(byte[] file) {
        access.requireAdministrator();
        access.requireFresh();
        OwnPublicKey key = UploadedKey.of(file);
        UUID organisation = tenant.organisation();
        int number = keys.next(organisation);
        List<SupporterKeyRow> all = keys.all(organisation);
        if (all.stream().anyMatch(one -> one.state() == SupporterKeyState.PROPOSED)) {
            throw new SupporterKeyWaits();
        }
        if (all.stream().anyMatch(one -> one.fingerprint().equals(key.fingerprint()) && isTaken(one))) {
            throw new SupporterKeyRefused(SupporterKeyRefused.Reason.KNOWN);
        }
        byte[] mark = petitionKeys.ofOwnKey(organisation, number, key.text()).orElseThrow(SupporterKeysAway::new);
        keys.propose(
                new NewSupporterKey(organisation, number, key.text(), key.fingerprint(), mark),
                tenant.acting(),
                clock.instant());

        events.fire(new SupporterKeyUploaded(document(), List.of()));
    }

    /** A discarded key may be uploaded again, because nothing was encrypted with it. */
    private static boolean isTaken(SupporterKeyRow one) {
        return one.state() != SupporterKeyState.DISCARDED;
    }

    /** Activates the key with this number for new addresses, in place of the previous one. */
    public void use(int number) {
        SupporterKeyRow key = requireOwn(number);
        key.state().require(SupporterKeyState.IN_USE);
        keys.all(tenant.organisation()).stream()
                .filter(one -> one.state() == SupporterKeyState.IN_USE)
                .forEach(before -> end(before, SupporterKeyState.REPLACED));
        if (!keys.use(tenant.organisation(), number, tenant.acting(), clock.instant())) {
            throw new Stale();
        }

        events.fire(new SupporterKeyUsed(document(), administrators()));
    }

    /** Discards an uploaded key. */
    public void discard(int number) {
        end(requireOwn(number), SupporterKeyState.DISCARDED);

        events.fire(new SupporterKeyDiscarded(document(), List.of()));
    }

    /** Deactivates the key: the portal encrypts new addresses. Addresses encrypted with the key stay so. */
    public void remove(int number) {
        end(requireOwn(number), SupporterKeyState.REMOVED);

        events.fire(new SupporterKeyRemoved(document(), administrators()));
    }

    private SupporterKeyRow requireOwn(int number) {
        access.requireAdministrator();
        access.requireFresh();
        return keys.all(tenant.organisation()).stream()
                .filter(key -> key.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void end(SupporterKeyRow key, SupporterKeyState end) {
        key.state().require(end);
        if (!keys.end(tenant.organisation(), key, end, tenant.acting(), clock.instant())) {
            throw new Stale();
        }
    }

    private Document document() {
        UUID organisation = tenant.organisation();
        return Organisation.document(
                organisation, directory.require(organisation).name());
    }

    private List<Audience> administrators() {
        return List.of(Audience.notified(tenant.organisation(), MemberRole.ADMINISTRATOR));
    }
}
