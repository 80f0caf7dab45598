package ngo.portal.ejb.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.people.AtTheSameTime;
import ngo.portal.persistence.access.Office;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Two people of the office found organisations in the same moment. */
@ArquillianTest
class TwoFoundingsIT {

    private static final int ROUNDS = 5;

    @Inject
    private FoundingService foundings;

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
    void ofTwoNamesThatLookAlikeOneIsFounded() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String mark = UUID.randomUUID().toString().substring(0, 8);
            FoundingForm latin = form("a-" + mark, "A house of " + mark);
            FoundingForm cyrillic = form("b-" + mark, "А house of " + mark);

            assertThat(both(latin, cyrillic)).as("round " + round).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void ofTwoAliasesThatLookAlikeOneIsFounded() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String mark = UUID.randomUUID().toString().substring(0, 8);
            FoundingForm letter = form("o-" + mark, "First " + mark);
            FoundingForm digit = form("0-" + mark, "Second " + UUID.randomUUID());

            assertThat(both(letter, digit)).as("round " + round).containsExactlyInAnyOrder(true, false);
        }
    }

    private List<Boolean> both(FoundingForm first, FoundingForm second) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Boolean> done = threads.submit(() -> one.act(office("olga"), start, () -> foundings.found(first)));
        Future<Boolean> otherDone =
                threads.submit(() -> other.act(office("pavel"), start, () -> foundings.found(second)));
        return List.of(done.get(), otherDone.get());
    }

    private static TenantPrincipal office(String name) {
        return new TenantPrincipal(Office.ID, name, name, Set.of(), Set.of(CoalitionRole.COALITION_ADMINISTRATOR))
                .provenAt(Clock.systemUTC().instant());
    }

    private static FoundingForm form(String alias, String name) {
        FoundingForm form = new FoundingForm();
        form.setAlias(alias);
        form.setName(name);
        form.getAbout().put("en", "What it does");
        form.setFirstAdministrator("first@" + alias + ".example");
        form.setFirstLanguage("en");
        return form;
    }
}
