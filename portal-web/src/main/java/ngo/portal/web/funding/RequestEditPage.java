package ngo.portal.web.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import ngo.portal.ejb.funding.RequestAction;
import ngo.portal.ejb.funding.RequestForm;
import ngo.portal.ejb.funding.RequestService;
import ngo.portal.persistence.funding.CallTerms;
import ngo.portal.persistence.funding.RequestSection;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.Urgency;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.web.document.SidebarField;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The page for writing a request part by part. In an edit conflict the writer sees what another person has saved, and may save again. */
@Named
@RequestScoped
public class RequestEditPage {

    private static final int EMPTY_BUDGET_LINES = 3;
    private static final int MAX_BUDGET_LINES = 100;

    @Inject
    private CurrentRequest current;

    @Inject
    private RequestService requests;

    @Inject
    private FormProgress marks;

    @Inject
    private Text text;

    private @Nullable RequestForm form;

    private @Nullable List<BudgetText> lines;

    private boolean tried;

    private String seen = "";

    private List<SidebarField> theirs = List.of();

    public void load() {
        current.requireOneOf(RequestAction.WRITE);
    }

    public FormPart getPart() {
        String typed = PageParameters.of("part");
        return getParts().stream()
                .filter(one -> typed.isEmpty() || one.name().equals(typed))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** All of a draft; afterwards only what the funder has asked about. */
    public List<FormPart> getParts() {
        boolean draft = current.getHead().state() == RequestState.DRAFT;
        return Stream.of(FormPart.values())
                .filter(one -> draft
                        || (one.section() != null
                                && current.getHead().writable().contains(one.section())))
                .toList();
    }

    public int getNumber() {
        return getParts().indexOf(getPart()) + 1;
    }

    public void save() {
        if (isOvertakenNow()) {
            return;
        }
        RequestForm written = getForm();
        if (getPart() == FormPart.BUDGET) {
            tried = true;
            if (getLines().stream().anyMatch(line -> !line.getProblem().isEmpty())) {
                text.refused(text.of("request", "problem.lines"));
                return;
            }
            written.setBudget(new ArrayList<>(getLines().stream()
                    .filter(line -> !line.isEmpty())
                    .map(BudgetText::form)
                    .toList()));
        }
        RequestSection section = Objects.requireNonNull(getPart().section());
        requests.write(current.id(), section, written);
        text.said("handling", "saved");
        Redirects.to(next());
    }

    /** Others may have saved other parts meanwhile; only what they have written here is in the way. */
    private boolean isOvertakenNow() {
        String now = marks.fingerprint(getPart());
        boolean overtaken = !now.equals(seen);
        if (overtaken) {
            theirs = marks.fields(getPart());
            seen = now;
        }
        getForm().setVersion(current.getHead().version());
        return overtaken;
    }

    private String next() {
        List<FormPart> all = getParts();
        int after = all.indexOf(getPart()) + 1;
        String end = current.getHead().state() == RequestState.DRAFT ? "/submit" : "/question";
        return after < all.size() ? address(all.get(after)) : current.getPath() + end;
    }

    public String address(FormPart one) {
        return current.getPath() + "/edit?part=" + one;
    }

    /** Whether a part is there, still needed, or left to the writer: a class of the list. */
    public String mark(FormPart one) {
        return marks.mark(one);
    }

    public String icon(FormPart one) {
        return switch (marks.mark(one)) {
            case FormProgress.DONE -> "check";
            case FormProgress.OPEN -> "pen";
            default -> "dash";
        };
    }

    public RequestForm getForm() {
        if (form == null) {
            form = RequestForm.of(current.getView());
        }
        return form;
    }

    /** Of the budget, with some to be filled in. */
    public List<BudgetText> getLines() {
        if (lines == null) {
            lines = new ArrayList<>(
                    getForm().getBudget().stream().map(BudgetText::of).toList());
            for (int i = 0; i < EMPTY_BUDGET_LINES && lines.size() < MAX_BUDGET_LINES; i++) {
                lines.add(new BudgetText());
            }
        }
        return lines;
    }

    /** Whether the lines were sent, so that what is wrong with them is said. */
    public boolean isTried() {
        return tried;
    }

    public CallTerms getTerms() {
        return current.getView().call().terms();
    }

    /** What the call pays for, and what a line says already. */
    public List<String> categories(BudgetText line) {
        List<String> known = getTerms().categories();
        return line.getCategory().isEmpty() || known.contains(line.getCategory())
                ? known
                : Stream.concat(known.stream(), Stream.of(line.getCategory())).toList();
    }

    public List<Urgency> getUrgencies() {
        return List.of(Urgency.values());
    }

    public String label(Urgency urgency) {
        return FormWords.urgency(text, current.getView().call(), urgency);
    }

    /** The fingerprint of the part as the writer saw it, to detect whether it has changed. */
    public String getSeen() {
        return seen.isEmpty() ? marks.fingerprint(getPart()) : seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public boolean isOvertaken() {
        return !theirs.isEmpty();
    }

    public List<SidebarField> getTheirs() {
        return theirs;
    }
}
