package ngo.portal.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.NamingContainer;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.html.HtmlInputFile;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.component.html.HtmlOutputLabel;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The inputs of the page that is shown. */
@Named
@ApplicationScoped
public class Inputs {

    /** Follows the id of an input in the id of the word that says it may be left empty. */
    static final String OPTIONAL = "-optional";

    /** Follows the id of an input in the id of what is wrong with it. */
    static final String PROBLEM = "-problem";

    /** An attribute of an input: other names under which refusals know it, separated by blanks. */
    private static final String MEANS = "means";

    /** Follows the id of a picker in the id of what is typed into. */
    private static final String PICKER_INPUT = "_input";

    /**
     * Whether something is typed into the input with this id that may as well stay away.
     *
     * @param beside a part of the page in the same form or row
     */
    public boolean isOptional(UIComponent beside, String id) {
        if (!(beside.findComponent(id) instanceof UIInput input)) {
            return false;
        }
        boolean optional = isTyped(input) && !input.isRequired();
        // An input can be optional in one row of a table and required in the next.
        input.getAttributes().put(OPTIONAL, optional);
        return optional;
    }

    /** The id of the word that says so, different in each row of a table. */
    public String optionalId(UIComponent beside, String id) {
        UIComponent input = beside.findComponent(id);
        return (input == null ? id : input.getClientId()) + OPTIONAL;
    }

    private static boolean isTyped(UIInput input) {
        return input instanceof HtmlInputText || input instanceof HtmlInputTextarea || input instanceof HtmlInputFile;
    }

    /** Whether every button of the form requires the input with this id. */
    public boolean isRequired(UIComponent beside, String id) {
        return beside.findComponent(id) instanceof UIInput input && input.isRequired();
    }

    /** The input that a refusal names, by its id or by its attribute {@code means}; absent if there is none. */
    public static @Nullable UIInput named(FacesContext faces, String id) {
        return faces.getViewRoot() == null ? null : named(faces.getViewRoot(), id);
    }

    private static @Nullable UIInput named(UIComponent in, String id) {
        if (in instanceof UIInput input
                && (id.equals(input.getId()) || means(input).contains(id))) {
            return input;
        }
        for (Iterator<UIComponent> parts = in.getFacetsAndChildren(); parts.hasNext(); ) {
            UIInput found = named(parts.next(), id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<String> means(UIInput input) {
        Object names = input.getAttributes().get(MEANS);
        return names == null ? List.of() : List.of(names.toString().split(" ", -1));
    }

    /** The id of an input on the page; in rows that repeat, its id in the first row. */
    static String clientId(FacesContext faces, UIInput input) {
        String id = input.getClientId(faces);
        for (UIComponent around = input.getParent(); around != null; around = around.getParent()) {
            String rows = around.getClientId(faces) + ":";
            if (around instanceof NamingContainer
                    && !(around instanceof UIForm)
                    && !(around instanceof UIViewRoot)
                    && id.startsWith(rows)
                    && !Character.isDigit(id.charAt(rows.length()))) {
                id = rows + "0:" + id.substring(rows.length());
            }
        }
        return id;
    }

    /** Where the keyboard goes for the input with this id of the page: to its first choice where it is a row of choices. */
    static String focus(FacesContext faces, String clientId) {
        String[] found = {""};
        faces.getViewRoot().invokeOnComponent(faces, clientId, (context, input) -> found[0] = focus(input));
        return found[0];
    }

    /** What the input with this id of the page is called; empty where no label says it. */
    static String label(FacesContext faces, String clientId) {
        String[] found = {""};
        faces.getViewRoot()
                .invokeOnComponent(
                        faces,
                        clientId,
                        (context, input) -> found[0] = label(row(input), String.valueOf(input.getId())));
        return found[0];
    }

    private static UIComponent row(UIComponent input) {
        UIComponent row = input;
        while (row.getParent() != null && !(row.getParent() instanceof NamingContainer)) {
            row = row.getParent();
        }
        return row.getParent() == null ? row : row.getParent();
    }

    private static String label(UIComponent in, String id) {
        if (in instanceof HtmlOutputLabel label && id.equals(label.getFor())) {
            return String.valueOf(label.getValue());
        }
        for (Iterator<UIComponent> parts = in.getFacetsAndChildren(); parts.hasNext(); ) {
            String found = label(parts.next(), id);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    private static String focus(UIComponent input) {
        boolean rowOfChoices = isRowOfChoices(input);
        return input.getClientId() + (rowOfChoices ? ":0" : isPicker(input) ? PICKER_INPUT : "");
    }

    private static boolean isPicker(UIComponent input) {
        return String.valueOf(input.getRendererType()).contains("AutoComplete");
    }

    private static boolean isRowOfChoices(UIComponent input) {
        String renderer = String.valueOf(input.getRendererType());
        return (input instanceof UISelectOne && renderer.endsWith("Radio"))
                || (input instanceof UISelectMany && renderer.endsWith("Checkbox"));
    }
}
