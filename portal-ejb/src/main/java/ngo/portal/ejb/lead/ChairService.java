package ngo.portal.ejb.lead;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.lead.ChairEvent.ChairHandedOver;
import ngo.portal.ejb.lead.ChairEvent.ChairTermPlanned;
import ngo.portal.ejb.lead.ChairEvent.ChairTermWithdrawn;
import ngo.portal.persistence.lead.ChairRefusals.AlreadyHandedOver;
import ngo.portal.persistence.lead.ChairRefusals.ChairTermHasBegun;
import ngo.portal.persistence.lead.ChairRefusals.ChairTermOverlaps;
import ngo.portal.persistence.lead.ChairRepository;
import ngo.portal.persistence.lead.ChairSchedule;
import ngo.portal.persistence.lead.ChairTermRow;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.tenant.TenantContext;

/** The rotating chair of the leads. Everybody in the coalition sees who chairs; leads plan the terms. Days are in UTC. */
@Stateless
public class ChairService {

    private static final int MAX_NOTE_CHARACTERS = InputParser.MAX_WORDS_CHARACTERS;

    @Inject
    private ChairRepository chair;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<ChairEvent> events;

    @Inject
    private Clock clock;

    public ChairSchedule schedule() {
        access.requireMember();
        return chair.schedule();
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    /** Organisations that may chair, which are those with leads. For leads, who plan the terms. */
    public List<OrganisationRow> candidates() {
        access.requireLead();
        return organisations.rows(organisations.leading());
    }

    public UUID scheduleTerm(String alias, LocalDate firstDay, LocalDate lastDay) {
        OrganisationRow one = candidates().stream()
                .filter(row -> row.alias().equals(alias))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("chair"));
        if (firstDay.isAfter(lastDay) || lastDay.isBefore(today())) {
            throw new InvalidInput("lastDay");
        }
        if (chair.scheduleAlone().isTaken(firstDay, lastDay)) {
            throw new ChairTermOverlaps();
        }

        UUID id = chair.add(one.id(), firstDay, lastDay, tenant.organisation(), tenant.acting(), clock.instant());

        events.fire(new ChairTermPlanned(
                new Document(ChairEvent.KIND, id, tenant.organisation(), one.name()),
                List.of(Audience.leadsNotified())));
        return id;
    }

    /** Withdraws a term that has not begun; the log keeps that it was planned. */
    public void withdraw(UUID id) {
        ChairTermRow term = requireAlone(id);
        access.requireLead();
        if (!term.firstDay().isAfter(today())) {
            throw new ChairTermHasBegun();
        }

        note(term, ChairRepository.Note.WITHDRAWN, "");

        events.fire(new ChairTermWithdrawn(
                new Document(ChairEvent.KIND, id, tenant.organisation(), term.chairName()),
                List.of(Audience.leadsNotified())));
    }

    /** Records today's handover of the chair, with a note for the next one. */
    public void handOver(UUID id, String note) {
        ChairTermRow term = requireAlone(id);
        access.requireLead();
        if (term.isHandedOver()) {
            throw new AlreadyHandedOver();
        }
        if (note.isBlank() || note.length() > MAX_NOTE_CHARACTERS) {
            throw new InvalidInput("note");
        }

        note(term, ChairRepository.Note.HANDED_OVER, note.strip());

        events.fire(new ChairHandedOver(
                new Document(ChairEvent.KIND, id, tenant.organisation(), term.chairName()),
                List.of(Audience.leadsNotified(), Audience.notified(term.chair(), MemberRole.ADMINISTRATOR))));
    }

    private void note(ChairTermRow term, ChairRepository.Note kind, String note) {
        chair.note(term.id(), kind, note, tenant.organisation(), tenant.acting(), clock.instant());
    }

    private ChairTermRow requireAlone(UUID id) {
        access.requireMember();
        return chair.scheduleAlone().terms().stream()
                .filter(term -> term.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
