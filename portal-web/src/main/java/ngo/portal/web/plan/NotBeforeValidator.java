package ngo.portal.web.plan;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import java.time.LocalDate;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Refuses an end date before the start date. The attribute {@code first} names the field of the start date. */
@FacesValidator("notBefore")
public class NotBeforeValidator implements Validator<LocalDate> {

    @Override
    public void validate(FacesContext faces, UIComponent field, @Nullable LocalDate last) {
        UIComponent other =
                field.findComponent(String.valueOf(field.getAttributes().get("first")));
        boolean turned = last != null
                && other instanceof UIInput beginning
                && beginning.getValue() instanceof LocalDate first
                && last.isBefore(first);
        if (turned) {
            Text text = CDI.current().select(Text.class).get();
            throw text.wrong(text.of("planning", "problem.order"));
        }
    }
}
