package ngo.portal.web.setting;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The zone that somebody means, by its name or by that of a city. */
@FacesConverter("zone")
public class ZoneConverter implements Converter<String> {

    @Override
    public @Nullable String getAsObject(FacesContext faces, UIComponent field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return "";
        }
        return CDI.current().select(Cities.class).get().zone(typed).orElseThrow(() -> {
            Text text = CDI.current().select(Text.class).get();
            return text.unreadable(text.of("me", "problem.zone"));
        });
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, @Nullable String zone) {
        return zone == null ? "" : zone;
    }
}
