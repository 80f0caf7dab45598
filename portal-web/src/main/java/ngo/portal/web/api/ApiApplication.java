package ngo.portal.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import ngo.portal.web.api.delivery.PetitionDeliveryResource;
import ngo.portal.web.api.delivery.PlanDeliveryResource;
import ngo.portal.web.api.delivery.StatementDeliveryResource;
import ngo.portal.web.api.funding.FundingAssessmentResource;
import ngo.portal.web.api.funding.FundingCallResource;
import ngo.portal.web.api.funding.FundingCourseResource;
import ngo.portal.web.api.funding.FundingGrantResource;
import ngo.portal.web.api.funding.FundingRequestResource;
import ngo.portal.web.api.open.PublicResource;
import ngo.portal.web.api.open.signing.PublicSigningResource;
import ngo.portal.web.api.organisation.InvitationResource;
import ngo.portal.web.api.organisation.MeResource;
import ngo.portal.web.api.organisation.MemberResource;
import ngo.portal.web.api.organisation.MembershipLifecycleResource;
import ngo.portal.web.api.organisation.OrganisationExportResource;
import ngo.portal.web.api.organisation.OrganisationResource;
import ngo.portal.web.api.petition.PetitionArchiveResource;
import ngo.portal.web.api.petition.PetitionCourseResource;
import ngo.portal.web.api.petition.PetitionPageResource;
import ngo.portal.web.api.petition.PetitionResource;
import ngo.portal.web.api.petition.PetitionTalkResource;
import ngo.portal.web.api.petition.desk.HeldSignatureResource;
import ngo.portal.web.api.petition.desk.PetitionBatchResource;
import ngo.portal.web.api.petition.desk.PetitionSheetResource;
import ngo.portal.web.api.petition.desk.SignatureResource;
import ngo.portal.web.api.petition.desk.SupporterNameResource;
import ngo.portal.web.api.petition.desk.SupporterResource;
import ngo.portal.web.api.plan.InstrumentResource;
import ngo.portal.web.api.plan.PlanCourseResource;
import ngo.portal.web.api.plan.PlanRecordResource;
import ngo.portal.web.api.plan.PlanResource;
import ngo.portal.web.api.plan.PlanTalkResource;
import ngo.portal.web.api.shared.BodyReader;
import ngo.portal.web.api.statement.ConsultationResource;
import ngo.portal.web.api.statement.GateResource;
import ngo.portal.web.api.statement.RevisionResource;
import ngo.portal.web.api.statement.SignOnResource;
import ngo.portal.web.api.statement.StatementResource;
import ngo.portal.web.api.translation.TranslationResource;

/** The JAX-RS application of the portal: the JSON API for programs. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {

    static final Set<Class<?>> RESOURCES = Set.of(
            StatementResource.class,
            ConsultationResource.class,
            GateResource.class,
            SignOnResource.class,
            RevisionResource.class,
            TranslationResource.class,
            StatementDeliveryResource.class,
            PlanDeliveryResource.class,
            PetitionDeliveryResource.class,
            PetitionArchiveResource.class,
            PetitionResource.class,
            PetitionTalkResource.class,
            PetitionCourseResource.class,
            PetitionPageResource.class,
            SignatureResource.class,
            HeldSignatureResource.class,
            SupporterNameResource.class,
            PetitionBatchResource.class,
            PetitionSheetResource.class,
            SupporterResource.class,
            PlanResource.class,
            PlanCourseResource.class,
            PlanRecordResource.class,
            PlanTalkResource.class,
            InstrumentResource.class,
            FundingCallResource.class,
            FundingRequestResource.class,
            FundingCourseResource.class,
            FundingAssessmentResource.class,
            FundingGrantResource.class,
            NotificationResource.class,
            MembershipLifecycleResource.class,
            OrganisationResource.class,
            MemberResource.class,
            InvitationResource.class,
            OrganisationExportResource.class,
            AuditResource.class,
            MeResource.class,
            PublicResource.class,
            PublicSigningResource.class);

    private static final Set<Class<?>> PROVIDERS =
            Set.of(BearerFilter.class, ContextCleanupFilter.class, BodyReader.class, ProblemMapper.class);

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> all = new HashSet<>(RESOURCES);
        all.addAll(PROVIDERS);
        return all;
    }

    /**
     * The API answers its errors itself and never forwards them to the error pages for people. The only description is the checked-in
     * docs/openapi.yaml.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.response.setStatusOverSendError", true,
                "jersey.config.server.wadl.disableWadl", true);
    }
}
