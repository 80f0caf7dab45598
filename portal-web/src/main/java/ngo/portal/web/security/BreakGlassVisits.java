package ngo.portal.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.ejb.breakglass.BreakGlassEvent;
import ngo.portal.ejb.breakglass.BreakGlassService;
import ngo.portal.persistence.breakglass.BreakGlassRow;
import ngo.portal.persistence.shared.InputParser;

/**
 * Writes down what whoever broke the glass opens, in the trail of the organisation; and lets them open things only. What others
 * open is counted, not written down.
 */
@ApplicationScoped
public class BreakGlassVisits {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Pattern DOCUMENT =
            Pattern.compile("(?:^|/)(statement|plan)s/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    @Inject
    private BreakGlassService glasses;

    @Inject
    private ReadingRateMonitor readingRateMonitor;

    /**
     * Notes a visit, where it is one.
     *
     * @return false where the person may not do such a thing at all
     */
    public boolean allow(TenantResolution tenantResolution, String method, String path) {
        BreakGlassRow glass = tenantResolution.glass();
        if (glass == null) {
            if (tenantResolution.kind() == PrincipalKind.MEMBER) {
                readingRateMonitor.note(tenantResolution.acting().subject(), path);
            }
            return true;
        }
        if (!READING.contains(method.toUpperCase(Locale.ROOT))) {
            return false;
        }
        Matcher document = DOCUMENT.matcher(path);
        if (document.find()) {
            glasses.note(
                    glass,
                    InputParser.id(document.group(2)).orElseThrow(),
                    document.group(1).toUpperCase(Locale.ROOT));
        } else {
            glasses.note(glass, glass.id(), BreakGlassEvent.KIND);
        }
        return true;
    }
}
