package ngo.portal.web.translation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ngo.portal.ejb.translation.XliffRefused;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.translation.Segment;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The result of a file that was sent to the editor: how many segments were imported, or the errors in it. */
@Named
@RequestScoped
public class TranslationFilePage {

    private static final Pattern TAKEN = Pattern.compile("\\d{1,4}(-\\d{1,4}){2}");

    @Inject
    private TranslatePage page;

    @Inject
    private Text text;

    private String taken = "";

    public String getTaken() {
        return taken;
    }

    public void setTaken(@Nullable String taken) {
        this.taken = taken != null && TAKEN.matcher(taken).matches() ? taken : "";
    }

    /** How much was taken; empty where nothing was sent. */
    public String getSaid() {
        Object[] numbers = Stream.of(taken.split("-", -1))
                .flatMap(number -> InputParser.whole(number).stream())
                .toArray();
        return taken.isEmpty() ? "" : text.of("translation", "taken", numbers);
    }

    /** Why nothing was taken; empty where something was, or nothing was sent. */
    public String getProblem() {
        @Nullable XliffRefused refused = refused();
        return refused == null ? "" : text.of(refused);
    }

    /** What is wrong with single units. */
    public List<XliffRefused.Fault> getFaults() {
        @Nullable XliffRefused refused = refused();
        return refused == null ? List.of() : refused.faults();
    }

    /** The segment by its number on the page; the id of the unit where there is no such segment. */
    public String place(XliffRefused.Fault fault) {
        List<String> keys = page.getCurrent().getDetail().written().all().stream()
                .map(Segment::key)
                .toList();
        int at = keys.indexOf(fault.unit());
        return at < 0 ? fault.unit() : text.of("translation", "segment", at + 1);
    }

    private static @Nullable XliffRefused refused() {
        return FacesContext.getCurrentInstance()
                                .getExternalContext()
                                .getRequestMap()
                                .get(XliffServlet.REFUSED)
                        instanceof XliffRefused refused
                ? refused
                : null;
    }
}
