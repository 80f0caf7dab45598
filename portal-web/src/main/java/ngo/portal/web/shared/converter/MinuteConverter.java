package ngo.portal.web.shared.converter;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import ngo.portal.persistence.shared.InputParser;
import org.jspecify.annotations.Nullable;

/** A day and its minute as browsers send them, such as 2027-02-28T18:00; the zone is said beside it. */
@FacesConverter("minute")
public class MinuteConverter implements Converter<LocalDateTime> {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

    @Override
    public @Nullable LocalDateTime getAsObject(FacesContext faces, UIComponent field, @Nullable String typed) {
        String minute = typed == null ? "" : typed.strip();
        return minute.isEmpty() ? null : InputParser.typedMinute(minute).orElseThrow(ConverterException::new);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, @Nullable LocalDateTime minute) {
        return minute == null ? "" : MINUTE.format(minute);
    }
}
