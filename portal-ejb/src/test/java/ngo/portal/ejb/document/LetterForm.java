package ngo.portal.ejb.document;

import java.util.Map;

/** A letter as it is typed, with a greeting as a sidebar field. */
public class LetterForm extends DocumentForm {

    private String greeting = "";

    @Override
    public Map<String, String> beside() {
        return Map.of("greeting", greeting);
    }

    @Override
    public void write(String field, String words) {
        if (field.equals("greeting")) {
            greeting = words;
        }
    }
}
