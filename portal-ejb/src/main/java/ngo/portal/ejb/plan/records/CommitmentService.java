package ngo.portal.ejb.plan.records;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.plan.PlanEvent;
import ngo.portal.ejb.plan.PlanEvent.CommitmentMoved;
import ngo.portal.ejb.plan.PlanEvent.CommitmentRecorded;
import ngo.portal.ejb.plan.PlanWriteAccess;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.plan.SectionRepository;
import ngo.portal.persistence.plan.records.CommitmentRepository;
import ngo.portal.persistence.plan.records.CommitmentRow;
import ngo.portal.persistence.plan.records.CommitmentState;
import ngo.portal.persistence.plan.records.EvidenceRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.tenant.TenantContext;

/** Commitments of addressees. Evidence documents their state, from the first day on. */
@Stateless
public class CommitmentService {

    @Inject
    private CommitmentRepository commitments;

    @Inject
    private SectionRepository sections;

    @Inject
    private PlanWriteAccess writeAccess;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<PlanEvent> events;

    @Inject
    private Clock clock;

    public UUID add(UUID id, UUID section, @Valid CommitmentForm form, @Valid EvidenceForm evidence) {
        Plan plan = writeAccess.underWay(id);
        requireAnnounced(form);
        Instant now = clock.instant();
        CommitmentRow commitment =
                form.row(UUID.randomUUID(), sections.require(id, section).id());
        commitments.add(plan.organisation(), id, commitment, now);
        commitments.addEvidence(
                plan.organisation(), id, section, row(commitment.id(), CommitmentState.ANNOUNCED, evidence, now));

        events.fire(new CommitmentRecorded(plan.document(), List.of()));
        return commitment.id();
    }

    public void change(UUID id, UUID section, UUID commitment, @Valid CommitmentForm form) {
        Plan plan = writeAccess.underWay(id);
        requireAnnounced(form);
        commitments.change(id, form.row(commitment, section));

        events.fire(new CommitmentRecorded(plan.document(), List.of()));
    }

    /** Moves the commitment to the next state that the evidence documents. */
    public void move(UUID id, UUID commitment, CommitmentState to, @Valid EvidenceForm evidence, long version) {
        Plan plan = writeAccess.underWay(id);
        CommitmentRow present = commitments.require(id, commitment);
        present.state().require(to);
        if (present.version() != version) {
            throw new Stale();
        }
        commitments.move(plan.organisation(), id, present, row(commitment, to, evidence, clock.instant()));

        events.fire(new CommitmentMoved(plan.document(), List.of()));
    }

    /** Adds evidence for the present state. */
    public void addEvidence(UUID id, UUID commitment, @Valid EvidenceForm evidence) {
        Plan plan = writeAccess.underWay(id);
        CommitmentRow present = commitments.require(id, commitment);
        commitments.addEvidence(
                plan.organisation(),
                id,
                present.section(),
                row(commitment, present.state(), evidence, clock.instant()));

        events.fire(new CommitmentMoved(plan.document(), List.of()));
    }

    private void requireAnnounced(CommitmentForm form) {
        if (form.getAnnouncedOn().isAfter(writeAccess.today())) {
            throw new InvalidInput("announcedOn");
        }
    }

    private EvidenceRow row(UUID commitment, CommitmentState state, EvidenceForm form, Instant now) {
        return new EvidenceRow(
                commitment,
                state,
                form.text().strip(),
                form.source().strip(),
                tenant.acting().name(),
                now);
    }
}
