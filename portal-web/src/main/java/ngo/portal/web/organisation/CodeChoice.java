package ngo.portal.web.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import ngo.portal.web.navigation.Address;

/** A picker of countries or languages by their names in the language of the page; it stores their codes. */
@Dependent
public class CodeChoice extends Picker {

    @Inject
    private Address address;

    private CodeKind kind = CodeKind.COUNTRIES;

    /** Offers all there are, with these picked. */
    public void offer(CodeKind wanted, List<String> picked) {
        kind = wanted;
        call(wanted.word());
        offer(true, picked);
    }

    @Override
    protected List<Offer> search(String given, int most) {
        return kind.find(given, most).stream().map(this::offer).toList();
    }

    @Override
    protected List<Offer> known(Collection<String> values) {
        return values.stream().filter(kind::isKnown).map(this::offer).toList();
    }

    private Offer offer(String code) {
        return new Offer(code, kind.name(code));
    }

    @Override
    public String getEndpoint() {
        return address.of(CodesServlet.ADDRESS + "?of=" + kind.word());
    }
}
