package ngo.portal.web.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.web.navigation.Address;
import org.jspecify.annotations.Nullable;

/** What helps members to find their way. */
@Named
@RequestScoped
public class HelpPage {

    private static final String HELP = "/help";

    @Inject
    private Address address;

    private String area = "";

    public List<HelpArea> getAll() {
        return HelpArea.all();
    }

    public HelpArea getShown() {
        return HelpArea.called(area).orElseThrow(NotFound::new);
    }

    /** There is no page about anything else. */
    public void load() {
        getShown();
    }

    /** Where the pages of a section of the menu are explained. */
    public String about(@Nullable String section) {
        return address.of(HELP
                + HelpArea.about(section == null ? "" : section)
                        .map(found -> "/" + found.key())
                        .orElse(""));
    }

    public String getArea() {
        return area;
    }

    public void setArea(@Nullable String area) {
        this.area = area == null ? "" : area;
    }
}
