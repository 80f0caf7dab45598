package ngo.portal.web.shared;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.component.html.HtmlSelectOneMenu;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Marks invalid and optional inputs for assistive technology: which input is invalid, why, and that it may stay empty. */
public class InputMarks implements SystemEventListener {

    private static final String DESCRIBED_BY = "aria-describedby";
    private static final String REQUIRED = "aria-required";
    private static final String INVALID = "aria-invalid";

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIInput;
    }

    @Override
    public void processEvent(SystemEvent event) {
        mark(FacesContext.getCurrentInstance(), (UIInput) event.getSource());
    }

    private static void mark(FacesContext faces, UIInput input) {
        Map<String, Object> marks = input.getPassThroughAttributes(true);
        String id = input.getClientId(faces);
        boolean wrong = !faces.getMessageList(id).isEmpty();
        if (wrong) {
            marks.put(INVALID, "true");
        } else {
            marks.remove(INVALID);
        }
        if (input.isRequired() && isOneElement(input)) {
            marks.put(REQUIRED, "true");
        } else {
            marks.remove(REQUIRED);
        }
        describe(faces, input, Inputs.PROBLEM, wrong);
        describe(faces, input, Inputs.OPTIONAL, isMarkedOptional(input));
    }

    /** The list of a row of choices cannot have the attribute; the legend says that a choice is required. */
    private static boolean isOneElement(UIInput input) {
        return input instanceof HtmlInputText
                || input instanceof HtmlInputTextarea
                || input instanceof HtmlSelectOneMenu;
    }

    /** The tag says it of what it holds, so that it is said once. */
    private static boolean isMarkedOptional(UIComponent input) {
        return Boolean.TRUE.equals(input.getAttributes().get(Inputs.OPTIONAL));
    }

    /** In a table the same component renders the input of each row, and keeps the message of the previous row. */
    private static void describe(FacesContext faces, UIInput input, String by, boolean applies) {
        Map<String, Object> marks = input.getPassThroughAttributes(true);
        String end = input.getId() + by;
        Set<String> ids = new LinkedHashSet<>(List.of(described(faces, marks).split(" ", -1)));
        ids.removeIf(one -> one.isEmpty() || one.equals(end) || one.endsWith(":" + end));
        if (applies) {
            ids.add(input.getClientId(faces) + by);
        }
        if (ids.isEmpty()) {
            marks.remove(DESCRIBED_BY);
        } else {
            marks.put(DESCRIBED_BY, String.join(" ", ids));
        }
    }

    /** In a tag it is an expression until somebody has added to it. */
    private static String described(FacesContext faces, Map<String, Object> marks) {
        Object said = marks.getOrDefault(DESCRIBED_BY, "");
        Object ids = said instanceof ValueExpression expression ? expression.getValue(faces.getELContext()) : said;
        return ids == null ? "" : ids.toString();
    }
}
