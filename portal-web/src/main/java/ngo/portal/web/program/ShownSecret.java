package ngo.portal.web.program;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** A secret for as long as the answer takes in which it is shown: no session keeps it, and no page that is read later. */
@Named
@RequestScoped
public class ShownSecret {

    private String value = "";

    void is(String secret) {
        value = secret;
    }

    /** Empty where none was made for this answer. */
    public String getValue() {
        return value;
    }
}
