package ngo.portal.web.organisation;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import ngo.portal.ejb.organisation.EntryValidation;
import ngo.portal.web.shared.Text;

/** Validates a field of an entry. Its attribute {@code rule} names the expected format. */
@FacesValidator("typed")
public class EntryFieldValidator implements Validator<String> {

    @Override
    public void validate(FacesContext faces, UIComponent field, String typed) {
        String rule = String.valueOf(field.getAttributes().get("rule"));
        if (!typed.isBlank() && !fulfils(rule, typed.strip())) {
            Text text = CDI.current().select(Text.class).get();
            throw text.wrong(text.of("directory", "problem." + rule));
        }
    }

    static boolean fulfils(String rule, String typed) {
        return switch (rule) {
            case "web" -> EntryValidation.isWebAddress(typed);
            case "mail" -> EntryValidation.isMailAddress(typed);
            case "phone" -> EntryValidation.isPhone(typed);
            case "language" -> EntryValidation.isLanguage(typed);
            default -> throw new IllegalArgumentException(rule);
        };
    }
}
