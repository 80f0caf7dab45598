package ngo.portal.web.document;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list as one types it: one a line. */
@FacesConverter("lines")
public class LinesConverter implements Converter<List<String>> {

    @Override
    public List<String> getAsObject(FacesContext faces, UIComponent field, @Nullable String typed) {
        return of(typed == null ? "" : typed);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, @Nullable List<String> lines) {
        return lines == null ? "" : String.join("\n", lines);
    }

    static List<String> of(String typed) {
        return new ArrayList<>(
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }
}
