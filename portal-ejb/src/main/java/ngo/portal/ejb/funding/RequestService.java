package ngo.portal.ejb.funding;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.funding.FundingEvent.RequestDeleted;
import ngo.portal.ejb.funding.FundingEvent.RequestDrafted;
import ngo.portal.ejb.funding.FundingEvent.RequestWritten;
import ngo.portal.ejb.vault.Vault;
import ngo.portal.ejb.vault.VaultObject;
import ngo.portal.persistence.funding.CallRepository;
import ngo.portal.persistence.funding.FundingCall;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestRepository;
import ngo.portal.persistence.funding.RequestSection;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.Secret;
import ngo.portal.persistence.funding.handling.RevealRepository;
import ngo.portal.persistence.funding.writing.WriterRepository;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.tenant.TenantContext;

/** Writing of funding requests. The content is encrypted from the first draft on, and only those who write it see the person concerned. */
@Stateless
public class RequestService {

    private static final Set<Secret> OF_THE_APPLICANT = EnumSet.of(Secret.CONTENT, Secret.IDENTITY, Secret.PAYMENT);

    @Inject
    private RequestRepository requests;

    @Inject
    private CallRepository calls;

    @Inject
    private WriterRepository writers;

    @Inject
    private RevealRepository reveals;

    @Inject
    private SealedTexts texts;

    @Inject
    private FundingAccess fundingAccess;

    @Inject
    private Vault vault;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<FundingEvent> events;

    @Inject
    private Clock clock;

    /** Begins a request under a call, with the present content of the form. */
    public UUID draft(UUID callId, @Valid RequestForm form) {
        FundingCall call = calls.require(callId);
        access.requireRole(MemberRole.MEMBER);
        Instant now = clock.instant();
        call.requireTaking(now);
        if (call.organisation().equals(tenant.organisation())) {
            throw new Forbidden();
        }
        FundingRequest request =
                new FundingRequest(tenant.organisation(), call, form.getUrgency(), tenant.subject(), now);
        requests.add(request);
        writers.letIn(request, tenant.subject(), tenant.acting().name(), tenant.subject(), now);
        OF_THE_APPLICANT.forEach(secret -> vault.create(SealedTexts.object(request, secret)));
        writeAll(request, form, now);

        events.fire(new RequestDrafted(request.document(), List.of()));
        return request.id();
    }

    /** Saves one section. A section that another writer has saved meanwhile is never overwritten. */
    public void write(UUID id, RequestSection section, @Valid RequestForm form) {
        FundingRequest request = fundingAccess.forWriting(id);
        request.requireWritable(section);
        requireNewest(request, form);
        Instant now = clock.instant();
        writeSection(request, section, form, now);
        request.touch(now);

        events.fire(new RequestWritten(request.document(), List.of()));
    }

    /** Saves all sections that can be edited now. */
    public void rewrite(UUID id, @Valid RequestForm form) {
        FundingRequest request = fundingAccess.forWriting(id);
        request.requireWritable(request.writable().stream().findFirst().orElse(RequestSection.ABOUT));
        requireNewest(request, form);
        Instant now = clock.instant();
        writeAll(request, form, now);
        request.touch(now);

        events.fire(new RequestWritten(request.document(), List.of()));
    }

    private static void requireNewest(FundingRequest request, RequestForm form) {
        if (form.getVersion() != request.version()) {
            throw new Stale();
        }
    }

    private void writeAll(FundingRequest request, RequestForm form, Instant now) {
        request.writable().forEach(section -> writeSection(request, section, form, now));
    }

    private void writeSection(FundingRequest request, RequestSection section, RequestForm form, Instant now) {
        if (section == RequestSection.ABOUT && request.state() == RequestState.DRAFT) {
            request.hasten(form.getUrgency());
        }
        String currency = calls.require(request.call()).terms().currency();
        texts.write(request, form.fields(section, currency), now);
    }

    /**
     * Destroys the content. A draft is deleted completely. Of a finished request its existence, its steps and the funder's
     * own notes remain; of a grant also which instalment was paid when and by whom, without sums and reports.
     */
    public void delete(UUID id) {
        FundingRequest request = fundingAccess.forWriting(id);
        access.requireFresh();
        if (!request.state().isDeletable()) {
            throw new IllegalTransition(request.state().name(), RequestState.ANONYMISED.name());
        }
        Instant now = clock.instant();
        reveals.closeAll(id, now);
        for (Secret secret : OF_THE_APPLICANT) {
            VaultObject object = SealedTexts.object(request, secret);
            vault.shredLater(object);
        }
        FundingEvent deleted = new RequestDeleted(request.document(), List.of());
        if (request.state() == RequestState.DRAFT) {
            requests.remove(request);
        } else {
            texts.destroy(request);
            request.step(RequestState.ANONYMISED, now);
        }

        events.fire(deleted);
    }
}
