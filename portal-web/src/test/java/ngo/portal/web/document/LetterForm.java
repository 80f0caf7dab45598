package ngo.portal.web.document;

import java.util.Map;
import java.util.TreeMap;
import ngo.portal.ejb.document.DocumentForm;
import ngo.portal.persistence.text.DocumentText;

/** A kind of document that the portal does not have: it has two sidebar fields. */
class LetterForm extends DocumentForm {

    private final Map<String, String> beside = new TreeMap<>();

    static LetterForm of(int number, String greeting, String postscript, DocumentText text) {
        LetterForm form = new LetterForm();
        form.take(text, number);
        form.write("greeting", greeting);
        form.write("postscript", postscript);
        return form;
    }

    @Override
    public Map<String, String> beside() {
        return Map.copyOf(beside);
    }

    @Override
    public void write(String field, String words) {
        beside.put(field, words);
    }
}
