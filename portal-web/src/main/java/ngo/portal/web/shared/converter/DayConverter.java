package ngo.portal.web.shared.converter;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import ngo.portal.persistence.shared.InputParser;
import org.jspecify.annotations.Nullable;

/** A day as browsers send it, such as 2027-02-28. */
@FacesConverter("day")
public class DayConverter implements Converter<LocalDate> {

    @Override
    public @Nullable LocalDate getAsObject(FacesContext faces, UIComponent field, @Nullable String typed) {
        String day = typed == null ? "" : typed.strip();
        return day.isEmpty() ? null : InputParser.typedDay(day).orElseThrow(ConverterException::new);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, @Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
