package ngo.portal.ejb.funding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.plan.CountedCalls;
import ngo.portal.persistence.funding.RequestFilter;
import ngo.portal.persistence.shared.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A long list asks the database as often as a short one, and so does a request about which much was said. */
@ArquillianTest
class FundingSizeIT {

    private static final int MANY = 12;

    @Inject
    private FundingOrganisations they;

    @Inject
    private RequestService requests;

    @Inject
    private AttachmentUpload uploads;

    @Inject
    private FundingListService lists;

    @Inject
    private CountedCalls calls;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @Test
    void aLongListTakesAsManyQueriesAsAShortOne() {
        they.draft();
        UUID call = they.view().head().call();
        int few = listed(1);
        for (int i = 1; i < MANY; i++) {
            requests.draft(call, FundingOrganisations.form());
        }

        assertThat(listed(MANY)).isEqualTo(few).isLessThanOrEqualTo(3);
    }

    private int listed(int expected) {
        calls.taken();
        assertThat(lists.own(RequestFilter.NONE, Slice.first(25)).items())
                .hasSize(expected)
                .allMatch(line -> line.title().equals("A lawyer"));
        return calls.taken();
    }

    @Test
    void aRequestWithManyFilesTakesAsManyQueriesAsOneWithNone() {
        UUID id = they.draft();
        int none = opened(0);
        for (int i = 0; i < MANY; i++) {
            uploads.add(id, i + ".txt", ("File " + i).getBytes(UTF_8));
        }

        assertThat(opened(MANY)).isEqualTo(none).isBetween(8, 20);
    }

    private int opened(int expected) {
        calls.taken();
        assertThat(they.view().files()).hasSize(expected);
        return calls.taken();
    }
}
