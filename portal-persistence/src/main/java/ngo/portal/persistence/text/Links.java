package ngo.portal.persistence.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Validates and normalises the address of a link: the web or a mailbox. */
final class Links {

    private static final int MAX_ADDRESS_CHARACTERS = 2_000;
    private static final Pattern ADDRESS = Pattern.compile("(?is)(https?)(://[^/?#].*)|(mailto)(:.+)");
    private static final String PLAIN =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'*+,;=%";

    private Links() {}

    static Optional<String> address(String raw) {
        Matcher parts = ADDRESS.matcher(raw.strip());
        if (raw.length() > MAX_ADDRESS_CHARACTERS || !parts.matches()) {
            return Optional.empty();
        }
        boolean web = parts.group(1) != null;
        String scheme = parts.group(web ? 1 : 3).toLowerCase(Locale.ROOT);
        String address = scheme + encoded(parts.group(web ? 2 : 4));
        return address.length() > MAX_ADDRESS_CHARACTERS ? Optional.empty() : Optional.of(address);
    }

    private static String encoded(String rest) {
        StringBuilder out = new StringBuilder();
        for (byte octet : rest.getBytes(StandardCharsets.UTF_8)) {
            if (octet > 0 && PLAIN.indexOf(octet) >= 0) {
                out.append((char) octet);
            } else {
                out.append('%').append(String.format(Locale.ROOT, "%02X", octet));
            }
        }
        return out.toString();
    }
}
