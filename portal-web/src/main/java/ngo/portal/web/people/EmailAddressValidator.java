package ngo.portal.web.people;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import ngo.portal.ejb.people.InviteForm;
import ngo.portal.web.shared.Text;

/** Validates an e-mail address. */
@FacesValidator("address")
public class EmailAddressValidator implements Validator<String> {

    @Override
    public void validate(FacesContext faces, UIComponent field, String given) {
        if (!InviteForm.isAddress(given)) {
            Text text = CDI.current().select(Text.class).get();
            throw text.wrong(text.of("signing", "problem.EMAIL.UNREADABLE"));
        }
    }
}
