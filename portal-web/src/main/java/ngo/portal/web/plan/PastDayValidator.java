package ngo.portal.web.plan;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import java.time.LocalDate;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Says beside the field that something has not happened yet. */
@FacesValidator("dayBehind")
public class PastDayValidator implements Validator<LocalDate> {

    @Override
    public void validate(FacesContext faces, UIComponent field, @Nullable LocalDate day) {
        LocalDate today = CDI.current().select(PlanningWords.class).get().today();
        if (day != null && day.isAfter(today)) {
            Text text = CDI.current().select(Text.class).get();
            throw text.wrong(text.of("planning", "problem.ahead"));
        }
    }
}
