package ngo.portal.web.organisation;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The suggestions of a picker, in the format that the PrimeFaces picker reads. */
final class Suggestions {

    private final JsonArrayBuilder offered = Json.createArrayBuilder();

    void add(String value, String label) {
        offered.add(Json.createObjectBuilder().add("value", value).add("label", label));
    }

    /** @param more whether there are others that are not offered */
    void write(HttpServletResponse response, boolean more) throws IOException {
        response.setContentType("application/json; charset=UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("suggestions", offered)
                        .add("moreAvailable", more)
                        .build()
                        .toString());
    }
}
