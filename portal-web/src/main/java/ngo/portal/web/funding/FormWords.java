package ngo.portal.web.funding;

import ngo.portal.persistence.funding.CallDetail;
import ngo.portal.persistence.funding.ServiceTime;
import ngo.portal.persistence.funding.Urgency;
import ngo.portal.web.shared.Text;

/** How an urgency is chosen: what it means, and what the call promises for it. */
final class FormWords {

    private FormWords() {}

    static String urgency(Text text, CallDetail call, Urgency urgency) {
        String name = text.of("funding", "urgency." + urgency);
        String means = text.of("funding", "urgency.help." + urgency);
        return call.services().stream()
                .filter(one -> one.urgency() == urgency)
                .findFirst()
                .map(ServiceTime::hours)
                .map(hours -> text.of("request", "urgency.promised", name, means, hours))
                .orElseGet(() -> text.of("request", "urgency.plain", name, means));
    }
}
