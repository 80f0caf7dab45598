package ngo.portal.web.program;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** A secret that one answer shows: no session and no later page has it. */
@Named
@RequestScoped
public class ShownSecret {

    private String value = "";

    void is(String secret) {
        value = secret;
    }

    /** Empty where this request has made none. */
    public String getValue() {
        return value;
    }
}
