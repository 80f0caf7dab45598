package ngo.portal.web.document;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import ngo.portal.persistence.text.Html;
import ngo.portal.persistence.text.TextRefused;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** A section as one types it, with the toolbar or as Markdown. What cannot be part of a text is said at the field. */
@FacesConverter("markdown")
public class Markdown implements Converter<String> {

    @Override
    public String getAsObject(FacesContext faces, UIComponent field, @Nullable String typed) {
        try {
            return Html.fromTyped(typed == null ? "" : typed);
        } catch (TextRefused refused) {
            Text text = CDI.current().select(Text.class).get();
            throw text.unreadable(text.of(refused));
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, @Nullable String html) {
        return html == null ? "" : Html.toMarkdown(html);
    }
}
