package ngo.portal.ejb.petition.handover;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.petition.PetitionEvent;
import ngo.portal.ejb.petition.PetitionEvent.HandoverMade;
import ngo.portal.ejb.petition.handover.HandoverList.Entry;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.PetitionDetail;
import ngo.portal.persistence.petition.PetitionRefusals.HandoverTooLong;
import ngo.portal.persistence.petition.PetitionRepository;
import ngo.portal.persistence.petition.handover.CountryNumber;
import ngo.portal.persistence.petition.handover.HandoverContent;
import ngo.portal.persistence.petition.handover.HandoverFileType;
import ngo.portal.persistence.petition.handover.HandoverPartRow;
import ngo.portal.persistence.petition.handover.HandoverRepository;
import ngo.portal.persistence.petition.handover.HandoverRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.text.Sha256;

/**
 * Generates lists of signatures for the addressee, for members of the petition's organisation. The portal keeps the
 * fingerprint and the counts of a list, but none of the people.
 */
@Stateless
public class HandoverService {

    /** Maximum number of people in one list, all parts together. Organisations with more supporters deliver numbers only. */
    public static final int MAX_PEOPLE = 100_000;

    /** Maximum number of people in one part, as the database divides them. */
    public static final int MAX_IN_PART = 5_000;

    private static final int REFERENCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private PetitionRepository petitions;

    @Inject
    private HandoverRepository handovers;

    @Inject
    private HandoverNames names;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<PetitionEvent> events;

    @Inject
    private Clock clock;

    /** Writes a list to a file. */
    @FunctionalInterface
    public interface Writer {
        byte[] write(HandoverList list);
    }

    /** The lists generated for a petition, for everybody who may read it; newest first. */
    public List<HandoverRow> made(UUID id) {
        access.requireMember();
        return handovers.made(petitions.require(id).organisation(), id);
    }

    /**
     * Generates a list in one file and stores its fingerprint.
     *
     * @param language of the words in it
     * @return the bytes that the writer has written
     */
    public byte[] make(UUID id, HandoverContent content, HandoverFileType fileType, String language, Writer writer) {
        Petition petition = forOwner(id);
        if (isInParts(content, fileType)) {
            throw new InvalidInput("fileType");
        }
        PetitionDetail detail = petitions.detail(id);
        List<Entry> people = content.isPersonal() ? names.all(detail, content) : List.of();
        return written(
                petition,
                list(detail, content, HandoverPart.WHOLE, clock.instant(), people),
                fileType,
                language,
                writer);
    }

    /** Whether a list of that kind is divided into parts that are generated one by one, because typesetting names is expensive. */
    public static boolean isInParts(HandoverContent content, HandoverFileType fileType) {
        return content.isPersonal() && fileType == HandoverFileType.PDF;
    }

    /**
     * Divides a list of names into parts. For a day, the same person generates the parts with {@link #makePart}; the portal
     * stores nothing of the people.
     *
     * @return the parts, of which there is at least one
     */
    public List<HandoverPartRow> divide(UUID id, HandoverContent content) {
        Petition petition = forOwner(id);
        if (!content.isPersonal()) {
            throw new InvalidInput("listContent");
        }
        UUID division = handovers.divide(petition.organisation(), id, content, tenant.acting());
        List<HandoverPartRow> parts = handovers.parts(id, division);
        if (parts.stream().mapToLong(HandoverPartRow::people).sum() > MAX_PEOPLE) {
            throw new HandoverTooLong();
        }
        return parts;
    }

    /** The parts of the caller's last division, within a day; empty if there is none. */
    public List<HandoverPartRow> parts(UUID id) {
        access.requireMember();
        petitions.require(id);
        return handovers
                .openDivision(id)
                .map(division -> handovers.parts(id, division))
                .orElse(List.of());
    }

    /**
     * Generates one part as PDF and stores its fingerprint.
     *
     * @throws NotFound if there is no such part, or no such division of the caller's
     */
    public byte[] makePart(UUID id, UUID division, int number, String language, Writer writer) {
        Petition petition = forOwner(id);
        HandoverPartRow part = handovers.parts(id, division).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
        PetitionDetail detail = petitions.detail(id);
        List<Entry> people = names.part(detail, part);
        return written(
                petition,
                list(detail, part.content(), HandoverPart.of(part), part.dividedAt(), people),
                HandoverFileType.PDF,
                language,
                writer);
    }

    private byte[] written(
            Petition petition, HandoverList list, HandoverFileType fileType, String language, Writer writer) {
        byte[] bytes = writer.write(list);
        HandoverPart part = list.part();
        handovers.add(
                petition.organisation(),
                petition.document().id(),
                new HandoverRow(
                        0,
                        list.content(),
                        fileType,
                        language,
                        list.people().size(),
                        list.total(),
                        Sha256.of(bytes),
                        tenant.acting().name(),
                        clock.instant(),
                        part.division().orElse(null),
                        part.division().isPresent() ? part.number() : null,
                        part.division().isPresent() ? part.of() : null),
                tenant.acting());

        events.fire(new HandoverMade(petition.document(), List.of()));
        return bytes;
    }

    private Petition forOwner(UUID id) {
        Petition petition = petitions.require(id);
        access.require(Permission.WRITE, petition.organisation(), id);
        if (!petition.organisation().equals(tenant.organisation())) {
            throw new Forbidden();
        }
        access.requireFresh();
        if (!petition.state().isAfterSigning()) {
            throw new IllegalTransition(petition.state().name(), "HANDOVER");
        }
        return petition;
    }

    private HandoverList list(
            PetitionDetail petition, HandoverContent content, HandoverPart part, Instant at, List<Entry> people) {
        List<CountryNumber> numbers = handovers.numbers(petition.id());
        CountryNumber all = numbers.stream()
                .filter(one -> one.country().isEmpty())
                .findFirst()
                .orElseThrow();
        List<CountryNumber> countries =
                numbers.stream().filter(one -> !one.country().isEmpty()).toList();
        long withCountry =
                countries.stream().mapToLong(CountryNumber::confirmed).sum();
        return new HandoverList(
                petition,
                content,
                part,
                at,
                reference(),
                all.confirmed(),
                all.paper(),
                countries,
                all.confirmed() - withCountry,
                people);
    }

    /**
     * A random reference. The fingerprint of a list stays in the transparency log for good; without the reference, names
     * could be guessed until the fingerprint matches.
     */
    private static String reference() {
        byte[] random = new byte[REFERENCE_BYTES];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
