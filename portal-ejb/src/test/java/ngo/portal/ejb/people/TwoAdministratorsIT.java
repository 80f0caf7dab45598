package ngo.portal.ejb.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.people.ColleagueRow;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Two administrators who act on each other in the same moment do not leave their organisation to nobody. */
@ArquillianTest
class TwoAdministratorsIT {

    private static final int ROUNDS = 10;

    @Inject
    private TenantContext tenant;

    @Inject
    private Colleagues keycloak;

    @Inject
    private PeopleService people;

    @Inject
    private RoleService roles;

    @Inject
    private AtTheSameTime one;

    @Inject
    private AtTheSameTime other;

    @Resource
    private ManagedExecutorService threads;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @Test
    void oneRemovesTheOtherAndNotBothEachOther() throws Exception {
        String alias = keycloak.alias();
        for (int round = 0; round < ROUNDS; round++) {
            TenantPrincipal ada = keycloak.has("ada", MemberRole.ADMINISTRATOR);
            TenantPrincipal ben = keycloak.has("ben", MemberRole.ADMINISTRATOR);
            keycloak.seen();

            assertThat(both(
                            ada,
                            () -> people.remove(alias, ben.subject()),
                            ben,
                            () -> roles.change(
                                    alias,
                                    ada.subject(),
                                    List.of(new RequestedRole(MemberRole.MEMBER, null, null)),
                                    "")))
                    .as("round " + round)
                    .containsExactlyInAnyOrder(true, false);
            tenant.enter(ada);
            assertThat(people.members(alias))
                    .filteredOn(person -> person.standing().contains(MemberRole.ADMINISTRATOR))
                    .extracting(ColleagueRow::name)
                    .hasSize(1);
            keycloak.carriedOut();
        }
    }

    private List<Boolean> both(TenantPrincipal first, Runnable act, TenantPrincipal second, Runnable otherAct)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Boolean> done = threads.submit(() -> one.act(first, start, act));
        Future<Boolean> otherDone = threads.submit(() -> other.act(second, start, otherAct));
        return List.of(done.get(), otherDone.get());
    }
}
