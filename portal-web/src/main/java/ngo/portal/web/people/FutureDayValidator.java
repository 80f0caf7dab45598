package ngo.portal.web.people;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import java.time.Clock;
import java.time.LocalDate;
import ngo.portal.web.shared.Days;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Validates that a day is not in the past. */
@FacesValidator("dayAhead")
public class FutureDayValidator implements Validator<LocalDate> {

    @Override
    public void validate(FacesContext faces, UIComponent field, @Nullable LocalDate day) {
        Clock clock = CDI.current().select(Clock.class).get();
        if (day != null && day.isBefore(Days.today(clock))) {
            Text text = CDI.current().select(Text.class).get();
            throw text.wrong(text.of("people", "problem.dayIsOver"));
        }
    }
}
