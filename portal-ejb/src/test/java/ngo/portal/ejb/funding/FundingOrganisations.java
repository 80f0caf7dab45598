package ngo.portal.ejb.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.funding.call.CallForm;
import ngo.portal.ejb.funding.call.FundingCallService;
import ngo.portal.ejb.funding.handling.ScreeningService;
import ngo.portal.ejb.notification.NotificationService;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.Urgency;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** One organisation that asks, one that funds, a third one, and the people of all of them. */
@Dependent
public class FundingOrganisations {

    static final String NEED = "A lawyer for Amina before Friday";

    final People asking = People.ofANewOrganisation();
    final People funding = People.ofANewOrganisation();
    final People third = People.ofANewOrganisation();

    @Inject
    private Founding founding;

    @Inject
    private TenantContext tenant;

    @Inject
    private FundingCallService calls;

    @Inject
    private RequestService requests;

    @Inject
    private SubmissionService submission;

    @Inject
    private ScreeningService screening;

    @Inject
    private RequestReader reader;

    @Inject
    private NotificationService notifications;

    private UUID id = new UUID(0, 0);

    TenantPrincipal writer() {
        return asking.person("writer", MemberRole.MEMBER);
    }

    TenantPrincipal colleague() {
        return asking.person("colleague", MemberRole.MEMBER);
    }

    TenantPrincipal custodian() {
        return asking.person("custodian", MemberRole.CUSTODIAN);
    }

    TenantPrincipal officer() {
        return funding.person("officer", MemberRole.GRANTS_OFFICER);
    }

    TenantPrincipal second() {
        return funding.person("second", MemberRole.GRANTS_OFFICER);
    }

    /** At the funder, and nothing to do with requests. */
    TenantPrincipal deskmate() {
        return funding.person("deskmate", MemberRole.MEMBER);
    }

    void found() {
        founding.of(
                List.of(asking, funding, third),
                List.of(
                        Founding.member(writer(), asking),
                        Founding.member(colleague(), asking),
                        Founding.member(custodian(), asking),
                        Founding.member(officer(), funding),
                        Founding.member(second(), funding),
                        Founding.member(deskmate(), funding),
                        Founding.member(third.person("stranger", MemberRole.values()), third)),
                Map.of());
    }

    UUID open(FundingTrack track, boolean secondPerson) {
        as(officer());
        CallForm form = new CallForm();
        form.setTitle("Help in days");
        form.setTrack(track);
        form.setOpensAt(Clock.systemUTC().instant().minusSeconds(60));
        form.setCeiling(new BigDecimal("7500"));
        form.getHours().put(Urgency.IMMEDIATE, 24);
        form.getHours().put(Urgency.ORDINARY, 720);
        form.setSecondPerson(secondPerson);
        UUID call = calls.create(form);
        calls.open(call);
        return call;
    }

    UUID draft() {
        return draft(FundingTrack.EMERGENCY, false);
    }

    UUID draft(FundingTrack track, boolean secondPerson) {
        found();
        UUID call = open(track, secondPerson);
        as(writer());
        id = requests.draft(call, form());
        return id;
    }

    public static RequestForm form() {
        RequestForm form = new RequestForm();
        form.setUrgency(Urgency.IMMEDIATE);
        form.setTitle("A lawyer");
        form.setNeed(NEED);
        form.setRisk("Arrest at the border");
        form.setName("Amina Planted");
        form.setContact("+000 planted");
        form.setPlace("Harbour street");
        form.setChannel("A cousin with an account");
        form.setBudget(List.of(line("1000", "100", "400")));
        return form;
    }

    static BudgetLineForm line(String amount, String own, String others) {
        BudgetLineForm line = new BudgetLineForm();
        line.setCategory("Legal");
        line.setAmount(new BigDecimal(amount));
        line.setOwn(new BigDecimal(own));
        line.setOthers(new BigDecimal(others));
        return line;
    }

    RequestForm read() {
        return RequestForm.of(view());
    }

    Receipt submit() {
        as(writer());
        return submission.submit(id);
    }

    /** Handed in and taken up. */
    UUID screened(FundingTrack track) {
        draft(track, false);
        submit();
        as(officer());
        screening.takeUp(id);
        return id;
    }

    void as(TenantPrincipal acting) {
        tenant.enter(acting);
    }

    RequestView view() {
        return reader.view(id);
    }

    RequestState state(TenantPrincipal acting) {
        as(acting);
        return view().head().state();
    }

    List<String> heard(TenantPrincipal acting) {
        as(acting);
        return notifications.rows(Slice.first(50)).items().stream()
                .filter(row -> row.subject().equals(id))
                .map(row -> row.event())
                .toList();
    }
}
