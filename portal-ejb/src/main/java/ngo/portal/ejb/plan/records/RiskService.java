package ngo.portal.ejb.plan.records;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.plan.PlanEvent;
import ngo.portal.ejb.plan.PlanEvent.PowerMapChanged;
import ngo.portal.ejb.plan.PlanEvent.RisksChanged;
import ngo.portal.ejb.plan.PlanEvent.RisksReviewed;
import ngo.portal.ejb.plan.PlanWriteAccess;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.plan.SectionRepository;
import ngo.portal.persistence.plan.records.RiskRepository;
import ngo.portal.persistence.plan.records.RiskReviewRow;
import ngo.portal.persistence.plan.records.RiskRow;
import ngo.portal.persistence.plan.records.TargetRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.tenant.TenantContext;

/**
 * Records that stay inside the organisation: the risks of a plan with their review, and the power map. Members edit them in
 * any state of the plan, because risks change independently of it.
 */
@Stateless
public class RiskService {

    private static final int MAX_NOTE_CHARACTERS = InputParser.MAX_WORDS_CHARACTERS;

    @Inject
    private RiskRepository risks;

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

    public UUID addRisk(UUID id, UUID section, @Valid RiskForm form) {
        Plan plan = writeAccess.owned(id);
        RiskRow risk = form.row(UUID.randomUUID(), sections.require(id, section).id());
        risks.add(plan.organisation(), id, risk, clock.instant());
        fireRisks(plan);
        return risk.id();
    }

    public void changeRisk(UUID id, UUID section, UUID risk, @Valid RiskForm form) {
        Plan plan = writeAccess.owned(id);
        risks.change(id, form.row(risk, section));
        fireRisks(plan);
    }

    public void dropRisk(UUID id, UUID risk, long version) {
        Plan plan = writeAccess.owned(id);
        risks.dropRisk(id, risk, version);
        fireRisks(plan);
    }

    /** Records a risk review by the caller today, which is valid until that day. Nothing can be shared without one. */
    public void review(UUID id, LocalDate nextOn, String note) {
        Plan plan = writeAccess.owned(id);
        LocalDate today = writeAccess.today();
        if (!nextOn.isAfter(today)) {
            throw new InvalidInput("nextOn");
        }
        if (note.length() > MAX_NOTE_CHARACTERS) {
            throw new InvalidInput("note");
        }
        risks.review(
                plan.organisation(),
                id,
                new RiskReviewRow(today, nextOn, note.strip(), tenant.acting().name()),
                clock.instant());

        events.fire(new RisksReviewed(plan.document(), List.of()));
    }

    public UUID addTarget(UUID id, UUID section, @Valid TargetForm form) {
        Plan plan = writeAccess.owned(id);
        TargetRow target =
                form.row(UUID.randomUUID(), sections.require(id, section).id());
        risks.add(plan.organisation(), id, target, clock.instant());
        fireTargets(plan);
        return target.id();
    }

    public void changeTarget(UUID id, UUID section, UUID target, @Valid TargetForm form) {
        Plan plan = writeAccess.owned(id);
        risks.change(id, form.row(target, section));
        fireTargets(plan);
    }

    public void dropTarget(UUID id, UUID target, long version) {
        Plan plan = writeAccess.owned(id);
        risks.dropTarget(id, target, version);
        fireTargets(plan);
    }

    private void fireRisks(Plan plan) {
        events.fire(new RisksChanged(plan.document(), List.of()));
    }

    private void fireTargets(Plan plan) {
        events.fire(new PowerMapChanged(plan.document(), List.of()));
    }
}
