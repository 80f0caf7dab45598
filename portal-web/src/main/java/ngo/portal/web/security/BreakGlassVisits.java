package ngo.portal.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import ngo.portal.ejb.breakglass.BreakGlassEvent;
import ngo.portal.ejb.breakglass.BreakGlassService;
import ngo.portal.persistence.breakglass.BreakGlassRow;
import ngo.portal.web.shared.PrincipalKind;

/**
 * Records in the organisation's audit trail what a person with break-glass access opens, and restricts that person to reading. What all others
 * open is counted, not recorded.
 */
@ApplicationScoped
public class BreakGlassVisits {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Inject
    private BreakGlassService service;

    @Inject
    private ReadingRateMonitor readingRateMonitor;

    /**
     * Notes a visit, where it is one.
     *
     * @return false where the person may not do such a thing at all
     */
    public boolean allow(TenantResolution tenantResolution, String method, String path) {
        if (tenantResolution.isReadOnly() && !READING.contains(method.toUpperCase(Locale.ROOT))) {
            return false;
        }
        BreakGlassRow breakGlass = tenantResolution.breakGlass();
        if (breakGlass == null) {
            if (tenantResolution.kind() == PrincipalKind.MEMBER) {
                readingRateMonitor.note(tenantResolution.acting().subject(), path);
            }
            return true;
        }
        OpenedDocument.at(path)
                .ifPresentOrElse(
                        opened -> service.note(breakGlass, opened.id(), opened.kind()),
                        () -> service.note(breakGlass, breakGlass.id(), BreakGlassEvent.KIND));
        return true;
    }
}
