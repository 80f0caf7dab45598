package ngo.portal.ejb.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.directory.DirectoryMember;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.OrganisationPeople;
import ngo.portal.persistence.organisation.PersonRow;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What organisations know of each other's people. */
@ArquillianTest
class OrganisationServiceIT {

    private final People own = People.ofANewOrganisation();
    private final People other = People.ofANewOrganisation();

    @Inject
    private TenantContext tenant;

    @Inject
    private Founding founding;

    @Inject
    private OrganisationService organisations;

    @Inject
    private MembershipService memberships;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @Test
    void ofAnotherOrganisationOneSeesHowManyPeopleItHasAndWhatTheyDoForTheCoalition() {
        founding.of(
                List.of(own, other),
                List.of(person("a", true), person("b", true), person("gone", false)),
                Map.of(subject("a"), Set.of("consortium-lead"), subject("gone"), Set.of("auditor")));

        tenant.enter(own.member());

        OrganisationPeople expected = new OrganisationPeople(2, Set.of(CoalitionRole.LEAD));
        assertThat(organisations.people(other.organisation())).isEqualTo(expected);
        assertThat(organisations.people(List.of(own.organisation(), other.organisation())))
                .isEqualTo(Map.of(other.organisation(), expected));
        assertThat(organisations.people(own.organisation())).isEqualTo(OrganisationPeople.NOBODY);
    }

    @Test
    void ofThoseInTheOfficeTheRoleIsKnownAlthoughTheyBelongToNoOrganisation() {
        String auditor = "auditor-" + own.organisation();
        String administrator = "administrator-" + own.organisation();
        String lead = "lead-" + own.organisation();
        founding.of(
                List.of(own),
                List.of(),
                Map.of(
                        auditor, Set.of("auditor", "consortium-lead"),
                        administrator, Set.of("coalition-admin"),
                        lead, Set.of("consortium-lead")));

        assertThat(known(auditor)).contains(new PersonRow(auditor, "", "", Set.of(CoalitionRole.AUDITOR), true));
        assertThat(known(administrator))
                .contains(new PersonRow(administrator, "", "", Set.of(CoalitionRole.COALITION_ADMINISTRATOR), true));
        assertThat(known(lead)).isEmpty();
        assertThat(memberships.of(lead).places()).isEmpty();
    }

    private Optional<PersonRow> known(String subject) {
        tenant.enter(TenantPrincipal.person(subject));
        return memberships.of(subject).person();
    }

    private DirectoryMember person(String name, boolean enabled) {
        return new DirectoryMember(
                other.organisation(), subject(name), name, name + "@portal.example", Set.of("members"), enabled);
    }

    private String subject(String name) {
        return name + "-" + other.organisation();
    }
}
