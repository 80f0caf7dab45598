package ngo.portal.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ngo.portal.web.shared.AddressFilter;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Fills a page with the input that its reader had typed when the session ended. Nothing is submitted: the reader presses the button again. */
@Named("resumed")
@RequestScoped
public class ResumedForm {

    @Inject
    private UnsentFormRecovery late;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    private Map<String, List<String>> left = new LinkedHashMap<>();

    /** Before a page is shown for the first time. */
    public void fill(FacesContext faces) {
        ExternalContext external = faces.getExternalContext();
        Object seen = external.getRequestMap().get(AddressFilter.SEEN);
        if (faces.isPostback() || seen == null || faces.getResponseComplete()) {
            return;
        }
        String path = seen.toString().replaceFirst("[?].*$", "");
        late.take(
                        (HttpServletRequest) external.getRequest(),
                        (HttpServletResponse) external.getResponse(),
                        caller.getSubject(),
                        path)
                .ifPresent(form -> fill(faces, form));
    }

    private void fill(FacesContext faces, UnsentForm form) {
        left = new LinkedHashMap<>(form.fields());
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (context, one) -> {
            fill(faces, one, form.fields());
            return VisitResult.ACCEPT;
        });
        boolean unproven = faces.getExternalContext().getRequestParameterMap().containsKey(UnsentFormRecovery.UNPROVEN);
        text.warned(text.of("problem", unproven ? "proof.resumed" : "session.resumed"));
    }

    private void fill(FacesContext faces, UIComponent one, Map<String, List<String>> fields) {
        String id = one.getClientId(faces);
        if (one instanceof UICommand || one instanceof UIForm) {
            left.remove(id);
        } else if (one instanceof EditableValueHolder input && isSent(faces, one, fields)) {
            left.remove(id);
            put(input, fields.get(id));
        }
    }

    /** A page may have several forms; only one was sent. */
    private static boolean isSent(FacesContext faces, UIComponent one, Map<String, List<String>> fields) {
        UIComponent form = one;
        while (form != null && !(form instanceof UIForm)) {
            form = form.getParent();
        }
        return form != null && fields.containsKey(form.getClientId(faces));
    }

    /** What is not ticked is not sent. */
    private static void put(EditableValueHolder input, @Nullable List<String> values) {
        if (input instanceof UISelectBoolean) {
            input.setSubmittedValue(String.valueOf(values != null));
        } else if (input instanceof UISelectMany) {
            input.setSubmittedValue(values == null ? new String[0] : values.toArray(String[]::new));
        } else if (values != null && !values.isEmpty()) {
            input.setSubmittedValue(values.get(0));
        }
    }

    /** Input for which the page no longer has a field. */
    public List<String> getLeft() {
        return left.values().stream()
                .flatMap(List::stream)
                .filter(words -> words.strip().contains(" "))
                .toList();
    }
}
