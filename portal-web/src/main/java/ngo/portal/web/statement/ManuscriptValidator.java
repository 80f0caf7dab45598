package ngo.portal.web.statement;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import java.nio.charset.StandardCharsets;
import ngo.portal.ejb.text.ImportRefused;
import ngo.portal.ejb.text.TextImport;
import ngo.portal.persistence.shared.Refusal;
import ngo.portal.persistence.text.TextRefused;
import ngo.portal.web.shared.Text;

/** Validates a pasted text. */
@FacesValidator("manuscript")
public class ManuscriptValidator implements Validator<String> {

    @Override
    public void validate(FacesContext faces, UIComponent field, String pasted) {
        if (pasted.isBlank()) {
            return;
        }
        try {
            TextImport.read("text", ("-\n\n" + pasted).getBytes(StandardCharsets.UTF_8));
        } catch (ImportRefused refused) {
            Text text = CDI.current().select(Text.class).get();
            throw text.wrong(text.of(ofAText(refused)));
        }
    }

    /** The refusal of a file, reworded for a text, because nobody has chosen a file here. */
    private static Refusal ofAText(ImportRefused refused) {
        return switch (refused.reason()) {
            case TOO_LARGE, TOO_MUCH_INSIDE -> new TextRefused(TextRefused.Reason.TOO_LONG);
            case NOT_A_DOCUMENT, UNREADABLE -> new TextRefused(TextRefused.Reason.CONTROL_CHARACTER);
            case EMPTY -> refused;
        };
    }
}
