package ngo.portal.ejb.errand;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.errand.Errand;
import ngo.portal.persistence.errand.ErrandRepository;

/**
 * What comes next of the errands of one organisation, those included that are put off: the portal's own mirror runs here
 * too, finds no Keycloak, and puts off whatever it meets.
 */
@Stateless
public class OpenErrands {

    private static final Duration LONGER_THAN_ANY_WAIT = Duration.ofHours(1);

    @Inject
    private ErrandRepository errands;

    @Inject
    private Clock clock;

    public List<Errand> next(UUID organisation) {
        return errands.next(clock.instant().plus(LONGER_THAN_ANY_WAIT)).stream()
                .filter(errand -> errand.organisation().equals(organisation))
                .toList();
    }
}
