package ngo.portal.web.shared.listing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An address with the parameters of its page. Empty parameters are left out, so that addresses stay short. */
public record Query(String address) {

    public static Query at(String path) {
        return new Query(path);
    }

    public Query and(String name, String value) {
        if (value.isEmpty()) {
            return this;
        }
        String joint = address.contains("?") ? "&" : "?";
        return new Query(address + joint + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
